import { todayThere } from "../../../platform/period/todayThere.ts";
import { readNumber } from "../read/readNumber.ts";
import type { ColumnMeaning } from "./columnMeanings.ts";
import { conversion } from "./measure.ts";
import { type Table } from "./findTable.ts";
import { findPeriods } from "./findPeriods.ts";
import type { Grid } from "./Grid.ts";
import type { KnownIndicator, KnownUnit, Target } from "./Knowledge.ts";
import { periodDays } from "./periodDays.ts";
import type { Reading } from "./Reading.ts";
import { saysBeside } from "./nameKey.ts";
import type { RowIndicators } from "./rowIndicators.ts";
import type { UnitSaid } from "./resolveUnit.ts";
import type { RowUnits } from "./unitOfRow.ts";
import { groupsOf } from "./groupsOf.ts";
import { countsColumns, isTotal } from "./words.ts";

/** What the rows of one sheet are read with. */
export interface SheetReading {
  reading: Reading;
  sheet: number;
  name: string;
  grid: Grid;
  table: Table;
  columns: ColumnMeaning[];
  units: RowUnits;
  indicators: RowIndicators;
  /** The period of what has none of its own. */
  period: string | null;
  year: string | null;
  /** How final its titles say that it is. */
  status: "estimate" | "preliminary" | null;
  /** What titles say everything is counted in. */
  measure: string | null;
  /** The unit that a sheet about one names in its titles. */
  unit: UnitSaid | null;
  /** Periods of rows that were read already. */
  periods: Map<string, string | null>;
  /** Rows name units beside the whole province. */
  hasUnits: boolean;
}

/** What a row says of the figures in it. */
interface Row {
  at: number;
  unit: UnitSaid | null;
  total: string | null;
  targets: Target[] | null;
  period: string | null;
  measure: string | null;
  group: number | null;
}

/** Reads the body of a table, row by row, into the figures and totals of the reading. */
export function readRows(sheet: SheetReading): void {
  const { grid, table } = sheet;
  const headers = new Set(table.header.map((row) => textsOf(grid, row).join("\u0001")));
  const today = todayThere();
  const days = periodDays(sheet.period ?? "") ?? { start: today, end: today };
  const groups = groupsOf(grid, table, sheet.reading.units, sheet.units.editionOf(days));
  let parent: string | null = null;
  let above: Pick<Row, "unit" | "targets"> = { unit: null, targets: null };
  for (let at = table.first; at <= table.last; at++) {
    const texts = textsOf(grid, at);
    // Printed tables repeat their header on every page.
    if (headers.has(texts.join("\u0001")) || countsColumns(texts)) continue;
    const filled = sheet.columns.filter((column) => !column.skipped && !isBlank(sheet, at, column.at));
    if (table.aspect !== null && saysBeside(grid.text(at, table.aspect))) {
      // A plan: its row may still be the one that names the unit of the next.
      above = { ...above, unit: readRow(sheet, at, parent, groups.get(at) ?? null, above).unit };
      continue;
    }
    if (table.parent !== null) parent = grid.text(at, table.parent) || parent;
    if (filled.length === 0 || !isBody(sheet, at, filled)) continue;
    const row = readRow(sheet, at, parent, groups.get(at) ?? null, above);
    above = { unit: row.unit ?? above.unit, targets: row.targets ?? above.targets };
    for (const column of filled) readFigure(sheet, row, column);
  }
}

const textsOf = (grid: Grid, row: number): string[] =>
  Array.from({ length: grid.width }, (_, column) => grid.text(row, column));

function isBlank({ grid, columns }: SheetReading, row: number, column: number): boolean {
  if (!grid.isMerged(row, column)) return readNumber(grid.own(row, column)).kind === "blank";
  // A footnote is merged over the whole width: it begins left of the figures.
  const [, holder] = grid.holder(row, column);
  return grid.text(row, column) === "" || !columns.some(({ at }) => at === holder);
}

/** Whether a row belongs to the table: it has figures, or a label that is known. Notes and signatures have neither. */
function isBody({ reading, grid, table }: SheetReading, row: number, filled: ColumnMeaning[]): boolean {
  if (filled.some(({ at }) => readNumber(grid.at(row, at)).kind !== "wrong")) return true;
  const label = (column: number | null) => (column === null ? "" : grid.label(row, column));
  return reading.units.isName(label(table.unit)) || reading.indicators.isName(label(table.indicator));
}

function readRow(
  sheet: SheetReading,
  at: number,
  parent: string | null,
  group: KnownUnit | null,
  above: Pick<Row, "unit" | "targets">,
): Row {
  const { reading, grid, table, indicators } = sheet;
  const row: Row = {
    at,
    unit: null,
    total: null,
    targets: null,
    period: null,
    measure: null,
    group: group?.id ?? null,
  };
  if (table.measure !== null) row.measure = grid.text(at, table.measure) || null;
  if (table.period !== null) {
    const text = grid.text(at, table.period);
    // A column headed "Tháng" holds 9, not "tháng 9".
    const word = table.columns[table.period]!.path.at(-1) ?? "";
    row.period =
      sheet.periods.get(text) ??
      findPeriods(text, sheet.year).periods[0] ??
      findPeriods(`${word} ${text}`, sheet.year).periods[0] ??
      null;
    sheet.periods.set(text, row.period);
  }
  if (table.indicator !== null) {
    const label = grid.label(at, table.indicator);
    // In lists a unit or an indicator is written once over all its rows.
    row.targets = label === "" ? (above.targets ?? []) : indicators.targetsOf(label, sheet.sheet, at, table.indicator);
  }
  if (table.unit === null && table.code === null) return { ...row, unit: sheet.unit };
  const label = table.unit === null ? "" : grid.label(at, table.unit);
  const digits = table.code === null ? "" : grid.text(at, table.code);
  const code = /^\d{1,6}$/.test(digits) ? digits : null;
  // "Toàn tỉnh" is the province where nothing else stands, and else the sum of what does.
  if (isTotal(label) && code === null && (sheet.hasUnits || !reading.units.isName(label)))
    return { ...row, total: label };
  if (label !== "" || code !== null) return { ...row, unit: { code, name: label || null, parent, group } };
  return { ...row, unit: table.layout === "list" || table.aspect !== null ? above.unit : null };
}

/** What a figure is of, beside its indicator. */
interface Place {
  period: string;
  unit: KnownUnit | null;
  /** The label of a total. */
  total: string | null;
}

function readFigure(sheet: SheetReading, row: Row, column: ColumnMeaning): void {
  const { reading, grid } = sheet;
  const targets = row.targets === null ? column.targets : combined(row.targets, column);
  if (targets.length === 0) return;
  const at = { sheet: sheet.sheet, row: row.at, column: column.at };
  const raw = grid.text(row.at, column.at);
  if (grid.isMerged(row.at, column.at)) {
    if (raw !== "")
      reading.findOnce(`${sheet.sheet} ${grid.holder(row.at, column.at).join(" ")}`, "merged", at, { raw });
    return;
  }
  const place = placeOf(sheet, row, column);
  if (place === null) return;
  const { period, unit, total } = place;
  for (const { indicator, part } of targets) {
    const known = reading.indicators.indicator(indicator)!;
    const given = readNumber(grid.own(row.at, column.at), [known.unitVi.toLowerCase(), known.unitEn.toLowerCase()]);
    const of = { raw, indicator, period, unit: unit?.id ?? null };
    if (given.kind === "blank") continue;
    if (given.kind === "wrong") {
      if (total === null) reading.find("not-a-number", at, of);
      continue;
    }
    if (given.kind === "missing" && given.dash) reading.findOnce(`${sheet.sheet} ${column.at}`, "dash", at, of);
    const figure = {
      ...at,
      raw,
      indicator,
      part,
      period,
      given,
      mark: column.mark,
      numberQuestion: `number:${column.header.key || String(column.at)}`,
      scale: part === "value" ? scaleOf(sheet, row, column, known) : 1,
      status: reading.circumstances.status ?? column.header.status ?? sheet.status ?? ("official" as const),
      group: row.group,
    };
    reading.take(unit ? { ...figure, unit } : { ...figure, label: total! });
  }
}

/** The period and unit of a figure; null when they are asked about, left out, or not said. */
function placeOf(sheet: SheetReading, row: Row, column: ColumnMeaning): Place | null {
  const { reading, table, units } = sheet;
  const at = { sheet: sheet.sheet, row: row.at, column: column.at };
  const period = row.period ?? column.header.period ?? sheet.period;
  const days = period === null ? null : periodDays(period);
  if (period === null || days === null) {
    askPeriod(sheet, row, column);
    return null;
  }
  const total = column.total ? column.unit : row.total;
  if (total !== null) return { period, unit: null, total };
  const edition = units.editionOf(days);
  const said = column.unit === null ? row.unit : { code: null, name: column.unit, parent: null, group: null };
  if (edition === null) reading.findOnce(period, "unknown-unit", at, { period });
  else if (said === null) reading.findOnce(`${sheet.sheet} ${row.at}`, "no-unit", { ...at, column: -1 });
  if (edition === null || said === null) return null;
  const label =
    column.unit === null
      ? ([row.at, table.unit ?? table.code ?? column.at] as const)
      : ([table.unitRow!, column.at] as const);
  const unit = units.unitOf(said, edition, reading.where(sheet.sheet, ...label));
  return unit && { period, unit, total };
}

/** The indicator of a row, and which figure of it the column holds. */
function combined(targets: Target[], { part, targets: own }: ColumnMeaning): Target[] {
  if (own.length > 0) return own;
  if (part === null) return [];
  return part === "value" ? targets : targets.map(({ indicator }) => ({ indicator, part }));
}

/** What a figure is multiplied by to be counted as its indicator is. */
function scaleOf(
  { reading, measure, sheet }: SheetReading,
  row: Row,
  column: ColumnMeaning,
  { unitVi, unitEn }: KnownIndicator,
): number {
  const stated = row.measure ?? column.header.measure ?? measure;
  if (stated === null) return 1;
  const times = conversion(stated, unitVi) ?? conversion(stated, unitEn);
  if (times === 1) return 1;
  const values = { stated, unit: unitVi, unitEn, times: String(times ?? "") };
  const key = `${sheet} ${unitVi} ${stated}`;
  const at = { sheet, row: row.at, column: column.at };
  reading.findOnce(key, times === null ? "unit-of-measure" : "converted", at, { raw: stated, values });
  return times ?? 1;
}

/** Asks once for a sheet what its period is, or its year where only that is missing. */
function askPeriod({ reading, name, sheet }: SheetReading, row: Row, column: ColumnMeaning): void {
  const yearless = column.header.yearless;
  reading.questions.ask(`${yearless ? "year" : "period"}:${name}`, reading.where(sheet, row.at, column.at), () => ({
    kind: "period",
    raw: yearless ? column.header.path.join(" ") : name,
    why: yearless
      ? {
          vi: "Bảng ghi tháng hoặc quý mà không ghi năm.",
          en: "The sheet names months or quarters without their year.",
        }
      : { vi: "Bảng không nói rõ là của kỳ nào.", en: "The sheet does not say clearly of which period it is." },
    candidates: (reading.periodCandidates[sheet] ?? []).map((period) => ({
      answer: period,
      label: { vi: period, en: period },
    })),
  }));
}
