import type { Indicator, IndicatorPeriodValues } from "../../server/contract/indicator.ts";

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
  const span = (of: number): Span => ({ from: String(of), to: String(of) });
  return { here: span(year), beside: [year - 1, year + 1].filter((of) => of >= start && of <= end).map(span) };
}

/** The last day a written period can have, good enough to put periods of one cycle in order. */
export function orderOf(period: string): string {
  const [year = "", rest = ""] = period.split("-");
  if (rest.startsWith("Q")) return `${year}-${String(Number(rest.slice(1)) * 3).padStart(2, "0")}-31`;
  if (rest.startsWith("W"))
    return `${year}-${String(Math.ceil((Number(rest.slice(1)) * 7) / 30.6)).padStart(2, "0")}-${rest}`;
  return rest ? `${period}-31` : `${year}-12-31`;
}

/** The period asked for, or the last before it. */
export function lastUpTo(periods: IndicatorPeriodValues[], wanted: string): IndicatorPeriodValues | null {
  const exact = periods.find(({ period }) => period === wanted);
  if (exact) return exact;
  if (wanted.includes("/")) return null;
  const limit = orderOf(wanted);
  return periods.findLast(({ end }) => end <= limit) ?? null;
}
