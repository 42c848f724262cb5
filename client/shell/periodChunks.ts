import type { Indicator } from "../../server/contract/indicator.ts";
import type { IndicatorPeriodValues } from "../../server/contract/indicator-value.ts";

type Span = { from: string; to: string };

const yearOf = (period: string) => Number(period.slice(0, 4));

/** The stretch of periods that is asked for at once around a period: a year, or all where a year has few; and those beside it. */
export function chunksAround(
  { cycle, first, latest }: Pick<Indicator, "cycle" | "first" | "latest">,
  period: string,
): { here: Span; beside: Span[] } {
  const [start, end] = [yearOf(first ?? period), yearOf(latest ?? period)];
  // A stretch of days that is no period of the cycle is asked for by itself.
  if (cycle === "year" || cycle === "quarter")
    return { here: { from: String(start), to: String(Math.max(end, yearOf(period))) }, beside: [] };
  const year = yearOf(period);
  // A week around New Year lies in no year: the years overlap by a month, so that each has the weeks at both its ends.
  const span = (of: number): Span =>
    cycle === "week" ? { from: `${of - 1}-12`, to: `${of + 1}-01` } : { from: String(of), to: String(of) };
  return { here: span(year), beside: [year - 1, year + 1].filter((of) => of >= start && of <= end).map(span) };
}

const DAY = 86_400_000;
const written = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The last day of a written period, ISO. */
export function lastDayOf(period: string): string {
  const days = period.split("/")[1];
  if (days !== undefined) return days;
  const year = yearOf(period);
  const rest = period.slice(5);
  if (rest.startsWith("W")) {
    // 4 January is always in the first week; weeks end on Sundays.
    const fourth = Date.UTC(year, 0, 4);
    const weekday = new Date(fourth).getUTCDay() || 7;
    return written(fourth + (7 * Number(rest.slice(1)) - weekday) * DAY);
  }
  const month = rest === "" ? 12 : rest.startsWith("Q") ? Number(rest.slice(1)) * 3 : Number(rest);
  return written(Date.UTC(year, month, 0));
}

/** The period asked for, or the last before it. */
export function lastUpTo(periods: IndicatorPeriodValues[], wanted: string): IndicatorPeriodValues | null {
  const exact = periods.find(({ period }) => period === wanted);
  if (exact) return exact;
  if (wanted.includes("/")) return null;
  const limit = lastDayOf(wanted);
  return periods.findLast(({ end }) => end <= limit) ?? null;
}
