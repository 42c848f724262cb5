import { bell, chance } from "./chance.ts";
import type { Piece } from "./World.ts";

/** How good a place is at something, around 0: places good at one thing are often good at others, and neighbours alike. */
export function quality(seed: number, { seed: own, placeSeed }: Piece): number {
  return 0.5 * bell(placeSeed) + 0.65 * bell(seed, placeSeed) + 0.35 * bell(seed, own);
}

/** Up or down by chance, so that small numbers keep their average. */
export const rounded = (value: number, ...seeds: number[]): number => Math.floor(value + chance(...seeds, 7));
