import type { Indicator } from "../../server/contract/indicator.ts";
import type {
  IndicatorPeriodValues,
  IndicatorUnitValue,
  IndicatorValues,
  Shown,
} from "../../server/contract/indicator-value.ts";
import { rangeDistance } from "./range.ts";

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

type Of = Pick<Indicator, "direction" | "bandLow" | "bandHigh">;

/** How good what is coloured is, the larger the better: the nearer to a range, or the farther up or down. Null: neither way is better. */
export function meritOf(show: Shown, of: Of): ((shown: number) => number) | null {
  if (show === "rank") return (place) => -place;
  const { direction } = of;
  if (direction !== "band") return direction === "up" || show === "target" ? (shown) => shown : (shown) => -shown;
  if (show === "target") return (distance) => -Math.abs(distance);
  // Whether a change led nearer to the range depends on where it began.
  if (show === "change" || of.bandLow === null || of.bandHigh === null) return null;
  return (value) => -Math.abs(rangeDistance(value, of) ?? 0);
}

const byName = new Intl.Collator("vi", { numeric: true });

/** The units of a period in order, best first; without a better end from the largest. `names` are fuller than the data's own. */
export function rankingOf(
  { units, show }: Pick<IndicatorValues, "units" | "show">,
  period: IndicatorPeriodValues,
  of: Of,
  names?: ReadonlyMap<number, string>,
): Ranking {
  const merit = meritOf(show, of);
  const all = units.flatMap(({ id, code, name }, index): RankedUnit[] => {
    const figure = period.values[index];
    if (!figure) return [];
    const shown = period.shown[index] ?? null;
    // The bar of a place would be longest for the worst: there the value itself is drawn.
    const bar = show === "rank" ? figure.value : shown;
    return [{ id, code, name: names?.get(id) ?? name, figure, shown, bar, rank: null }];
  });
  const known = all.filter(({ shown }) => shown !== null);
  const order = (shown: number) => merit?.(shown) ?? shown;
  known.sort((a, b) => order(b.shown!) - order(a.shown!) || byName.compare(a.name, b.name));
  for (const [index, unit] of known.entries()) {
    const before = known[index - 1];
    if (merit) unit.rank = before && merit(before.shown!) === merit(unit.shown!) ? before.rank : index + 1;
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
