import type { ReadingHistory } from "../../server/contract/sensor.ts";

export const RANGES = ["hour", "day", "week", "month", "year"] as const;
export type Range = (typeof RANGES)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const LENGTH_MS: Record<Range, number> = {
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
};
/** Enough for the width of a panel. */
export const STEPS = 240;

/** A stretch of readings: when the first of them was, how low and high they went, and how many they are. */
export type Step = { at: number; least: number; greatest: number; mean: number; count: number };

/** The address of what a datastream read in a range up to a moment. */
export function historyPath(datastream: number, range: Range, to: number): string {
  const iso = (ms: number) => new Date(ms).toISOString();
  const asked = new URLSearchParams({ from: iso(to - LENGTH_MS[range]), to: iso(to), steps: String(STEPS) });
  return `/api/sensors/datastreams/${datastream}/history?${asked}`;
}

/** A reading, and when this screen was told of it. */
export type Heard = { at: number; value: number | null; heardAt: number };

/** What was asked for, with the readings heard since the answer; in order of time. */
export function withLive(
  { steps, stepS }: Pick<ReadingHistory, "steps" | "stepS">,
  live: readonly Heard[],
  answeredAt: number,
): Step[] {
  const all = steps.map(([at, least, greatest, mean, count]): Step => ({ at, least, greatest, mean, count }));
  const stepMs = stepS * 1000;
  for (const { at, value, heardAt } of live) {
    // What was heard before stands in the answer.
    if (value === null || heardAt < answeredAt) continue;
    const last = all.at(-1);
    if (last && at <= last.at) continue;
    if (last && stepMs > 0 && at < last.at + stepMs) {
      const count = last.count + 1;
      all[all.length - 1] = {
        at: last.at,
        least: Math.min(last.least, value),
        greatest: Math.max(last.greatest, value),
        mean: (last.mean * last.count + value) / count,
        count,
      };
    } else all.push({ at, least: value, greatest: value, mean: value, count: 1 });
  }
  return all;
}

/** Where a line may not be drawn over: between steps that are further apart than stations usually are silent. */
export function lineOf(steps: readonly Step[], gapMs: number): [number, number | null][] {
  const line: [number, number | null][] = [];
  for (const [index, { at, mean }] of steps.entries()) {
    const before = steps[index - 1];
    if (before && at - before.at > gapMs) line.push([(before.at + at) / 2, null]);
    line.push([at, mean]);
  }
  return line;
}

// Vietnam keeps UTC+7 all year.
const OFFSET = 7 * HOUR;

/** Moments to be named on the axis, on round times of Vietnam's clock, and how each is written. */
export function timeTicks(range: Range, from: number, to: number): { at: number; label: string }[] {
  const two = (value: number) => String(value).padStart(2, "0");
  if (range === "year") {
    const ticks: { at: number; label: string }[] = [];
    const first = new Date(from + OFFSET);
    for (let month = first.getUTCMonth() + 1; ; month++) {
      const at = Date.UTC(first.getUTCFullYear(), month, 1) - OFFSET;
      if (at > to) return ticks;
      const there = new Date(at + OFFSET);
      if (there.getUTCMonth() % 3 === 0)
        ticks.push({ at, label: `${two(there.getUTCMonth() + 1)}/${there.getUTCFullYear()}` });
    }
  }
  const every = { hour: HOUR / 4, day: 6 * HOUR, week: DAY, month: 7 * DAY }[range];
  const ticks: { at: number; label: string }[] = [];
  for (let there = Math.ceil((from + OFFSET) / every) * every; there - OFFSET <= to; there += every) {
    const day = new Date(there);
    const date = `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}`;
    const midnight = there % DAY === 0;
    const clock = `${two(day.getUTCHours())}:${two(day.getUTCMinutes())}`;
    ticks.push({ at: there - OFFSET, label: midnight ? date : clock });
  }
  return ticks;
}

/** How long a step is, as the count of its greatest unit that fits. */
export function stepLength(seconds: number): { unit: "seconds" | "minutes" | "hours" | "days"; count: number } {
  const round = (value: number) => Math.max(1, Math.round(value));
  if (seconds < 90) return { unit: "seconds", count: round(seconds) };
  if (seconds < 5400) return { unit: "minutes", count: round(seconds / 60) };
  if (seconds < 129_600) return { unit: "hours", count: round(seconds / 3600) };
  return { unit: "days", count: round(seconds / 86_400) };
}
