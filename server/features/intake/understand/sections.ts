import { readNumber } from "../read/readNumber.ts";
import type { Sheet } from "../read/Sheet.ts";
import { UnreadableError } from "../read/UnreadableError.ts";
import { findTable, type Table } from "./findTable.ts";
import { Grid } from "./Grid.ts";
import type { IndicatorNames } from "./IndicatorNames.ts";
import { saysBeside } from "./nameKey.ts";
import { findPeriods } from "./findPeriods.ts";
import type { UnitNames } from "./UnitNames.ts";
import { roleOfHeader } from "./words.ts";

/** Tables in one sheet. */
const MOST = 40;

/** One table of a sheet, in its place: what belongs to others is blank. */
export interface Section {
  grid: Grid;
  table: Table;
}

/**
 * Takes the tables of a sheet apart: halves beside each other, and tables below each other with headers of their own.
 * @throws UnreadableError for a sheet of more tables than anybody reads.
 */
export function sectionsOf(sheet: Sheet, units: UnitNames, indicators: IndicatorNames): Section[] {
  const sections: Section[] = [];
  const open = [sheet];
  for (let looked = 0; open.length > 0 && looked < MOST * 2; looked++) {
    const part = open.shift()!;
    const grid = new Grid(part);
    const table = findTable(grid, units, indicators);
    if (table === null) continue;
    const next = nextHeader(grid, table, units, indicators);
    if (next !== null) {
      open.unshift(above(part, next), below(part, next));
      continue;
    }
    const { halves } = table;
    if (halves.length > 1) {
      const starts = halves.map((at, n) => (n === 0 ? 0 : startOf(table, at, halves[n - 1]!)));
      open.unshift(...starts.map((from, n) => between(part, table, from, starts[n + 1] ?? grid.width)));
      continue;
    }
    sections.push({ grid, table });
  }
  if (open.length > 0) throw new UnreadableError("too-long");
  return sections;
}

/** Where a half begins: with the number or the code before its unit. `before`: the unit of the half before it. */
function startOf(table: Table, unit: number, before: number): number {
  const counted = (at: number) =>
    ["number", "code"].includes(table.columns[at]!.path.map(roleOfHeader).findLast(Boolean) ?? "");
  let from = unit;
  while (from - 1 > before && counted(from - 1)) from--;
  return from;
}

/** The row where another table begins, with its titles; null where there is none. */
function nextHeader(grid: Grid, table: Table, units: UnitNames, indicators: IndicatorNames): number | null {
  const key = table.unit ?? table.code ?? table.indicator;
  const values = table.columns.filter(({ role }) => role === "value").map(({ at }) => at);
  if (key === null || values.length === 0) return null;
  const textsOf = (row: number) => table.columns.map(({ at }) => grid.text(row, at)).join("\u0001");
  const headers = new Set(table.header.map(textsOf));
  const hasFigure = (row: number) =>
    values.some((at) => !["wrong", "blank"].includes(readNumber(grid.at(row, at)).kind));
  const isHeader = (text: string) =>
    text !== "" && (indicators.isName(text) || roleOfHeader(text) !== null || saysBeside(text) || isPeriod(text));
  for (let row = table.first + 1; row <= table.last; row++) {
    const label = grid.label(row, key);
    if (units.isName(label) || (table.indicator !== null && indicators.isName(label)) || hasFigure(row)) continue;
    if (headers.has(textsOf(row)) || !values.some((at) => isHeader(grid.text(row, at)))) continue;
    // A header with its first rows, and the titles over it.
    let from = row;
    while (from - 1 > table.first && isTitle(from - 1)) from--;
    return from;
  }
  return null;

  function isTitle(row: number): boolean {
    const label = grid.label(row, key!);
    return (
      textsOf(row).replaceAll("\u0001", "") !== "" &&
      !hasFigure(row) &&
      !units.isName(label) &&
      !headers.has(textsOf(row))
    );
  }
}

const isPeriod = (text: string): boolean => {
  const { periods, yearless, rest } = findPeriods(text, null);
  return (periods.length > 0 || yearless) && rest === "";
};

const above = ({ rows, ...sheet }: Sheet, row: number): Sheet => ({
  ...sheet,
  rows: rows.slice(0, row),
  merges: sheet.merges.filter(({ top }) => top < row),
});

const below = ({ rows, ...sheet }: Sheet, row: number): Sheet => ({
  ...sheet,
  rows: rows.map((cells, at) => (at < row ? [] : cells)),
  merges: sheet.merges.filter(({ top }) => top >= row),
});

/** The columns of one half; titles are over both. */
function between({ rows, ...sheet }: Sheet, table: Table, from: number, to: number): Sheet {
  const top = table.header[0] ?? table.first;
  return {
    ...sheet,
    rows: rows.map((cells, at) =>
      at < top ? cells : cells.map((cell, column) => (column >= from && column < to ? cell : null)),
    ),
    merges: sheet.merges.filter(({ top: row, left, right }) => row < top || (left >= from && right < to)),
  };
}
