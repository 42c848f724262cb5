import type { Grid } from "./Grid.ts";
import { statedMeasure } from "./measure.ts";
import { countsColumns } from "./words.ts";

const MOST = 5;
const LETTERHEAD = /cộng hòa xã hội|cộng hoà xã hội|độc lập|tự do|hạnh phúc/iu;

/**
 * The rows above a table that name its columns, from top to bottom: those that say two things or more, and a heading over some of
 * the columns. `unitRow` is one of them for certain.
 */
export function headerRows(grid: Grid, first: number, key: number, unitRow: number | null): number[] {
  const rows: number[] = [];
  for (let row = first - 1; row >= 0 && rows.length < MOST; row--) {
    const texts = textsOf(grid, row);
    const distinct = new Set(texts.map(({ text }) => text));
    const wanted = unitRow !== null && row >= unitRow;
    if (distinct.size === 0) {
      if (rows.length > 0 && !wanted) break;
      continue;
    }
    if (texts.some(({ text }) => LETTERHEAD.test(text))) break;
    if (countsColumns([...distinct])) continue;
    if (distinct.size === 1 && !wanted) {
      const { text, column } = texts[0]!;
      const overSome = column > key && rows.length > 0 && !/(?:đơn vị tính|đvt)\s*:/iu.test(text);
      // One heading alone, such as "Giá trị" over the only column.
      const alone = rows.length === 0 && column > key && statedMeasure(text) === null;
      // A line right above the body that goes over all of it, such as its month, is a title in an odd place.
      if (rows.length === 0 && !alone) continue;
      if (!overSome && !alone) break;
    } else if (rows.length > 0 && !wanted) {
      // A heading stands over headers; a title with a date at its right stands over nothing.
      const over = texts.some(({ at }) => at > key && grid.text(rows[0]!, at) !== "");
      if (!over) break;
    }
    rows.unshift(row);
  }
  return rows;
}

/** `at`: where a text is seen; `column`: where it is written. */
function textsOf(grid: Grid, row: number): { text: string; at: number; column: number }[] {
  const texts: { text: string; at: number; column: number }[] = [];
  for (let column = 0; column < grid.width; column++) {
    const text = grid.text(row, column);
    if (text !== "") texts.push({ text, at: column, column: grid.holder(row, column)[1] });
  }
  return texts;
}

/** What the header says of a column, from top to bottom, each thing once. */
export function headerPath(grid: Grid, header: number[], column: number, key: number): string[] {
  const path: string[] = [];
  for (const at of header.keys()) {
    const text = headingAt(grid, header, at, column, key);
    if (text !== "" && path.at(-1) !== text) path.push(text);
  }
  return path;
}

/** What one row of a header says of a column. */
export const headingAt = (grid: Grid, header: number[], at: number, column: number, key: number): string =>
  grid.text(header[at]!, column) || headingFromLeft(grid, header, at, column, key);

/** Text files and pasted tables lose what was merged: a heading stands over its first column and is blank over the others. */
function headingFromLeft(grid: Grid, header: number[], at: number, column: number, key: number): string {
  const below = (of: number) => header.slice(at + 1).some((row) => grid.text(row, of) !== "");
  if (grid.isMerged(header[at]!, column) || !below(column)) return "";
  for (let left = column - 1; left > key; left--) {
    const text = grid.text(header[at]!, left);
    if (text !== "") return below(left) && !grid.isMerged(header[at]!, left) ? text : "";
  }
  return "";
}
