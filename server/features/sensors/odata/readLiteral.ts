import type { Literal } from "./ast.ts";
import { checkWkt } from "./checkWkt.ts";
import type { Source } from "./Source.ts";

// A plus sign that a client did not encode arrives as a space. Nothing else can follow a time in that way.
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+ -]\d\d:\d\d)/y;
const DATE = /\d{4}-\d\d-\d\d/y;
const TIME_OF_DAY = /\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTED = /'(?:[^']|'')*'/y;
const PREFIXED = /[\p{L}_]+(?=')/uy;
const DURATION =
  /^(?<sign>[+-]?)(?<duration>P(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}W)?(?:\d{1,6}D)?(?:T(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}(?:\.\d{1,9})?S)?)?)$/;
/** What would be read as part of the literal before it, and is not. */
const RUN_ON = /[\p{L}\p{N}_:.'-]/uy;
/** A literal that is written wrongly, as far as it goes, to show it. */
const LEXEME = /[^\s,;()]*/y;

/** A literal and the offset behind it. */
interface Read {
  literal: Literal;
  end: number;
}

const bad = (source: Source, offset: number, expected: string | readonly string[]) =>
  source.error("bad-literal", offset, source.match(LEXEME, offset) ?? "", expected);

/** The instant in UTC; null for none, such as 30 February, and for years that do not fit into four digits. */
function utc(text: string): string | null {
  try {
    const instant = Temporal.Instant.from(text.replace(" ", "+")).toString();
    return /^\d{4}-/.test(instant) && !instant.startsWith("0000") ? instant : null;
  } catch {
    return null;
  }
}

function calendar(text: string, type: typeof Temporal.PlainDate | typeof Temporal.PlainTime): string | null {
  try {
    return text.startsWith("0000-") ? null : type.from(text, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}

function readInstant(source: Source, offset: number, text: string): Read {
  const at = offset + 1;
  const start = utc(text);
  if (start === null) throw bad(source, offset, "date-time");
  const slash = offset + text.length;
  if (source.text[slash] !== "/") return { literal: { kind: "instant", at, value: start }, end: slash };
  const last = source.match(INSTANT, slash + 1);
  const end = last === null ? null : utc(last);
  if (last === null || end === null) throw bad(source, slash + 1, "date-time");
  if (Temporal.Instant.compare(start, end) > 0) throw bad(source, slash + 1, "end after start");
  return { literal: { kind: "interval", at, start, end }, end: slash + 1 + last.length };
}

/** What begins with a digit: a time in one of its forms, or a number. The longest form is tried first. */
function readDigits(source: Source, offset: number): Read {
  const at = offset + 1;
  const instant = source.match(INSTANT, offset);
  if (instant !== null) return readInstant(source, offset, instant);
  const date = source.match(DATE, offset);
  if (date !== null) {
    const value = calendar(date, Temporal.PlainDate);
    if (value === null) throw bad(source, offset, "date");
    if (source.text[offset + date.length] === "T") throw bad(source, offset, "date-time with Z or offset");
    return { literal: { kind: "date", at, value }, end: offset + date.length };
  }
  const time = source.match(TIME_OF_DAY, offset);
  if (time !== null) {
    const value = calendar(time, Temporal.PlainTime);
    if (value === null) throw bad(source, offset, "time of day");
    return { literal: { kind: "timeOfDay", at, value }, end: offset + time.length };
  }
  const number = source.match(NUMBER, offset) ?? "";
  const value = Number(number);
  // A larger integer would become another one without a word.
  const sound = /^\d+$/.test(number) ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!sound) throw bad(source, offset, "number");
  return { literal: { kind: "number", at, value }, end: offset + number.length };
}

function readQuoted(source: Source, offset: number, prefix: string): Read {
  const at = offset + 1;
  const from = offset + prefix.length;
  const quoted = source.match(QUOTED, from);
  if (quoted === null) throw source.error("bad-literal", source.text.length, "", "'");
  const end = from + quoted.length;
  const value = quoted.slice(1, -1).replaceAll("''", "'");
  if (prefix === "") return { literal: { kind: "text", at, value }, end };
  if (prefix === "duration") {
    const { sign, duration } = DURATION.exec(value)?.groups ?? {};
    // A bare P or T says nothing.
    if (duration === undefined || !/\d[A-Z]$/.test(duration)) throw bad(source, offset, "duration");
    const signed = sign === "-" ? duration.replaceAll(/\d+(?:\.\d+)?/g, "-$&") : duration;
    return { literal: { kind: "duration", at, value: signed }, end };
  }
  if (prefix === "geography") {
    const shape = checkWkt(source, from + 1, end - 1);
    return { literal: { kind: "geometry", at, shape, wkt: value.trim() }, end };
  }
  throw source.error("bad-literal", offset, prefix, ["duration", "geography"]);
}

/** Reads the literal at an offset; null where something else stands. The words null, true and false are left to the grammar. */
export function readLiteral(source: Source, offset: number): Read | null {
  const first = source.text[offset] ?? "";
  let read: Read;
  if (first === "'") read = readQuoted(source, offset, "");
  else if (first >= "0" && first <= "9") read = readDigits(source, offset);
  else {
    const prefix = source.match(PREFIXED, offset);
    if (prefix === null) return null;
    read = readQuoted(source, offset, prefix);
  }
  if (source.match(RUN_ON, read.end) !== null) throw bad(source, offset, "end of literal");
  return read;
}
