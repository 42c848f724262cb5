import { shareOut } from "./shareOut.ts";
import type { Reporter } from "./World.ts";

/** What was counted on each piece of land in one period: whole numbers, or for a score its sum over the people. */
export interface Figures {
  numerators: number[];
  /** Of a ratio; of a score the people. Null for counts. */
  denominators: number[] | null;
  /** Whether the indicator says something of the piece. */
  applies: boolean[];
  /** All units report: a real figure holds the whole together. */
  complete: boolean;
}

/**
 * Makes figures add up to the real ones of this period. `real` by unit; of a ratio times `factor`. The smallest unit first, so that
 * what is known of a commune stays when its province is settled.
 */
export function fitFigures(
  figures: Figures,
  real: Map<number, number | null>,
  reporters: Reporter[],
  factor: number,
): Figures {
  const { denominators } = figures;
  const numerators = [...figures.numerators];
  const settled = new Set<number>();
  let { complete } = figures;
  const known = reporters
    .filter(({ id }) => real.get(id) != null)
    .toSorted((a, b) => a.pieces.length - b.pieces.length);
  for (const { id, level, pieces } of known) {
    const free = pieces.filter((index) => !settled.has(index) && figures.applies[index]);
    const sum = (of: number[]) => pieces.reduce((total, index) => total + of[index]!, 0);
    const whole = denominators === null ? real.get(id)! : (real.get(id)! / factor) * sum(denominators);
    const elsewhere = sum(numerators) - free.reduce((total, index) => total + numerators[index]!, 0);
    const shares = settle(Math.round(whole) - elsewhere, free, numerators, denominators);
    for (const [place, index] of free.entries()) {
      numerators[index] = shares[place]!;
      settled.add(index);
    }
    if (level !== "commune") complete = true;
  }
  return { ...figures, numerators, complete };
}

/** Shares a total by what was there; of a share above a half what is missing to the whole, so that no part passes its whole. */
function settle(total: number, free: number[], numerators: number[], denominators: number[] | null): number[] {
  const were = free.map((index) => numerators[index]!);
  if (denominators === null) return shareOut(total, were);
  const wholes = free.map((index) => denominators[index]!);
  const all = wholes.reduce((sum, whole) => sum + whole, 0);
  if (total * 2 <= all || total > all) return shareOut(total, were);
  const missing = shareOut(
    all - total,
    wholes.map((whole, place) => Math.max(0, whole - were[place]!)),
  );
  return wholes.map((whole, place) => whole - missing[place]!);
}

/** The figures of a unit: the sums over those of its pieces that count; null where the indicator says nothing of any. */
export function sumFigures(
  figures: Figures,
  pieces: number[],
): { numerator: number; denominator: number | null } | null {
  const own = pieces.filter((index) => figures.applies[index]);
  if (own.length === 0) return null;
  const sum = (of: number[]) => own.reduce((total, index) => total + of[index]!, 0);
  return { numerator: sum(figures.numerators), denominator: figures.denominators && sum(figures.denominators) };
}
