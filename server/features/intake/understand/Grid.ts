import type { Cell, Sheet } from "../read/Sheet.ts";

/** Cells that merges are spread over; beyond this only their first cells count, which is a sheet made to waste time. */
const MOST_MERGED = 500_000;

/** A sheet as one reads it: what is merged says the same everywhere it reaches. */
export class Grid {
  readonly height: number;
  readonly width: number;
  readonly #rows: Cell[][];
  /** From a covered cell to the one that holds the value; the holding cell is in it too. */
  readonly #holders = new Map<number, number>();

  constructor(sheet: Sheet) {
    this.#rows = sheet.rows;
    this.height = sheet.rows.length;
    this.width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
    let spread = 0;
    for (const { top, left, bottom, right } of sheet.merges) {
      const [lastRow, lastColumn] = [Math.min(bottom, this.height - 1), Math.min(right, this.width - 1)];
      spread += Math.max(0, lastRow - top + 1) * Math.max(0, lastColumn - left + 1);
      if (spread > MOST_MERGED) break;
      for (let row = top; row <= lastRow; row++) {
        for (let column = left; column <= lastColumn; column++) {
          this.#holders.set(row * 16_384 + column, top * 16_384 + left);
        }
      }
    }
  }

  /** What is written in this very cell. */
  own(row: number, column: number): Cell {
    return this.#rows[row]?.[column] ?? null;
  }

  /** What a reader sees there. */
  at(row: number, column: number): Cell {
    const holder = this.#holders.get(row * 16_384 + column);
    return holder === undefined ? this.own(row, column) : this.own(Math.floor(holder / 16_384), holder % 16_384);
  }

  /** The row and column of the cell that a covered one belongs to; itself where nothing is merged. */
  holder(row: number, column: number): [row: number, column: number] {
    const holder = this.#holders.get(row * 16_384 + column);
    return holder === undefined ? [row, column] : [Math.floor(holder / 16_384), holder % 16_384];
  }

  isMerged(row: number, column: number): boolean {
    return this.#holders.has(row * 16_384 + column);
  }

  /** The same as text, on one line. */
  text(row: number, column: number): string {
    return textOf(this.at(row, column));
  }

  /** The label of a row: in its column, or left of it, where headings of groups begin. */
  label(row: number, column: number): string {
    for (let at = column; at >= 0; at--) {
      const text = this.text(row, at);
      // What is merged down from above is not of this row.
      if (text !== "" && (at === column || (/\p{L}{2}/u.test(text) && this.holder(row, at)[0] === row))) return text;
    }
    return "";
  }
}

/** A cell as a label: dates as the month they were probably typed as, whole numbers as digits. */
export function textOf(cell: Cell): string {
  if (cell === null || typeof cell === "boolean") return "";
  if (typeof cell === "string") return cell.replaceAll(/\s+/g, " ").trim();
  if (typeof cell === "number") return String(cell);
  if ("date" in cell) {
    const [year, month, day] = cell.date.split("-");
    // Excel turns "9/2026" into the first day of that month.
    return day === "01" ? `${month!}/${year!}` : `${day!}/${month!}/${year!}`;
  }
  return "percent" in cell ? `${cell.percent}%` : cell.error;
}
