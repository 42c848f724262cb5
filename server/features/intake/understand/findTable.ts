import { readNumber } from "../read/readNumber.ts";
import { assignRoles } from "./columnRoles.ts";
import type { Grid } from "./Grid.ts";
import { headerPath, headerRows, headingAt } from "./headerRows.ts";
import type { IndicatorNames } from "./IndicatorNames.ts";
import { halvesOf } from "./halves.ts";
import { isUnit, type Tally, tallyOf } from "./tally.ts";
import type { UnitNames } from "./UnitNames.ts";
import { type ColumnRole, countsColumns, isTotal, roleOfHeader } from "./words.ts";

/** Rows in which a header may begin. */
const HEAD = 60;

/** How a table is laid out: what goes down, and what goes across. */
export type Layout = "units-in-rows" | "units-in-columns" | "list" | "indicators-in-rows";

export interface TableColumn {
  at: number;
  role: ColumnRole;
  /** Its header from top to bottom. */
  path: string[];
  /** The unit it is of, where units go across. */
  unit: string | null;
}

/** Where in a sheet the table is. Rows and columns count from 0. */
export interface Table {
  layout: Layout;
  titles: string[];
  header: number[];
  first: number;
  last: number;
  columns: TableColumn[];
  /** The header row that names the units, where they go across. */
  unitRow: number | null;
  unit: number | null;
  code: number | null;
  parent: number | null;
  indicator: number | null;
  period: number | null;
  measure: number | null;
  /** Columns of units of one level, each with figures right of it: the halves of a table that was folded to save paper. */
  halves: number[];
  /** Tells rows of plans from rows of results. */
  aspect: number | null;
}

/** What goes down in a table: the column of labels, which labels are known, and from where figures may stand. */
interface Axis {
  layout: Layout;
  column: number;
  isKnown: (text: string) => boolean;
  top: number;
  figures: number;
}

/** Finds the table under its titles; null where a sheet has none. */
export function findTable(grid: Grid, units: UnitNames, indicators: IndicatorNames): Table | null {
  const found = surveyOf(grid, units, indicators);
  for (const axis of axesOf(found, units, indicators)) {
    const first = firstRow(grid, axis);
    if (first === null) continue;
    const { unit, code, indicator, named } = found;
    const unitRow = axis.layout === "units-in-columns" ? found.unitRow!.row : null;
    const header = headerRows(grid, first, axis.column, unitRow);
    const down = axis.layout === "units-in-rows" || axis.layout === "list";
    const table: Table = {
      layout: axis.layout,
      titles: titlesAbove(grid, first, header),
      header,
      first,
      last: grid.height - 1,
      columns: named.map((_, at) => ({
        at,
        role: "value",
        path: headerPath(grid, header, at, axis.column),
        unit: unitRow === null ? null : headingAt(grid, header, header.indexOf(unitRow), at, axis.column) || null,
      })),
      unitRow,
      unit: down ? unit : null,
      code: down ? code : null,
      parent: null,
      indicator: axis.layout === "units-in-rows" ? null : indicator,
      period: null,
      measure: null,
      aspect: null,
      halves: down && unit !== null ? halvesOf(grid, units, unit, first) : [],
    };
    assignRoles(grid, units, table, named);
    return table;
  }
  return null;
}

/** Where names stand that are known. */
interface Survey {
  /** Names of units in each column, and indicators. */
  named: Tally[];
  told: Tally[];
  unit: number | null;
  code: number | null;
  indicator: number | null;
  /** Cells that name units, in their column. */
  cells: number;
  unitRow: { row: number; count: number; first: number } | null;
  /** Units go across. */
  inColumns: boolean;
}

function surveyOf(grid: Grid, units: UnitNames, indicators: IndicatorNames): Survey {
  const across = Array.from({ length: grid.width }, (_, column) => column);
  const tally = (is: (text: string) => boolean, top = 0) => across.map((column) => tallyOf(grid, is, column, top));
  const named = tally((text) => isUnit(units, text));
  const coded = tally((text) => /^\d{5}$/.test(text) && units.isCode(text));
  const unit = best(named, (of) => of.labels.size);
  const isCodes = (column: number) =>
    coded[column]!.labels.size >= 2 && coded[column]!.cells >= digitsIn(grid, column) * 0.6;
  const code = across.find(isCodes) ?? null;
  const unitRow = rowOfUnits(grid, units);
  const inColumns = unitRow !== null && unitRow.count > (unit === null ? 0 : named[unit]!.labels.size);
  const cells = unit === null ? (code === null ? 0 : coded[code]!.cells) : named[unit]!.cells;
  const part = { named, unit, code, unitRow, inColumns, cells };
  // The header may name indicators too: those that go down stand in the body.
  const rows = unitAxis(part, units);
  const body = inColumns ? unitRow.row + 1 : ((rows && firstRow(grid, rows)) ?? 0);
  const told = tally((text) => indicators.isName(text), body);
  return { ...part, told, indicator: best(told, (of) => of.cells) };
}

/** Units going down, by name or else by code; null where they do not. */
function unitAxis(
  { unit, code, inColumns }: Pick<Survey, "unit" | "code" | "inColumns">,
  units: UnitNames,
): Axis | null {
  const column = unit ?? code;
  if (column === null || inColumns) return null;
  const isKnown = (text: string) => isUnit(units, text) || isTotal(text) || (unit === null && units.isCode(text));
  return { layout: "units-in-rows", column, isKnown, top: 0, figures: column + 1 };
}

/** The ways the table may lie, the likeliest first. */
function axesOf(found: Survey, units: UnitNames, indicators: IndicatorNames): Axis[] {
  const { indicator, unitRow, inColumns, told, cells } = found;
  const isIndicator = (text: string) => indicators.isName(text);
  const axes: Axis[] = [];
  const rows = unitAxis(found, units);
  if (inColumns) {
    const { row, first: figures } = unitRow!;
    const column = indicator ?? Math.max(0, figures - 1);
    const isKnown = indicator === null ? (text: string) => text !== "" : isIndicator;
    axes.push({ layout: "units-in-columns", column, isKnown, top: row + 1, figures });
  } else if (rows !== null) {
    const listed = indicator !== null && indicator !== rows.column && told[indicator]!.cells >= cells / 3;
    axes.push({ ...rows, layout: listed ? "list" : "units-in-rows" });
  }
  if (indicator !== null) {
    axes.push({
      layout: "indicators-in-rows",
      column: indicator,
      isKnown: isIndicator,
      top: 0,
      figures: indicator + 1,
    });
  }
  return axes;
}

const digitsIn = (grid: Grid, column: number): number => tallyOf(grid, (text) => /^\d+$/.test(text), column, 0).cells;

/** The column with the most; of equals the last, as what something lies in stands left of it. Null where all are empty. */
function best(tallies: Tally[], of: (tally: Tally) => number): number | null {
  const most = Math.max(0, ...tallies.map(of));
  return most === 0 ? null : tallies.findLastIndex((tally) => of(tally) === most);
}

function rowOfUnits(grid: Grid, units: UnitNames): { row: number; count: number; first: number } | null {
  let found: { row: number; count: number; first: number } | null = null;
  for (let row = 0; row < Math.min(grid.height, HEAD); row++) {
    const labels = new Map<string, number>();
    for (let column = 0; column < grid.width; column++) {
      const text = grid.text(row, column);
      if (/\p{L}/u.test(text) && units.isName(text) && !labels.has(text)) labels.set(text, column);
    }
    if (labels.size > (found?.count ?? 1)) found = { row, count: labels.size, first: Math.min(...labels.values()) };
  }
  return found;
}

/** The first row of the body: with a known label and a figure, or the rows right above it that are of its kind. */
function firstRow(grid: Grid, { column, isKnown, top, figures }: Axis): number | null {
  const texts = (row: number) => Array.from({ length: grid.width }, (_, at) => grid.text(row, at));
  const hasFigure = (row: number, but: RegExp | null = null) => {
    for (let at = figures; at < grid.width; at++) {
      const { kind } = readNumber(grid.own(row, at));
      if ((kind === "number" || kind === "either" || kind === "missing") && !but?.test(grid.text(row, at))) return true;
    }
    return false;
  };
  let row = top;
  while (row < grid.height && !(isKnown(grid.label(row, column)) && hasFigure(row) && !countsColumns(texts(row))))
    row++;
  if (row >= grid.height) return null;
  for (; row > top; row--) {
    const label = grid.label(row - 1, column);
    const header = label === "" || roleOfHeader(label) !== null || countsColumns(texts(row - 1));
    // A row whose label is not known belongs to the body when it has figures; years are the header's.
    if (header || !(hasFigure(row - 1, /^(?:19|20)\d\d$/) || isKnown(label))) break;
  }
  return row;
}

/** What stands above the body and is no header. */
function titlesAbove(grid: Grid, first: number, header: number[]): string[] {
  const titles = new Set<string>();
  for (let row = 0; row < first; row++) {
    if (header.includes(row)) continue;
    for (let column = 0; column < grid.width; column++) {
      const text = grid.text(row, column);
      if (text !== "") titles.add(text);
    }
  }
  return [...titles];
}
