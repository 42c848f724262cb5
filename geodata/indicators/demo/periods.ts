/** A closed stretch of time that an indicator reports on. */
export interface Period {
  /** As people write it: 2025, 2025-Q3, 2025-07, 2025-W38. */
  id: string;
  /** First and last day. */
  start: string;
  end: string;
  /** The edition whose units report: the one that holds at its end. */
  edition: "2024" | "2025";
  /** How far along the demonstration its end lies: 0 on 1 November 2023, 1 on 31 October 2026. */
  along: number;
  year: number;
  /** The month of its last day, 1–12. */
  month: number;
}

export type Cycle = "week" | "month" | "quarter" | "year";

const FIRST = Temporal.PlainDate.from("2023-11-01");
const LAST = Temporal.PlainDate.from("2026-10-31");
/** Weeks are reported sooner. */
const LAST_WEEK = Temporal.PlainDate.from("2026-11-15");
const REFORM = Temporal.PlainDate.from("2025-07-01");
/** The first of the two weeks with real figures, so that both have units that add up to them. */
const FIRST_WEEK = Temporal.PlainDate.from("2025-09-08");

function period(id: string, start: Temporal.PlainDate, end: Temporal.PlainDate): Period {
  const days = FIRST.until(LAST).days;
  return {
    id,
    start: start.toString(),
    end: end.toString(),
    edition: Temporal.PlainDate.compare(end, REFORM) < 0 ? "2024" : "2025",
    along: Math.max(0, FIRST.until(end).days / days),
    year: end.year,
    month: end.month,
  };
}

/** Every stretch of one length from a day on, whose end is not after the last. */
function* every(
  first: Temporal.PlainDate,
  step: Temporal.DurationLike,
  name: (start: Temporal.PlainDate) => string,
  last = LAST,
) {
  for (let start = first; ; start = start.add(step)) {
    const end = start.add(step).subtract({ days: 1 });
    if (Temporal.PlainDate.compare(end, last) > 0) return;
    yield period(name(start), start, end);
  }
}

const two = (number: number) => String(number).padStart(2, "0");

/** The closed periods that have demonstration figures: 36 months to October 2026, the quarters and years in them, and 62 weeks. */
export const PERIODS: Record<Cycle, Period[]> = {
  week: [...every(FIRST_WEEK, { weeks: 1 }, (day) => `${day.yearOfWeek}-W${two(day.weekOfYear ?? 0)}`, LAST_WEEK)],
  month: [...every(FIRST, { months: 1 }, (day) => `${day.year}-${two(day.month)}`)],
  quarter: [
    ...every(Temporal.PlainDate.from("2024-01-01"), { months: 3 }, (day) => `${day.year}-Q${(day.month + 2) / 3}`),
  ],
  year: [...every(Temporal.PlainDate.from("2023-01-01"), { years: 1 }, (day) => String(day.year))],
};
