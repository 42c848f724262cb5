import type { Indicator, IndicatorTarget } from "../../contract/indicator.ts";
import type { Against, Shown } from "../../contract/indicator-value.ts";
import type { Text } from "../../contract/text.ts";
import type { Static } from "typebox";
import { type Period, readPeriod, yearBefore } from "../../platform/period/Period.ts";
import type { RestatedPeriod } from "./readSeries.ts";

/** What is coloured for each period, in the order of its values; null where it cannot be said. */
export type ShownPeriods = (number | null)[][];

type Range = Pick<Indicator, "bandLow" | "bandHigh">;
type Of = Pick<Indicator, "direction" | "aggregation" | "unit" | "decimals"> & Range;

/** Turns a series into what is coloured; see `Shown`. `targetOf` gives the target that counts for a year. */
export function shownOf(
  show: Shown,
  of: Of,
  series: RestatedPeriod[],
  targetOf: (year: number) => IndicatorTarget | null,
  against: Static<typeof Against> | null,
  /** So many periods are one after the other; what follows them are figures of other stretches of days. */
  regular: number = series.length,
): ShownPeriods {
  if (show === "rank")
    return series.map(({ values }) =>
      ranks(
        values.map(({ value }) => value),
        of,
      ),
    );
  if (show === "target")
    return series.map(({ end, values }) => {
      const target = targetOf(Number(end.slice(0, 4)));
      return values.map(({ value }) => distanceOf(value, of, target));
    });
  if (show === "change")
    return series.map((period, index) => {
      const before = index < regular || against !== "previous" ? earlier(series, index, against ?? "year") : undefined;
      return period.values.map(({ value }, at) => change(value, before?.values[at]?.value ?? null, of));
    });
  return series.map(({ values }) => values.map(({ value }) => value));
}

/**
 * Whether what is coloured stands on simulated figures: its own, that which it changed from, or those it is ranked among. What is
 * real beside what is simulated is not real when the two are compared.
 */
export function simulatedOf(
  show: Shown,
  series: RestatedPeriod[],
  against: Static<typeof Against> | null,
): (period: RestatedPeriod) => boolean[] {
  return (period) => {
    const own = period.values.map(({ status }) => status === "demo");
    if (show === "rank") return own.fill(own.includes(true));
    if (show !== "change") return own;
    const before = earlier(series, series.indexOf(period), against ?? "year");
    return own.map((demo, at) => demo || before?.values[at]?.status === "demo");
  };
}

/** What the shown figures are counted in, and their digits after the mark. */
export function shownAs(show: Shown, of: Of): { shownUnit: Text; shownDecimals: number } {
  if (show === "rank") return { shownUnit: { vi: "hạng", en: "rank" }, shownDecimals: 0 };
  const rate = of.unit.vi.startsWith("%");
  const points = { vi: "điểm %", en: "percentage points" };
  if (show === "change" && of.aggregation === "sum") return { shownUnit: { vi: "%", en: "%" }, shownDecimals: 1 };
  if (show !== "value")
    return { shownUnit: rate ? points : of.unit, shownDecimals: Math.max(of.decimals, rate ? 1 : 0) };
  return { shownUnit: of.unit, shownDecimals: of.decimals };
}

/** How far a value lies beyond (+) or short of (−) a target, in the indicator's own unit. */
export function beyond(
  value: number,
  { comparison, value: target }: Pick<IndicatorTarget, "comparison" | "value">,
): number {
  const distance = comparison === "at-most" || comparison === "less-than" ? target - value : value - target;
  return Number(distance.toPrecision(12));
}

/** How far a value lies above (+) or below (−) a range, in the indicator's own unit; 0 inside. Null without both ends. */
export function outside(value: number, { bandLow, bandHigh }: Range): number | null {
  if (bandLow === null || bandHigh === null) return null;
  const distance = value < bandLow ? value - bandLow : value > bandHigh ? value - bandHigh : 0;
  // The last bit of a division puts nothing outside.
  return Number(distance.toFixed(9));
}

/** How far a value lies from what it should be: a range for direction "band", else the target. Null where that is not known. */
export function distanceOf(
  value: number | null,
  of: Pick<Indicator, "direction"> & Range,
  target: Pick<IndicatorTarget, "comparison" | "value"> | null,
): number | null {
  if (value === null) return null;
  if (of.direction === "band") return outside(value, of);
  return target === null ? null : beyond(value, target);
}

/** Places from 1, the best; equal values share a place. With a range the nearest to it are; while its ends are not known none is. */
export function ranks(
  values: (number | null)[],
  of: Pick<Indicator, "direction" | "decimals"> & Range,
): (number | null)[] {
  const { direction, decimals } = of;
  // What is written alike is alike: the last bit of a division decides no place.
  const written = values.map((value) => {
    if (value === null) return null;
    const rounded = Number(value.toFixed(decimals));
    if (direction !== "band") return rounded;
    const distance = outside(rounded, of);
    return distance === null ? null : Math.abs(distance);
  });
  const sorted = written.filter((value) => value !== null).sort((a, b) => (direction === "up" ? b - a : a - b));
  const place = new Map<number, number>();
  for (const [index, value] of sorted.entries()) if (!place.has(value)) place.set(value, index + 1);
  return written.map((value) => (value === null ? null : place.get(value)!));
}

/** What is added up changes by per cent; rates and scores by the difference. Null where one of the two is not known. */
export function change(now: number | null, before: number | null, of: Pick<Of, "aggregation">): number | null {
  if (now === null || before === null) return null;
  if (of.aggregation !== "sum") return Number((now - before).toPrecision(12));
  return before === 0 ? null : Number((((now - before) / Math.abs(before)) * 100).toPrecision(12));
}

function earlier(series: RestatedPeriod[], index: number, against: Static<typeof Against>): RestatedPeriod | undefined {
  if (against === "previous") return series[index - 1];
  const wanted: Period | null = against === "year" ? yearBefore(series[index]!) : readPeriod(against);
  return series.find(({ start, end }) => start === wanted?.start && end === wanted.end);
}
