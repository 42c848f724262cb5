import type { IntakeCounts, Review } from "../../server/contract/intake.ts";

/** What was recorded just now, and where the map shows it. */
export interface Recorded {
  counts: IntakeCounts;
  places: Place[];
}
export interface Place {
  indicator: string;
  /** The edition of the units; null: of several, or not known. */
  edition: string | null;
  /** Null: it is not one, or not known; the map shows the latest. */
  period: string | null;
}

/** The indicators that a file was read to be about, each with its period where the sheet has one for it. */
export function placesOf({ sheets, rows, counts }: Pick<Review, "sheets" | "rows" | "counts">): Place[] {
  const periods = new Map<string, string | null>();
  const add = (indicator: string, period: string | null) =>
    periods.set(indicator, periods.has(indicator) && periods.get(indicator) !== period ? null : period);
  for (const { columns, labels, period } of sheets) {
    for (const column of columns) for (const { indicator } of column.targets) add(indicator, column.period ?? period);
    for (const { targets } of labels) for (const { indicator } of targets) add(indicator, period);
  }
  // A list names them in its cells, of which not all may be here.
  const isWhole = rows.length >= counts.values;
  if (periods.size === 0) for (const { indicator, period } of rows) add(indicator, isWhole ? period : null);
  const editions = new Set(rows.map(({ unit }) => unit.edition));
  const edition = editions.size === 1 ? [...editions][0]! : null;
  return [...periods].map(([indicator, period]) => ({ indicator, edition, period }));
}
