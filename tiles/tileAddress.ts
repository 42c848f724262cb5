import type { TileAddress } from "./tileSource.ts";

const WORLD = 20037508.342789244;

/** Deepest zoom a tile can be asked for; clients overzoom from each layer's own maximum. */
export const DEEPEST_ZOOM = 22;

/** The box a change must touch to alter this tile: the tile and the 64/4096 buffer drawn around it, in Web Mercator metres. */
export function tileBox({ z, x, y }: Pick<TileAddress, "z" | "x" | "y">): [number, number, number, number] {
  const size = (2 * WORLD) / 2 ** z;
  // Labels reach further (256/4096), so the widest buffer in use decides.
  const buffer = size * (256 / 4096);
  return [
    -WORLD + x * size - buffer,
    WORLD - (y + 1) * size - buffer,
    -WORLD + (x + 1) * size + buffer,
    WORLD - y * size + buffer,
  ];
}

/** Whether z, x, y are whole numbers that name a tile of the pyramid. */
export function isTile(z: number, x: number, y: number): boolean {
  if (![z, x, y].every(Number.isSafeInteger)) return false;
  return z >= 0 && z <= DEEPEST_ZOOM && x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z;
}
