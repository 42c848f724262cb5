import { bell, seedOf } from "./chance.ts";
import type { Figures } from "./Figures.ts";
import type { Period } from "./periods.ts";
import { people } from "./places.ts";
import { along, over, type Ratio } from "./Profile.ts";
import { quality, rounded } from "./quality.ts";
import { storiesOf } from "./stories.ts";
import type { Piece } from "./World.ts";

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const logit = (share: number) => Math.log(share / (1 - share));

/** The parts of a rate on every piece of land in one period. */
export function ratioFigures(code: string, profile: Ratio, period: Period, pieces: Piece[]): Figures {
  const { where = people, urban = 0, spread, noise, plain, steady } = profile;
  const [seed, at] = [seedOf(code), seedOf(period.id)];
  const stories = storiesOf(code, period);
  const weights = pieces.map(where);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const whole = over(profile.of, period);
  const level = along(profile.rate, period);
  const denominators = pieces.map((piece, index) => {
    if (weights[index] === 0) return 0;
    const size = (whole * weights[index]!) / all;
    // What there is does not change by chance, also not between a half of a household and a whole one.
    return Math.max(
      1,
      steady ? Math.round(size) : rounded(size * Math.exp(0.12 * bell(seed, piece.seed, at, 3)), seed, piece.seed, at),
    );
  });
  const numerators = pieces.map((piece, index) => {
    const { shift } = stories(piece.placeSeed);
    const better =
      spread * quality(seed, piece) + urban * (piece.urban - 0.3) + noise * bell(seed, piece.seed, at) + shift;
    const rate = plain ? level * (1 + better) : level >= 1 ? 1 : logistic(logit(level) + better);
    const exact = denominators[index]! * rate;
    const number = steady ? Math.round(exact) : rounded(exact, seed, piece.seed, at, 5);
    return plain ? number : Math.min(number, denominators[index]!);
  });
  return { numerators, denominators, applies: weights.map((weight) => weight > 0), complete: false };
}
