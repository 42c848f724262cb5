/** What stands in one cell. Text is never evaluated; of a formula only its last result is known. */
export type Cell =
  | string
  | number
  | boolean
  | null
  /** A day that a spreadsheet shows as a date, or what it made of "9/2026". */
  | { date: string }
  /** A number shown as a percentage, in percent: what is stored as 0.125 and shown as 12.5 % is 12.5. */
  | { percent: number }
  /** A cell that has no value: "#REF!" and the like, or a formula that was never worked out. */
  | { error: string };

/** Cells that are drawn as one; the first holds the value. Counted from 0, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  rows: Cell[][];
  merges: Merge[];
}

/** The name of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Where a cell is, as spreadsheets write it: (1, 2) is C2. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
