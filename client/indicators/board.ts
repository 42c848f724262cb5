import type { Indicator, IndicatorPillar } from "../../server/contract/indicator.ts";
import type { ProfileEntry, TargetState } from "../../server/contract/indicator-value.ts";
import { plain } from "../ui/plain.ts";
import { approach } from "./range.ts";

/** How an indicator of a unit stands. */
export type BoardState = TargetState | "no-target" | "no-range" | "no-value";
/** States as they are counted: within a range is as good as a target that is met. */
export type CountedState = "met" | "near" | "off" | "no-target" | "no-value";
export type BoardSort = "sector" | "state" | "name" | "change";
export type BoardRow = { indicator: Indicator; entry: ProfileEntry | null; state: BoardState };
/** `sector` is null where rows of all sectors stand together. */
export type BoardGroup = { sector: Indicator["sector"] | null; rows: BoardRow[] };
export type BoardPillar = { pillar: IndicatorPillar; counts: Record<CountedState, number>; groups: BoardGroup[] };

export const PILLARS: readonly IndicatorPillar[] = ["digital-government", "digital-economy", "digital-society"];
export const STATES: readonly CountedState[] = ["met", "near", "off", "no-target", "no-value"];
const COUNTED: Record<BoardState, CountedState> = {
  met: "met",
  within: "met",
  near: "near",
  off: "off",
  outside: "off",
  "no-target": "no-target",
  "no-range": "no-target",
  "no-value": "no-value",
};
/** What asks for attention comes first. */
const URGENCY: readonly CountedState[] = ["off", "near", "met", "no-target", "no-value"];

const inOrder = new Intl.Collator("vi", { numeric: true });

/** Where an indicator stands; one that says nothing of the unit has no value, which is not "not met". */
export function stateOf(entry: ProfileEntry | null, { direction }: Pick<Indicator, "direction">): BoardState {
  if (entry === null || entry.value.value === null) return "no-value";
  return entry.state ?? (direction === "band" ? "no-range" : "no-target");
}

/** Every indicator of the catalogue joined with what the unit has of it. */
export function boardRows(catalogue: readonly Indicator[], entries: readonly ProfileEntry[]): BoardRow[] {
  const byCode = new Map(entries.map((entry) => [entry.indicator, entry]));
  return catalogue.map((indicator) => {
    const entry = byCode.get(indicator.code) ?? null;
    return { indicator, entry, state: stateOf(entry, indicator) };
  });
}

/** The three pillars with their rows in order; counts are of all rows, whatever is filtered. `textOf` is what a filter looks in. */
export function boardOf(
  rows: readonly BoardRow[],
  { sort, query, textOf }: { sort: BoardSort; query: string; textOf: (indicator: Indicator) => string },
): BoardPillar[] {
  const sought = plain(query.trim());
  const fits = ({ indicator }: BoardRow) => plain(textOf(indicator)).includes(sought);
  return PILLARS.map((pillar) => {
    const own = rows.filter(({ indicator }) => indicator.pillar === pillar);
    const counts = Object.fromEntries(
      STATES.map((state) => [state, own.filter((row) => COUNTED[row.state] === state).length]),
    ) as Record<CountedState, number>;
    const shown = own.filter(fits);
    if (sort !== "sector") return { pillar, counts, groups: [{ sector: null, rows: sorted(shown, sort, textOf) }] };
    const sectors = Map.groupBy(shown, ({ indicator }) => indicator.sector);
    return { pillar, counts, groups: [...sectors].map(([sector, list]) => ({ sector, rows: list })) };
  }).map((pillar) => ({ ...pillar, groups: pillar.groups.filter(({ rows: list }) => list.length > 0) }));
}

function sorted(rows: BoardRow[], sort: BoardSort, textOf: (indicator: Indicator) => string): BoardRow[] {
  const byName = (a: BoardRow, b: BoardRow) => inOrder.compare(textOf(a.indicator), textOf(b.indicator));
  if (sort === "name") return rows.toSorted(byName);
  if (sort === "state") return rows.toSorted((a, b) => urgency(a) - urgency(b) || byName(a, b));
  return rows.toSorted((a, b) => (gain(a) ?? Infinity) - (gain(b) ?? Infinity) || byName(a, b));
}

const urgency = ({ state }: BoardRow): number => URGENCY.indexOf(COUNTED[state]);

/** How much better it became since a year before, as a share of what it was, so that figures of any unit compare. */
function gain({ indicator, entry }: BoardRow): number | null {
  const { direction } = indicator;
  const [now, before] = [entry?.value.value ?? null, entry?.yearBefore ?? null];
  if (now === null || before === null || before === 0) return null;
  if (direction === "band") {
    const nearer = approach(now, before, indicator);
    return nearer === null ? null : nearer / Math.abs(before);
  }
  return ((now - before) / Math.abs(before)) * (direction === "up" ? 1 : -1);
}
