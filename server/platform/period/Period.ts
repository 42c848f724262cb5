import type { Cycle } from "../../contract/indicator.ts";

/** A stretch of days; both belong to it. ISO dates, compared as text. */
export interface Period {
  start: string;
  end: string;
}

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text, { overflow: "reject" });
const of = (start: Temporal.PlainDate, next: Temporal.PlainDate): Period => ({
  start: start.toString(),
  end: next.subtract({ days: 1 }).toString(),
});

/** Monday of the first week of a year (ISO 8601: the week with 4 January). */
function firstMonday(year: number): Temporal.PlainDate {
  const fourth = new Temporal.PlainDate(year, 1, 4);
  return fourth.subtract({ days: fourth.dayOfWeek - 1 });
}

/**
 * The days of a period as it is written: 2025, 2025-Q3, 2025-07, 2025-W38 or 2025-01-01/2025-10-31.
 * Null for what is none, such as a 53rd week of a year with 52.
 */
export function readPeriod(text: string): Period | null {
  const [, first, last] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(text) ?? [];
  try {
    if (first !== undefined && last !== undefined) {
      const period = { start: date(first).toString(), end: date(last).toString() };
      return period.start <= period.end ? period : null;
    }
    const [, year = "", kind = "", number = ""] = /^(\d{4})(?:-(Q|W|)(\d{1,2}))?$/.exec(text) ?? [];
    if (year === "") return null;
    if (number === "") return of(new Temporal.PlainDate(+year, 1, 1), new Temporal.PlainDate(+year + 1, 1, 1));
    if (kind === "W") {
      const start = firstMonday(+year).add({ weeks: +number - 1 });
      return start.weekOfYear === +number && start.yearOfWeek === +year ? of(start, start.add({ weeks: 1 })) : null;
    }
    const months = kind === "Q" ? 3 : 1;
    if (kind === "Q" && !/^[1-4]$/.test(number)) return null;
    const start = date(`${year}-${String((+number - 1) * months + 1).padStart(2, "0")}-01`);
    return of(start, start.add({ months }));
  } catch {
    return null;
  }
}

/** A period as it is written, in the shortest way. */
export function writePeriod({ start, end }: Period): string {
  const first = date(start);
  const next = date(end).add({ days: 1 });
  const same = (other: Temporal.PlainDate) => next.equals(other);
  const month = String(first.month).padStart(2, "0");
  if (first.day === 1) {
    if (same(first.add({ months: 1 }))) return `${first.year}-${month}`;
    if (first.month % 3 === 1 && same(first.add({ months: 3 }))) return `${first.year}-Q${(first.month + 2) / 3}`;
    if (first.month === 1 && same(first.add({ years: 1 }))) return String(first.year);
  }
  if (first.dayOfWeek === 1 && same(first.add({ weeks: 1 })))
    return `${first.yearOfWeek}-W${String(first.weekOfYear).padStart(2, "0")}`;
  return `${start}/${end}`;
}

const STEPS: Record<Cycle, Temporal.DurationLike> = {
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
};

/** The period of a cycle that a day lies in. */
export function periodOf(cycle: Cycle, day: string): Period {
  const at = date(day);
  const start =
    cycle === "week"
      ? at.subtract({ days: at.dayOfWeek - 1 })
      : at.with({
          day: 1,
          month: cycle === "year" ? 1 : cycle === "quarter" ? at.month - ((at.month - 1) % 3) : at.month,
        });
  return of(start, start.add(STEPS[cycle]));
}

/** The period after one of a cycle. */
export const nextOf = (cycle: Cycle, { end }: Period): Period => periodOf(cycle, date(end).add({ days: 1 }).toString());

/** The last period of a cycle that is over on a day. */
export function lastClosed(cycle: Cycle, today: string): Period {
  const running = periodOf(cycle, today);
  return running.end === today ? running : periodOf(cycle, date(running.start).subtract({ days: 1 }).toString());
}

/** The same stretch of the calendar a year before; what that year does not have, such as a 53rd week, begins 52 weeks earlier. */
export function yearBefore(period: Period): Period {
  const before = writePeriod(period).replaceAll(/\d{4}(?=-|$)/g, (year) => String(Number(year) - 1));
  const earlier = (day: string) => date(day).subtract({ weeks: 52 }).toString();
  return readPeriod(before) ?? { start: earlier(period.start), end: earlier(period.end) };
}
