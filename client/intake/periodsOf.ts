import type { Review } from "../../server/contract/intake.ts";

/** The periods that a file has figures of, as far as its sheets and the rows at hand tell, the earliest first. */
export function periodsOf({ given, sheets, rows }: Pick<Review, "given" | "sheets" | "rows">): string[] {
  const said = sheets.flatMap(({ period, columns }) => [period, ...columns.map((column) => column.period)]);
  const known = said.filter((period) => period !== null);
  const told = known.length > 0 ? known : rows.map(({ period }) => period);
  const all = told.length > 0 || given.period === null ? told : [given.period];
  return [...new Set(all)].sort();
}
