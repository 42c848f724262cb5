import { bell, chance, seedOf } from "./chance.ts";
import type { Figures } from "./Figures.ts";
import type { Known } from "./Known.ts";
import type { Period } from "./periods.ts";
import { people } from "./places.ts";
import { type Left, over, type Per, type Sum } from "./Profile.ts";
import { quality, rounded } from "./quality.ts";
import { shareOut } from "./shareOut.ts";
import { storiesOf } from "./stories.ts";
import type { World } from "./World.ts";

/** What counts are made from. */
export interface Counting {
  world: World;
  known: Known;
  periods: Period[];
}

/** What is counted on every piece of land, period by period. */
export function countFigures(code: string, profile: Sum, counting: Counting): Figures[] {
  const { where = people, spread, noise } = profile;
  const { pieces } = counting.world;
  const [seed, place] = [seedOf(code), seedOf(profile.like ?? code)];
  const wished = counting.periods.map(
    (period) => over(profile.total, period) * (1 + 0.15 * noise * bell(seed, seedOf(period.id), 11)),
  );
  const weights = pieces.map((piece) => where(piece) * Math.exp(spread * quality(place, piece)));
  const likely = counting.periods.map((period) => {
    const at = seedOf(period.id);
    const stories = storiesOf(code, period);
    return pieces.map(
      (piece, index) => weights[index]! * Math.exp(noise * bell(seed, piece.seed, at)) * stories(piece.placeSeed).times,
    );
  });
  const applies = weights.map((weight) => weight > 0);
  return hold(code, wished, likely, counting).map((held) => ({ ...held, denominators: null, applies }));
}

/** What follows from the figures of another indicator. */
export function followingFigures(code: string, profile: Per | Left, from: Figures[], counting: Counting): Figures[] {
  const seed = seedOf(code);
  const likely = from.map(({ numerators, denominators }, index) => {
    const at = seedOf(counting.periods[index]!.id);
    return counting.world.pieces.map((piece, place) =>
      profile.kind === "left"
        ? rounded((denominators![place]! - numerators[place]!) * profile.kept, seed, piece.seed, at)
        : follows(numerators[place]!, profile.each, seed, piece.seed, at),
    );
  });
  const wished = likely.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  return hold(code, wished, likely, counting).map((held, index) => ({
    ...held,
    denominators: null,
    applies: from[index]!.applies,
  }));
}

function follows(count: number, each: number, ...seeds: number[]): number {
  let sum = 0;
  for (let one = 0; one < count; one++)
    sum += Math.floor(each * (0.4 + 1.2 * chance(...seeds, one)) + chance(...seeds, one, 1));
  return sum;
}

/** Shares the totals out as is likely, after what is known of whole years and parts of them. */
function hold(code: string, wished: number[], likely: number[][], { world, known, periods }: Counting) {
  const province = world.reporters["2025"].find(({ level }) => level === "province");
  const { totals, bound } = known.totals(code, province?.id ?? 0, periods, wished);
  return totals.map((total, index) => ({ numerators: shareOut(total, likely[index]!), complete: bound[index]! }));
}
