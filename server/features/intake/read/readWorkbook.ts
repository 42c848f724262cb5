import { HucreError } from "hucre";
import { type CellValue, readXlsx, type Sheet as ReadSheet, type Workbook } from "hucre/xlsx";
import { checkZip } from "./checkZip.ts";
import type { Cell, Sheet } from "./Sheet.ts";
import { UnreadableError } from "./UnreadableError.ts";

/**
 * The sheets of a workbook that a person sees; what its author has hidden is not reported.
 * @throws UnreadableError for what is no workbook, or is made to do harm.
 */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  checkZip(bytes);
  let book: Workbook;
  try {
    book = await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    // Anything else that a zip may hold: a document, a presentation, somebody's photographs.
    const reason = error instanceof HucreError && /missing|cannot find/i.test(error.message);
    throw new UnreadableError(reason ? "not-a-spreadsheet" : "broken", { cause: error });
  }
  return book.sheets
    .filter(({ hidden, veryHidden }) => !hidden && !veryHidden)
    .map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row, at) => row.map((value, column) => cellOf(sheet, value, at, column))),
      merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        top: startRow,
        left: startCol,
        bottom: endRow,
        right: endCol,
      })),
    }));
}

function cellOf(sheet: ReadSheet, value: CellValue, row: number, column: number): Cell {
  const detail = sheet.cells?.get(`${row},${column}`);
  if (detail?.type === "error") return { error: String(value) };
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) };
  if (typeof value === "number") {
    const shownAsPercent = detail?.style?.numFmt?.replaceAll(/"[^"]*"|\\./g, "").includes("%");
    // 0.07 × 100 is 7.000000000000001: what was typed has fewer digits.
    return shownAsPercent ? { percent: Number((value * 100).toPrecision(12)) } : value;
  }
  if (typeof value === "string" || typeof value === "boolean") return value;
  return detail?.formula === undefined ? null : { error: "=" };
}
