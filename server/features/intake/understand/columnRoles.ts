import { readNumber } from "../read/readNumber.ts";
import type { Table, TableColumn } from "./findTable.ts";
import { findPeriods } from "./findPeriods.ts";
import type { Grid } from "./Grid.ts";
import { isFiller, saysBeside } from "./nameKey.ts";
import { SAMPLE, type Tally } from "./tally.ts";
import type { UnitNames } from "./UnitNames.ts";
import { type ColumnRole, isTotal, roleOfHeader } from "./words.ts";

/** Says what each column is for, by its header and by what stands in it. */
export function assignRoles(grid: Grid, units: UnitNames, table: Table, named: Tally[]): void {
  const keys = new Map<number, ColumnRole>();
  if (table.unit !== null) keys.set(table.unit, "unit");
  if (table.indicator !== null) keys.set(table.indicator, "indicator");
  if (table.code !== null) keys.set(table.code, "code");
  for (const column of table.columns) {
    const said = column.path.map(roleOfHeader).findLast((role) => role !== null) ?? null;
    column.role = keys.get(column.at) ?? roleOf(grid, units, table, column, said, named[column.at]!);
    if (column.role === "parent") table.parent ??= column.at;
    if (column.role === "period") table.period ??= column.at;
    if (column.role === "measure") table.measure ??= column.at;
    if (column.role === "code") table.code ??= column.at;
    if (column.role === "aspect") table.aspect ??= column.at;
  }
}

function roleOf(
  grid: Grid,
  units: UnitNames,
  table: Table,
  column: TableColumn,
  said: ColumnRole | null,
  named: Tally,
): ColumnRole {
  if (said === "number" || said === "measure" || said === "note") return said;
  const body = Array.from({ length: Math.min(SAMPLE, table.last - table.first + 1) }, (_, at) => table.first + at);
  const texts = body.map((row) => grid.text(row, column.at)).filter((text) => text !== "");
  if (table.unit !== null && named.cells > 0 && texts.every((text) => units.isName(text) || isTotal(text)))
    return "parent";
  if (said === "code" && table.unit !== null && texts.every((text) => /^\d{1,6}$/.test(text))) return "code";
  // Plans beside results; a column of "tăng" and "giảm" alone is a remark.
  const results = texts.filter((text) => !saysBeside(text));
  if (results.length > 0 && results.length < texts.length && results.every(isFiller)) return "aspect";
  const isPeriod = (text: string) =>
    findPeriods(text, null).periods.length === 1 && findPeriods(text, null).rest === "";
  const dated = said === "period" || texts.some((text) => !/^\d+$/.test(text));
  if (
    dated &&
    texts.length > 0 &&
    texts.every((text) => isPeriod(text) || (said === "period" && /^\D*\d{1,2}$/.test(text)))
  ) {
    return "period";
  }
  if (said !== null && said !== "value")
    return texts.every((text) => readNumber(text).kind === "wrong") ? "note" : "value";
  const counting = column.at < (table.unit ?? table.indicator ?? 0) && column.path.length === 0;
  return counting && counts(texts) ? "number" : "value";
}

/** Whether the numbers of a column only count its rows: 1, 2, 3, and again from 1 in the next group. */
function counts(texts: string[]): boolean {
  const numbers = texts.filter((text) => /^\d{1,4}\.?$/.test(text)).map((text) => Number.parseInt(text, 10));
  return numbers.length > 0 && numbers.every((number, at) => number === 1 || number === (numbers[at - 1] ?? 0) + 1);
}
