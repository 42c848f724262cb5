import type { Review } from "../../server/contract/intake.ts";

/** The periods that a file has figures of, the earliest first; none where that cannot be told from what is at hand. */
export function periodsOf({
  given,
  sheets,
  rows,
  counts,
}: Pick<Review, "given" | "sheets" | "rows" | "counts">): string[] {
  const said = sheets.flatMap(({ period, columns }) => [period, ...columns.map((column) => column.period)]);
  const known = said.filter((period) => period !== null);
  // A list says it row by row, and not all rows may be here.
  const told = known.length > 0 || rows.length < counts.values ? known : rows.map(({ period }) => period);
  const all = told.length > 0 || given.period === null ? told : [given.period];
  return [...new Set(all)].sort();
}
