import type { Direction } from "../../server/contract/indicator.ts";
import type {
  IndicatorPeriodValues,
  IndicatorUnitValue,
  IndicatorValues,
  Shown,
} from "../../server/contract/indicator-value.ts";

/** A unit with what is said of it: its value, what is coloured, and how long its bar is. */
export type RankedUnit = {
  id: number;
  code: string;
  name: string;
  figure: IndicatorUnitValue;
  shown: number | null;
  bar: number | null;
  /** 1 is the best; equal figures share a place. Null without a better end. */
  rank: number | null;
};

/** Units from best to worst, and those that nothing can be said of. */
export type Ranking = { units: RankedUnit[]; missing: RankedUnit[] };

/** Which way is better in what is coloured: 1 the larger, −1 the smaller, 0 neither. */
export function betterWay(show: Shown, direction: Direction): 1 | -1 | 0 {
  if (show === "target") return 1;
  if (show === "rank") return -1;
  return direction === "band" ? 0 : direction === "up" ? 1 : -1;
}

const byName = new Intl.Collator("vi", { numeric: true });

/** The units of a period in order, best first; without a better end from the largest. `names` are fuller than the data's own. */
export function rankingOf(
  { units, show }: Pick<IndicatorValues, "units" | "show">,
  period: IndicatorPeriodValues,
  direction: Direction,
  names?: ReadonlyMap<number, string>,
): Ranking {
  const way = betterWay(show, direction);
  const all = units.flatMap(({ id, code, name }, index): RankedUnit[] => {
    const figure = period.values[index];
    if (!figure) return [];
    const shown = period.shown[index] ?? null;
    // The bar of a place would be longest for the worst: there the value itself is drawn.
    const bar = show === "rank" ? figure.value : shown;
    return [{ id, code, name: names?.get(id) ?? name, figure, shown, bar, rank: null }];
  });
  const known = all.filter(({ shown }) => shown !== null);
  known.sort((a, b) => (b.shown! - a.shown!) * (way || 1) || byName.compare(a.name, b.name));
  for (const [index, unit] of known.entries()) {
    const before = known[index - 1];
    if (way !== 0) unit.rank = before?.shown === unit.shown ? before.rank : index + 1;
  }
  const missing = all.filter(({ shown }) => shown === null);
  missing.sort((a, b) => byName.compare(a.name, b.name));
  return { units: known, missing };
}

export type Slice = "best" | "worst" | "all";

/** The first few of a ranking, or the last few with the last of all first; the selected one is among them or comes beside. */
export function sliceOf(
  units: RankedUnit[],
  slice: Slice,
  { count, selected, chosen }: { count: number; selected: string | null; chosen: ReadonlySet<number> | null },
): { units: RankedUnit[]; beside: RankedUnit | null } {
  if (slice === "all" || units.length <= count) return { units, beside: null };
  // A choice is looked at by itself.
  const among = chosen ? units.filter(({ id }) => chosen.has(id)) : units;
  const some = slice === "best" ? among.slice(0, count) : among.slice(-count).toReversed();
  const own = units.find(({ code }) => code === selected) ?? null;
  return { units: some, beside: own && !some.includes(own) ? own : null };
}

/** From where to where bars reach, so that zero is among it; shares 0–1 of the width. */
export function barScale(units: RankedUnit[]): (value: number) => { start: number; width: number } {
  const bars = units.flatMap(({ bar }) => bar ?? []);
  const [low, high] = [Math.min(0, ...bars), Math.max(0, ...bars)];
  const size = high - low || 1;
  return (value) => ({ start: (Math.min(0, value) - low) / size, width: Math.abs(value) / size });
}
