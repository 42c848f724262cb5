import { columnName, type Sheet } from "../read/Sheet.ts";
import { type ColumnMeaning, columnMeanings } from "./columnMeanings.ts";
import { type Table } from "./findTable.ts";
import type { Grid } from "./Grid.ts";
import { periodOfSheet, type SheetPeriod } from "./periodOfSheet.ts";
import { statedMeasure } from "./measure.ts";
import { readHeader } from "./readHeader.ts";
import type { Reading } from "./Reading.ts";
import { readRows, type SheetReading } from "./readRows.ts";
import { RowIndicators } from "./rowIndicators.ts";
import type { ColumnMapping } from "./SheetMapping.ts";
import { describeTargets, writeTargets } from "./targets.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { RowUnits } from "./unitOfRow.ts";
import { isTotal } from "./words.ts";

/** Reads one sheet into the reading: what its columns mean, its figures, and what it leaves open. */
export function readSheet(reading: Reading, sheet: number, content: Sheet): void {
  const sections = sectionsOf(content, reading.units, reading.indicators);
  let before: SheetPeriod | null = null;
  for (const section of sections) before = readSection(reading, sheet, content.name, section, before);
  if (sections.length > 0) return;
  reading.mappings.push({
    sheet: content.name,
    layout: null,
    period: null,
    headerRows: null,
    rows: null,
    columns: [],
    labels: [],
  });
}

/** One table of a sheet. `before`: the period of the table before it, which counts where it names none. Returns its own. */
function readSection(
  reading: Reading,
  sheet: number,
  name: string,
  { grid, table }: Section,
  before: SheetPeriod | null,
): SheetPeriod {
  const { answers, circumstances } = reading;
  const own = periodOfSheet(table.titles, name, circumstances.file, circumstances.period);
  const said = own.period === null && before !== null && own.candidates.length === 0 ? before : own;
  const period = answers[`period:${name}`] ?? said.period;
  const year = answers[`year:${name}`]?.slice(0, 4) ?? said.year;
  reading.periodCandidates[sheet] = said.candidates;
  const columns = columnMeanings(reading, grid, table, year);
  const { status } = readHeader(table.titles, year, reading.indicators);
  const units = new RowUnits(reading);
  const indicators = new RowIndicators(reading);
  askColumns(reading, sheet, table, columns);
  readRows({
    reading,
    sheet,
    name,
    grid,
    table,
    columns,
    units,
    indicators,
    period,
    year,
    status,
    measure: measureOf(table.titles),
    unit: unitOfTitles(reading, table),
    periods: new Map(),
    hasUnits: hasUnits(reading, grid, table),
  });
  reading.mappings.push({
    sheet: name,
    layout: table.layout,
    period,
    headerRows: table.header.length === 0 ? null : [table.header[0]! + 1, table.header.at(-1)! + 1],
    rows: [table.first + 1, table.last + 1],
    columns: table.columns.flatMap(({ at, role, path }) => {
      const meaning = columns.find((column) => column.at === at);
      return path.length === 0 && !meaning?.filled && role === "value"
        ? []
        : [mappingOf(reading, at, role, path, meaning)];
    }),
    labels: indicators.labels,
  });
  return { ...said, period };
}

/** What to ask about columns with figures that are not recognised; of those that resemble nothing it is only said that they are left. */
function askColumns(reading: Reading, sheet: number, table: Table, columns: ColumnMeaning[]): void {
  const down = table.indicator !== null;
  const open = columns.filter(
    ({ skipped, targets, part, filled }) => !skipped && filled && targets.length === 0 && part === null,
  );
  const none = !columns.some(({ targets, part }) => targets.length > 0 || part !== null);
  for (const column of open) {
    const row = table.header.at(-1) ?? table.first;
    const raw = column.header.path.join(" / ");
    // A sheet of which nothing is recognised may be about anything its sender reports.
    const all = none && !down ? reading.named.map(({ code }) => ({ indicator: code, part: "value" as const })) : [];
    const candidates = column.matched.candidates.length > 0 ? column.matched.candidates : all.slice(0, 50);
    if (candidates.length === 0 && !down) {
      reading.find("unmapped", { sheet, row, column: column.at }, { raw });
      continue;
    }
    const value = {
      answer: "value",
      label: { vi: "Giá trị của chỉ tiêu ở mỗi dòng", en: "The figure of each row's indicator" },
    };
    reading.questions.ask(column.question, reading.where(sheet, row, column.at), () => ({
      kind: "column",
      raw,
      why: { vi: "Không rõ cột này là chỉ tiêu nào.", en: "It is not clear which indicator this column is." },
      candidates: down
        ? [value]
        : candidates.map((target) => ({ answer: writeTargets([target]), label: describeTargets(reading, [target]) })),
    }));
  }
}

function mappingOf(
  reading: Reading,
  at: number,
  role: ColumnMapping["role"],
  header: string[],
  meaning: ColumnMeaning | undefined,
): ColumnMapping {
  const plain = {
    column: columnName(at),
    header,
    role,
    targets: [],
    period: null,
    unit: null,
    by: null,
    question: null,
  };
  if (!meaning) return plain;
  const { targets, part, total, skipped, matched } = meaning;
  const known = targets.length > 0 || part !== null;
  const left = matched.beside ? "beside" : "ignored";
  return {
    ...plain,
    role: total
      ? "total"
      : skipped
        ? left
        : known
          ? "value"
          : reading.questions.has(meaning.question)
            ? "asked"
            : "ignored",
    targets,
    period: meaning.header.period,
    unit: meaning.unit,
    by: meaning.by,
    question: meaning.question,
  };
}

/** What titles say that everything is counted in; a list of several units says nothing of any. */
function measureOf(titles: string[]): string | null {
  const stated = titles.flatMap((title) => (/đơn vị tính|đvt/iu.test(title) ? (statedMeasure(title) ?? []) : []));
  return stated.find((measure) => !/[,;/]/.test(measure)) ?? null;
}

/** The unit that a sheet about one unit is of: a title that is its name, or says who reports. */
function unitOfTitles(reading: Reading, table: Table): SheetReading["unit"] {
  if (table.unit !== null || table.code !== null || table.unitRow !== null) return null;
  const named = new Set<string>();
  for (const title of table.titles) {
    const label = title.replace(/^(?:đơn vị(?: báo cáo)?|địa phương|địa bàn|tên đơn vị)\s*:\s*/iu, "");
    if (/\p{L}/u.test(label) && reading.units.isName(label)) named.add(label);
  }
  const [name] = named;
  return named.size === 1 ? { code: null, name: name!, parent: null, group: null } : null;
}

function hasUnits(reading: Reading, grid: Grid, table: Table): boolean {
  if (table.code !== null) return true;
  for (let row = table.first; row <= table.last && table.unit !== null; row++) {
    const label = grid.label(row, table.unit);
    if (/\p{L}/u.test(label) && reading.units.isName(label) && !isTotal(label)) return true;
  }
  return false;
}
