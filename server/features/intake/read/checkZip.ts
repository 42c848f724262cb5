import { inflateRawSync } from "node:zlib";
import { LIMITS } from "./limits.ts";
import { UnreadableError } from "./UnreadableError.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Where a declaration could define text that stands for more text. No spreadsheet program writes one. */
const DECLARATIONS = ["<!DOCTYPE", "<!ENTITY"].map((text) => Buffer.from(text));

interface Entry {
  name: string;
  method: number;
  packed: number;
  declared: number;
  at: number;
}

/**
 * Looks through a zip before anybody unpacks it for use: what it says of its size, what it really unfolds to, and whether its
 * XML declares entities. Names and sizes are taken from the directory at its end, which is what readers go by.
 * @throws UnreadableError for a bomb, a cut-off or encrypted archive, and for XML with declarations.
 */
export function checkZip(bytes: Buffer): void {
  const entries = readDirectory(bytes);
  const most = Math.min(LIMITS.unfolded, Math.max(LIMITS.harmless, bytes.length * LIMITS.ratio));
  if (sum(entries.map(({ declared }) => declared)) > most) throw new UnreadableError("swollen");
  let left = most;
  for (const entry of entries) {
    const content = unfold(bytes, entry, left);
    // One that unfolds to more than it says would be trusted by whoever sets memory aside by what it says.
    if (content.length > entry.declared) throw new UnreadableError("swollen");
    left -= content.length;
    if (/\.(xml|rels|vml)$/i.test(entry.name) && DECLARATIONS.some((text) => content.includes(text)))
      throw new UnreadableError("broken");
  }
}

function readDirectory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw new UnreadableError("broken");
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  // An archive that needs the long format is larger than an upload may be.
  if (count === 0xffff || at === 0xffffffff) throw new UnreadableError("broken");
  const entries: Entry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new UnreadableError("broken");
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    const [packed, declared] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if ((flags & 1) === 1) throw new UnreadableError("protected");
    // Without a size here a reader would look for one elsewhere, where it may be another.
    if (packed === 0 && (declared !== 0 || (flags & 8) !== 0) && bytes.readUInt32LE(at + 16) !== 0) {
      throw new UnreadableError("broken");
    }
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + name),
      method,
      packed,
      declared,
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  if (sum(entries.map(({ packed }) => packed)) > bytes.length) throw new UnreadableError("swollen");
  return entries;
}

function unfold(bytes: Buffer, { method, packed, at }: Entry, most: number): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new UnreadableError("broken");
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) throw new UnreadableError("broken");
  const content = bytes.subarray(from, from + packed);
  if (method === 0) {
    if (content.length > most) throw new UnreadableError("swollen");
    return content;
  }
  if (method !== 8) throw new UnreadableError("broken");
  if (packed === 0) return content;
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const tooMuch = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    throw new UnreadableError(tooMuch ? "swollen" : "broken", { cause: error });
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
