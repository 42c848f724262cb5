import { decimalMark, readNumber } from "../read/readNumber.ts";
import type { Cell } from "../read/Sheet.ts";
import type { Table, TableColumn } from "./findTable.ts";
import type { Grid } from "./Grid.ts";
import type { Matched } from "./IndicatorNames.ts";
import { isFiller, nameKey } from "./nameKey.ts";
import type { Part, Target } from "./Knowledge.ts";
import { targetsOfAnswer, titleTarget } from "./targets.ts";
import { type Header, readHeader } from "./readHeader.ts";
import type { Reading } from "./Reading.ts";
import { SKIP } from "./Question.ts";
import { isTotal, roleOfHeader } from "./words.ts";

/** What a column of figures is taken for. */
export interface ColumnMeaning {
  at: number;
  header: Header;
  matched: Matched;
  /** The id of the question about it. */
  question: string;
  targets: Target[];
  by: "code" | "name" | "answer" | "title" | null;
  /** The figure that its rows' indicator has here, where indicators go down. */
  part: Part | null;
  /** The unit it is of, where units go across. */
  unit: string | null;
  total: boolean;
  /** Left out by an answer, or because it only plans or compares. */
  skipped: boolean;
  /** There is a figure in it. */
  filled: boolean;
  mark: "," | "." | null;
}

/** Reads the headers of all columns that may hold figures. */
export function columnMeanings(reading: Reading, grid: Grid, table: Table, year: string | null): ColumnMeaning[] {
  const columns = table.columns.filter(({ role }) => role === "value");
  const read = columns.map((column) => readColumn(reading, grid, table, column, year));
  const title = table.indicator === null ? titleTarget(reading, table.titles) : null;
  // Parts that several rates share belong to those that the sheet is about.
  const single = read.filter(({ matched }) => matched.targets.length === 1);
  const open = new Set(single.map(({ matched }) => matched.targets[0]!.indicator));
  for (const column of read) {
    if (column.matched.targets.length > 1 && open.size > 0)
      column.matched = reading.indicators.match(column.header.path, open);
    settle(reading, table, column, title);
  }
  for (const column of read) if (column.targets.length === 0) settleRate(reading, column, read);
  const sheetMark = decimalMark(
    read.filter(({ targets, part }) => targets.length > 0 || part).flatMap(({ at }) => cellsOf(grid, table, at)),
  );
  for (const column of read) column.mark = decimalMark(cellsOf(grid, table, column.at)) ?? sheetMark;
  return read;
}

function readColumn(
  reading: Reading,
  grid: Grid,
  table: Table,
  column: TableColumn,
  year: string | null,
): ColumnMeaning {
  const { unit } = column;
  // Over names of units stands "Đơn vị", or nothing.
  const path = column.path.filter((text) => text !== unit && (unit === null || roleOfHeader(text) !== "unit"));
  const header = readHeader(path, year, reading.indicators);
  return {
    at: column.at,
    header,
    matched: reading.indicators.match(header.path),
    question: `column:${header.key}`,
    targets: [],
    by: null,
    part: null,
    unit,
    total: unit !== null && isTotal(unit),
    skipped: false,
    filled: cellsOf(grid, table, column.at).some((cell) => isFigure(cell)),
    mark: null,
  };
}

/** Decides what the column is, by an answer before anything else. */
function settle(reading: Reading, table: Table, column: ColumnMeaning, title: Target | null): void {
  const { header, matched } = column;
  const answer = reading.answers[column.question];
  const down = table.indicator !== null;
  if (answer === SKIP) column.skipped = true;
  else if (answer !== undefined && down && isPart(answer)) [column.part, column.by] = [answer, "answer"];
  else if (answer !== undefined && targetsOfAnswer(reading, answer)) {
    [column.targets, column.by] = [targetsOfAnswer(reading, answer)!, "answer"];
  } else if (matched.beside) column.skipped = true;
  else if (down) column.part = partOfHeader(header.path);
  else if (matched.targets.length > 0) [column.targets, column.by] = [matched.targets, matched.by];
  else if (title !== null && partOfHeader(header.path) !== null) {
    [column.targets, column.by] = [[{ indicator: title.indicator, part: partOfHeader(header.path)! }], "title"];
  }
}

/** "Tổng số | Đúng hạn | Tỷ lệ" under one heading: the rate of the two beside it. */
function settleRate(reading: Reading, column: ColumnMeaning, all: ColumnMeaning[]): void {
  const { path } = column.header;
  if (column.skipped || column.part !== null || !/^(?:tỷ lệ|tỉ lệ|tl)(?: đạt)?$/.test(nameKey(path.at(-1) ?? "")))
    return;
  const heading = path.slice(0, -1).join("\u0001");
  const beside = all.filter(
    ({ header }) => header.path.slice(0, -1).join("\u0001") === heading && header.path.length === path.length,
  );
  const has = (indicator: string, part: Part) =>
    beside.some(({ targets }) => targets.some((target) => target.indicator === indicator && target.part === part));
  const rates = new Set(beside.flatMap(({ targets }) => targets.map(({ indicator }) => indicator)));
  const whole = [...rates].filter((indicator) => has(indicator, "numerator") && has(indicator, "denominator"));
  const given = all.some(({ targets }) =>
    targets.some(({ indicator, part }) => part === "value" && indicator === whole[0]),
  );
  if (whole.length !== 1 || given || reading.answers[column.question] !== undefined) return;
  [column.targets, column.by] = [[{ indicator: whole[0]!, part: "value" }], "name"];
}

const isPart = (text: string): text is Part => text === "value" || text === "numerator" || text === "denominator";

/** A header that says nothing of an indicator stands over figures of the one that is named elsewhere; or over their parts. */
function partOfHeader(path: string[]): Part | null {
  const words = path
    .filter((piece) => !isFiller(piece))
    .join(" ")
    .toLowerCase();
  if (words === "") return "value";
  return words === "tử số" ? "numerator" : words === "mẫu số" ? "denominator" : null;
}

/** Rows that are looked through to learn about a column. */
const SAMPLE = 2_000;
function cellsOf(grid: Grid, table: Table, column: number): Cell[] {
  const rows = Math.min(SAMPLE, table.last - table.first + 1);
  return Array.from({ length: rows }, (_, at) => grid.own(table.first + at, column));
}

const isFigure = (cell: Cell): boolean => {
  const { kind } = readNumber(cell);
  return kind === "number" || kind === "either";
};
