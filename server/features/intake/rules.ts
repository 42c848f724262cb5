// What makes a value suspicious. Every rule is a function of numbers alone: `history` holds the values of the same unit in earlier
// periods of the same length, the oldest first. A rule that has too little to go by says nothing.

/** Values from which what is usual can be told. */
const ENOUGH = 3;

export interface Range {
  plausibleMin: number | null;
  plausibleMax: number | null;
}

/** Beyond what the definition of the indicator calls plausible. */
export const isOutOfRange = (value: number, { plausibleMin, plausibleMax }: Range): boolean =>
  (plausibleMin !== null && value < plausibleMin) || (plausibleMax !== null && value > plausibleMax);

/** Below zero, where the definition or all of history says that it never is. */
export const hasWrongSign = (value: number, { plausibleMin }: Range, history: number[]): boolean =>
  value < 0 &&
  (plausibleMin === null ? history.length >= ENOUGH && history.every((earlier) => earlier > 0) : plausibleMin >= 0);

/**
 * How many times too large a value seems, as a power of ten: 1000 where thousands were reported for ones, 0.001 the reverse.
 * Null where it fits. Told by a history that keeps within three times of its middle; a whole number of things that has
 * exactly three decimals was a thousand times larger before a spreadsheet took its point for a decimal mark.
 */
export function magnitudeOff(value: number, decimals: number, history: number[]): number | null {
  const thousands =
    decimals === 0 && !Number.isInteger(value) && Number.isInteger(Number((value * 1000).toPrecision(12)));
  const middle = median(history);
  if (history.length < ENOUGH || middle === 0 || value === 0) return thousands ? 0.001 : null;
  const steady = history.every((earlier) => earlier / middle > 1 / 3 && earlier / middle < 3);
  if (!steady || value / middle < 0) return thousands ? 0.001 : null;
  const power = Math.round(Math.log10(value / middle));
  const near = Math.abs(Math.log10(value / middle) - power) < Math.log10(2);
  return power !== 0 && near ? 10 ** power : null;
}

/** Whether all of some percentages are hundredths: 0.98 for 98 %. Small percentages alone do not look so: some are whole. */
export const areFractions = (values: number[]): boolean =>
  values.length >= ENOUGH &&
  values.every((value) => value >= 0 && value <= 1) &&
  values.some((value) => value > 0.2 && value < 1);

/** How many times its usual change a value has moved, when that is more than `maxJump` times; else null. */
export function jumpOf(value: number, maxJump: number | null, history: number[]): number | null {
  if (maxJump === null || history.length <= ENOUGH) return null;
  const usual = median(history.slice(1).map((earlier, at) => Math.abs(earlier - history[at]!)));
  const moved = Math.abs(value - history.at(-1)!);
  return usual > 0 && moved > maxJump * usual ? moved / usual : null;
}

/** Whether parts add up to a total. `rounding`: the step that each of them was rounded to, 0 for what is counted. */
export function addsUp(total: number, parts: number[], rounding: number): boolean {
  const sum = parts.reduce((all, part) => all + part, 0);
  const exact = Math.max(Math.abs(total), Math.abs(sum)) * 1e-9;
  return Math.abs(total - sum) <= exact + (rounding * (parts.length + 1)) / 2;
}

/** Whether a rate is its numerator ÷ denominator × factor, as far as its own digits tell. */
export function isQuotient(rate: number, numerator: number, denominator: number, factor: number): boolean {
  if (denominator === 0) return false;
  const exact = (numerator / denominator) * factor;
  return Math.abs(rate - exact) <= step(rate) / 2 + Math.abs(exact) * 1e-9;
}

/** The step of the last digit that a number is written with: 0.01 for 98.25. */
export const step = (value: number): number =>
  10 ** -(/\.(\d+)/.exec(value.toFixed(9).replace(/0+$/, ""))?.[1]?.length ?? 0);

/** The middle of some numbers; 0 of none. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
