import { parseCsv } from "hucre/csv";
import type { Sheet } from "./Sheet.ts";
import { UnreadableError } from "./UnreadableError.ts";

/** Control characters that no table holds; a tab, line ends and the end mark of old files are none of them. */
// oxlint-disable-next-line no-control-regex
const BINARY = /[\x00-\x08\x0B\x0C\x0E-\x19\x1B-\x1F\uFFFE\uFFFF]/;

/** How files of old programs end. */
// oxlint-disable-next-line no-control-regex
const END = /\x1A+$/;

/**
 * Text of a file in the encodings that spreadsheet programs write in Vietnam: UTF-8, UTF-16 or Windows-1258.
 * @throws UnreadableError for what is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (BINARY.test(text)) throw new UnreadableError("not-a-spreadsheet");
  // Windows-1258 writes a letter and its tone apart.
  return text.normalize("NFC").replace(END, "");
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // Latin letters in UTF-16 have every other byte zero; "Unicode text" of some programs begins without a mark.
  const start = bytes.subarray(0, 200);
  const zeros = start.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  if (zeros > start.length / 5 && !start.some((byte, at) => byte === 0 && at % 2 === 0))
    return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1258").decode(bytes);
  }
}

/** A table in text: from a file, or pasted from a spreadsheet. */
export function readText(text: string, name: string): Sheet[] {
  const separator = /^sep=(.)\r?\n/i.exec(text);
  const table = separator ? text.slice(separator[0].length) : text;
  const rows = parseCsv(table, { delimiter: separator?.[1] ?? delimiterOf(table), skipBom: true });
  return [{ name, merges: [], rows: rows.map((row) => row.map((cell) => (cell === "" ? null : String(cell ?? "")))) }];
}

/**
 * What stands between the cells. A decimal comma is not one: the mark that stands equally often in most lines wins, and of equals
 * the tab before the semicolon before the comma.
 */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .replaceAll(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 200);
  let best = { mark: ",", score: 0 };
  for (const mark of ["\t", ";", ","]) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(mark).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const score = Math.max(0, ...counts.values());
    if (score > best.score) best = { mark, score };
  }
  return best.mark;
}
