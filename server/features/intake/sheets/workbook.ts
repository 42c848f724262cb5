import { type Cell, type CellValue, parseCellRef, writeXlsx, type WriteSheet } from "hucre/xlsx";

/** A cell with a look, a formula or an error. */
export interface Dressed {
  value?: CellValue;
  format?: string;
  formula?: string;
}
export interface MadeSheet {
  name?: string;
  rows: (CellValue | Dressed)[][];
  /** "A1:C1". */
  merges?: string[];
  hidden?: boolean;
}

/** Writes a workbook of made-up sheets. */
export function workbook(...made: MadeSheet[]): Promise<Uint8Array> {
  const sheets = made.map(({ name, rows, merges = [], hidden = false }, at): WriteSheet => {
    const cells = new Map<string, Partial<Cell>>();
    const plain = rows.map((row, y) =>
      row.map((cell, x): CellValue => {
        if (cell === null || typeof cell !== "object" || cell instanceof Date) return cell;
        const { value = null, format, formula } = cell;
        cells.set(`${y},${x}`, {
          value,
          ...(format === undefined ? {} : { style: { numFmt: format } }),
          ...(formula === undefined ? {} : { formula, formulaResult: value }),
        });
        return value;
      }),
    );
    return {
      name: name ?? `Biểu ${at + 1}`,
      rows: plain,
      cells,
      hidden,
      merges: merges.map((range) => {
        const [from, to] = range.split(":").map((ref) => parseCellRef(ref)) as [Place, Place];
        return { startRow: from.row, startCol: from.col, endRow: to.row, endCol: to.col };
      }),
    };
  });
  return writeXlsx({ sheets });
}

type Place = ReturnType<typeof parseCellRef>;
