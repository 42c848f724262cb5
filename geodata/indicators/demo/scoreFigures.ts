import { bell, seedOf } from "./chance.ts";
import type { Figures } from "./Figures.ts";
import type { Period } from "./periods.ts";
import { along, type Score } from "./Profile.ts";
import { quality } from "./quality.ts";
import type { Piece } from "./World.ts";

/** The marks of every piece of land in one period, times its people. */
export function scoreFigures(code: string, profile: Score, period: Period, pieces: Piece[]): Figures {
  const [seed, at] = [seedOf(code), seedOf(period.id)];
  const level = along(profile.level, period);
  const marks = pieces.map(
    (piece) => level + profile.spread * quality(seed, piece) + profile.noise * bell(seed, piece.placeSeed, at),
  );
  return {
    numerators: pieces.map((piece, index) => marks[index]! * piece.people),
    denominators: pieces.map(({ people: number }) => number),
    applies: pieces.map(() => true),
    complete: false,
  };
}
