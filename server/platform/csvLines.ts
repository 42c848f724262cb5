/** A spreadsheet takes a cell that begins so for a formula, and would run it. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The mark by which Excel knows UTF-8; it stands before the first line. */
export const UTF8_MARK = "\u{FEFF}";

/** Lines of comma-separated values (RFC 4180). */
export const csvLines = (rows: (string | number | null)[][]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
