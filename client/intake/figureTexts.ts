import type { IntakeRow } from "../../server/contract/intake.ts";
import { formatNumber, type Language } from "../ui/format.ts";

/** What a value becomes beside what it was, in text; null where there is no number. */
export interface FigureTexts {
  new: string | null;
  old: string | null;
  /** With its sign: "+12". Null where one of them is no number, or they are the same. */
  difference: string | null;
  /** The same as a share of the old, "+4,5 %"; null where that says nothing. */
  relative: string | null;
}

const MOST_DIGITS = 6;

/** The figures of a row with the digits of its indicator; more where they were written, or where the two would look alike. */
export function figureTexts(row: IntakeRow, decimals: number, language: Language): FigureTexts {
  const { value } = row;
  const old = row.old?.value ?? null;
  const digits = Math.max(
    decimals,
    ownDigits(row, decimals),
    ...(value !== null && old !== null ? [telling(value, old)] : []),
  );
  const said = (number: number | null) => (number === null ? null : formatNumber(number, digits, language));
  const change = value === null || old === null || value === old ? null : value - old;
  return {
    new: said(value),
    old: said(old),
    difference: change === null ? null : signed(change, (size) => formatNumber(size, digits, language)),
    relative:
      change === null || old === null || old === 0
        ? null
        : signed(change / Math.abs(old), (share) => `${formatNumber(share * 100, 1, language)} %`),
  };
}

const signed = (value: number, say: (size: number) => string): string => (value < 0 ? "−" : "+") + say(Math.abs(value));

/** Digits that the file gives; what is worked out from two parts has none of its own. */
function ownDigits({ value, numerator }: IntakeRow, decimals: number): number {
  if (value === null || numerator !== null) return decimals;
  const [, digits = ""] = /\.(\d+)/.exec(value.toFixed(MOST_DIGITS).replace(/0+$/, "")) ?? [];
  return digits.length;
}

/** Digits that tell two numbers apart. */
function telling(a: number, b: number): number {
  if (a === b) return 0;
  for (let digits = 0; digits < MOST_DIGITS; digits++) if (a.toFixed(digits) !== b.toFixed(digits)) return digits;
  return MOST_DIGITS;
}
