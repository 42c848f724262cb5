import { type Language } from "../format.ts";

export type Cell = string | number | null;

/** A spreadsheet takes a cell that begins so for a formula, and would run it. */
const FORMULA = /^[=+\-@]/;

/** Lines with tabs between the cells, as spreadsheets paste them; numbers with the decimal mark of the language. */
export function tabbed(rows: Cell[][], language: Language): string {
  const say = (cell: Cell) => {
    if (cell === null) return "";
    if (typeof cell === "number") return language === "vi" ? String(cell).replace(".", ",") : String(cell);
    const text = cell.replaceAll(/\s+/g, " ");
    return FORMULA.test(text) ? `'${text}` : text;
  };
  return rows.map((row) => `${row.map(say).join("\t")}\r\n`).join("");
}

/** The same as a file of comma-separated values (RFC 4180), with the mark by which Excel knows UTF-8. */
export function commaSeparated(rows: Cell[][]): string {
  const say = (cell: Cell) => {
    if (typeof cell === "number") return String(cell);
    const text = cell ?? "";
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\u{FEFF}${rows.map((row) => `${row.map(say).join(",")}\r\n`).join("")}`;
}

/** A table as cells, its titles with their units first. */
export function cellsOf<Row>(
  columns: readonly { title: string; unit?: string; plain: (row: Row) => Cell }[],
  rows: readonly Row[],
): Cell[][] {
  const head = columns.map(({ title, unit }) => (unit ? `${title} (${unit})` : title));
  return [head, ...rows.map((row) => columns.map(({ plain }) => plain(row)))];
}
