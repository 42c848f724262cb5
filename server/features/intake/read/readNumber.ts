import type { Cell } from "./Sheet.ts";

/** What a cell says of a value. */
export type Given =
  | { kind: "number"; value: number; percent: boolean }
  /** "1.234": one thousand and more, or one and some thousandths. */
  | { kind: "either"; grouped: number; decimal: number; mark: "." | ","; percent: boolean }
  | { kind: "missing"; why: "not-reported" | "not-applicable"; dash: boolean }
  | { kind: "blank" }
  | { kind: "wrong" };

const NOT_REPORTED =
  /^(kbc|k\.?\s?b\.?\s?c\.?|không báo cáo|chưa báo cáo|chưa có|chưa có số liệu|không có số liệu|n\/?a|…|\.{2,})$/;
const NOT_APPLICABLE = /^(x|×|kad|không áp dụng|không phát sinh đối tượng|không thuộc đối tượng)$/;
/** Characters of the longest number with its unit. */
const LONGEST = 60;
const DASHES = /^[-–—−_]+$/;
/** Marks of footnotes behind a number: 1.234 (1), 12,5*, 98¹. */
const FOOTNOTE = /(?<=[\d%])\s*(\(\d{1,2}\)|\(\*+\)|\[\d{1,2}\]|\*+|[\u00B9\u00B2\u00B3\u2070-\u2079]+)$/;
const NUMBER = /^[+-]?[\d.,' \u00A0\u2009\u202F]*\d[\d.,' \u00A0\u2009\u202F]*$/;

/** Reads a cell. `unit`: what the number may be followed by, in lower case, such as "hồ sơ". */
export function readNumber(cell: Cell, unit: readonly string[] = []): Given {
  if (cell === null) return { kind: "blank" };
  if (typeof cell === "number") return number(cell);
  if (typeof cell === "object") return "percent" in cell ? number(cell.percent, true) : { kind: "wrong" };
  if (typeof cell === "boolean") return { kind: "wrong" };
  let text = cell.trim().toLowerCase();
  if (text === "") return { kind: "blank" };
  if (text.length > LONGEST) return { kind: "wrong" };
  if (DASHES.test(text)) return { kind: "missing", why: "not-reported", dash: true };
  if (NOT_REPORTED.test(text)) return { kind: "missing", why: "not-reported", dash: false };
  if (NOT_APPLICABLE.test(text)) return { kind: "missing", why: "not-applicable", dash: false };
  text = text
    .replace(/^'/, "")
    .replace(FOOTNOTE, "")
    .replace(/^[–—−]\s*/, "-");
  const percent = /\d\s*%$/.test(text);
  if (percent) text = text.replace(/\s*%$/, "");
  for (const word of unit) if (word !== "" && text.endsWith(word)) text = text.slice(0, -word.length).trim();
  // Accountants write what is below zero in brackets.
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) text = `-${bracketed[1]!.trim()}`;
  return NUMBER.test(text)
    ? readDigits(text.replaceAll(/[\s\u00A0\u2009\u202F']+/g, " ").trim(), percent)
    : { kind: "wrong" };
}

/** Digits with marks between them. Groups of three are written with points, commas or spaces; the other mark is the decimal one. */
function readDigits(text: string, percent: boolean): Given {
  const sign = text.startsWith("-") ? -1 : 1;
  const digits = text.replace(/^[+-]\s*/, "");
  const value = (plain: string): Given => number(sign * Number(plain), percent);
  const spaced = /^\d{1,3}( \d{3})+(?=[.,]|$)/.test(digits);
  if (digits.includes(" ") && !spaced) return { kind: "wrong" };
  const marks = digits.replaceAll(/[\d ]/g, "");
  if (marks === "") return value(digits.replaceAll(" ", ""));
  const last = marks.at(-1)!;
  const at = digits.lastIndexOf(last);
  const [whole, rest] = [digits.slice(0, at), digits.slice(at + 1)];
  if (rest === "" || rest.includes(" ")) return { kind: "wrong" };
  const one = marks.length === 1;
  if (spaced) return one ? value(`${whole.replaceAll(" ", "")}.${rest}`) : { kind: "wrong" };
  if (one) {
    if (/^[1-9]\d{0,2}$/.test(whole) && rest.length === 3) {
      const [grouped, decimal] = [sign * Number(whole + rest), sign * Number(`${whole}.${rest}`)];
      return { kind: "either", grouped, decimal, mark: last as "." | ",", percent };
    }
    return value(`${whole || "0"}.${rest}`);
  }
  // Several marks: all but the last are the group mark, and so is the last when it is the same.
  const groups = marks.slice(0, -1);
  if (new Set(groups).size > 1) return { kind: "wrong" };
  const grouped = new RegExp(`^\\d{1,3}(\\${groups[0]!}\\d{3})+$`);
  if (groups[0] === last) return grouped.test(digits) ? value(digits.replaceAll(last, "")) : { kind: "wrong" };
  return grouped.test(whole) ? value(`${whole.replaceAll(groups[0]!, "")}.${rest}`) : { kind: "wrong" };
}

const number = (value: number, percent = false): Given =>
  Number.isFinite(value) ? { kind: "number", value: value === 0 ? 0 : value, percent } : { kind: "wrong" };

/**
 * The decimal mark that texts of a column prove by being written so: "12,5", "1.234,5" and "1.234.567" a comma, "12.5" a point.
 * Null where nothing proves it, or some prove one and some the other.
 */
export function decimalMark(cells: Iterable<Cell>): "," | "." | null {
  const seen = new Set<string>();
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const given = readNumber(cell);
    if (given.kind !== "number") continue;
    const marks = cell.replaceAll(/[^.,]/g, "");
    if (marks === "") continue;
    const last = marks.at(-1)!;
    const other = last === "," ? "." : ",";
    // The same mark twice stands between groups, so the other one is the decimal mark.
    seen.add(marks.length > 1 && marks.at(-2) === last ? other : last);
  }
  return seen.size === 1 ? (seen.has(",") ? "," : ".") : null;
}

/** Which of its two readings a number has, given the decimal mark of its column. */
export const settle = (given: Given & { kind: "either" }, mark: "," | "."): Given & { kind: "number" } => ({
  kind: "number",
  value: given.mark === mark ? given.decimal : given.grouped,
  percent: given.percent,
});
