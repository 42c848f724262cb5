import { indicatorEn } from "../messages/indicatorEn.ts";
import { indicatorVi } from "../messages/indicatorVi.ts";
import { formatDate, type Language } from "./format.ts";

const words = { vi: indicatorVi.periods, en: indicatorEn.periods };

/** A period as people say it: "tháng 7/2025", "quý III/2025", "10 tháng đầu năm 2025". What is no period stays as it is. */
export function periodWords(period: string, language: Language): string {
  const say = words[language];
  const [first, last] = period.split("/");
  if (first !== undefined && last !== undefined) {
    const months = monthsFromNewYear(first, last);
    return months === null ? say.days(formatDate(first), formatDate(last)) : say.firstMonths(months, first.slice(0, 4));
  }
  const { year, kind, number } = partsOf(period);
  if (year === null) return period;
  return kind === "year" ? say.year(year) : say[kind](number, year);
}

/** The same for the ticks of a chart, where there is little room: "7/2025", "III/2025". */
export function periodShort(period: string, language: Language): string {
  const say = words[language];
  const { year, kind, number } = partsOf(period);
  if (year === null) return periodWords(period, language);
  if (kind === "year") return year;
  return { quarter: say.shortQuarter, month: say.shortMonth, week: say.shortWeek }[kind](number, year);
}

type Parts = { year: string | null; kind: "year" | "quarter" | "month" | "week"; number: number };

function partsOf(period: string): Parts {
  const [, year = null, letter = "", number = ""] = /^(\d{4})(?:-([QW]?)(\d{1,2}))?$/.exec(period) ?? [];
  const kind = number === "" ? "year" : letter === "Q" ? "quarter" : letter === "W" ? "week" : "month";
  return { year, kind, number: Number(number) };
}

/** How many whole months from New Year two days span; null when they span anything else. */
function monthsFromNewYear(first: string, last: string): number | null {
  if (!first.endsWith("-01-01") || last.slice(0, 4) !== first.slice(0, 4)) return null;
  const [year = 0, month = 0, day = 0] = last.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === day ? month : null;
}
