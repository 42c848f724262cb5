/**
 * Reads comma-separated text whose first line names the columns (RFC 4180: quotes, doubled quotes, CRLF).
 * An empty cell is null: a blank is not a zero and not an empty name.
 */
export function readCsv(text: string): Record<string, string | null>[] {
  const [head, ...rows] = cells(text.replace(/^\uFEFF/, ""));
  if (!head) return [];
  return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] || null])));
}

function cells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    if (whole === "" && row.length === 0) break;
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  return rows;
}
