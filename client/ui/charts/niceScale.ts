/** The next round step that is no smaller: 1, 2, 2.5 or 5 times a power of ten; whole for counts. */
export function niceStep(raw: number, whole = false): number {
  if (raw <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= raw * 0.999) ?? 10 * power;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

/** Round ends of an axis around values, and the step between its marks. What is never negative gets no axis below zero. */
export function niceScale(
  values: readonly number[],
  parts: number,
  whole = false,
): { min: number; max: number; step: number } {
  if (values.length === 0) return { min: 0, max: 1, step: 1 };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = niceStep(high === low ? Math.abs(high) / 10 : (high - low) / parts, whole);
  const tidy = (value: number) => Number(value.toPrecision(12));
  const min = Math.floor(tidy(low / step)) - (high === low ? 1 : 0);
  const max = Math.ceil(tidy(high / step)) + (high === low ? 1 : 0);
  return { min: tidy((low >= 0 ? Math.max(0, min) : min) * step), max: tidy(max * step), step };
}

/** The round numbers within a stretch, few enough to be named. */
export function niceTicks(from: number, to: number, parts: number, whole = false): number[] {
  const step = niceStep((to - from) / parts, whole);
  const first = Math.ceil(Number((from / step).toPrecision(12)));
  const last = Math.floor(Number((to / step).toPrecision(12)));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
