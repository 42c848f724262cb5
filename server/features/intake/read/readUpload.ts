import { LIMITS } from "./limits.ts";
import { decodeText, readText } from "./readText.ts";
import { readWorkbook } from "./readWorkbook.ts";
import type { Cell, Sheet } from "./Sheet.ts";
import { UnreadableError } from "./UnreadableError.ts";

const ZIP = Buffer.from("PK\u0003\u0004");
const EMPTY_ZIP = Buffer.from("PK\u0005\u0006");
/** The container of Excel before 2007; also what a workbook with a password to open it is wrapped in. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
/** Text that is none of ours: pages that call themselves .xls, documents, drawings. */
const OTHER_TEXT = /^\s*(<(!doctype|html|\?xml|svg|table|body)\b|%PDF|\{\\rtf)/i;

/**
 * The tables of a file, whatever it is called: its first bytes say what it is.
 * @throws UnreadableError saying why there is none.
 */
export async function readUpload(bytes: Buffer): Promise<Sheet[]> {
  if (bytes.length === 0) throw new UnreadableError("empty");
  const begins = (magic: Buffer) => bytes.subarray(0, magic.length).equals(magic);
  if (begins(OLE)) throw new UnreadableError(bytes.includes(ENCRYPTED) ? "protected" : "old-excel");
  if (begins(EMPTY_ZIP)) throw new UnreadableError("not-a-spreadsheet");
  if (begins(ZIP)) return trimmed(await readWorkbook(bytes));
  return readPasted(decodeText(bytes));
}

/** The table of text that was pasted, or is all of a file. */
export function readPasted(text: string): Sheet[] {
  if (text.trim() === "") throw new UnreadableError("empty");
  if (OTHER_TEXT.test(text)) throw new UnreadableError("not-a-spreadsheet");
  return trimmed(readText(text, ""));
}

/** Without the blank rows and columns at the ends, which only look like something to who made them. */
function trimmed(sheets: Sheet[]): Sheet[] {
  let cells = 0;
  const kept = sheets
    .map(({ name, rows: given, merges }) => {
      const rows = given.map((row) => row.slice(0, row.findLastIndex(isSaid) + 1).map(cleaned));
      rows.length = rows.findLastIndex((row) => row.length > 0) + 1;
      if (rows.length > LIMITS.rows) throw new UnreadableError("too-long");
      if (rows.some((row) => row.length > LIMITS.columns)) throw new UnreadableError("too-wide");
      cells += rows.reduce((sum, row) => sum + row.length, 0);
      if (cells > LIMITS.cells) throw new UnreadableError("too-long");
      const inside = merges.filter(({ top, left }) => left < (rows[top]?.length ?? 0));
      return { name: clean(name), rows, merges: inside };
    })
    .filter(({ rows }) => rows.length > 0);
  if (kept.length === 0) throw new UnreadableError("empty");
  return kept;
}

const isSaid = (cell: Cell): boolean => cell !== null && !(typeof cell === "string" && cell.trim() === "");

/** A workbook can spell out characters that are none, such as "_x0000_", which no database keeps. */
const clean = (text: string): string =>
  text
    .slice(0, LIMITS.text)
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/g, "")
    .normalize("NFC");
const cleaned = (cell: Cell): Cell => (typeof cell === "string" ? clean(cell) : cell);
