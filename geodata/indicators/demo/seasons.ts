import type { Over } from "./Profile.ts";
import type { Period } from "./periods.ts";

/** The months in which most of the Tết holidays lay. */
const TET = new Set(["2024-02", "2025-01", "2026-02"]);

/** Of each year, what twelve months make together. */
type Years = Record<number, number>;

/** Month by month, as parts of the year; Tết has its own. */
function monthly(months: number[], atTet: number): (period: Period) => number {
  return ({ id, month }) => (TET.has(id) ? atTet : 1) * months[month - 1]!;
}

const share = (months: number[], atTet: number, years: Years): Over => {
  const season = monthly(months, atTet);
  return (period) => (years[period.year]! * season(period)) / 12;
};

/** Offices are shut at Tết and catch up after. */
export const office = monthly([1, 0.95, 1.1, 1.02, 1, 1.02, 1.05, 1.02, 0.98, 1, 0.98, 0.94], 0.74);

/** Tết, the holidays of spring and the summer bring visitors; the high water does not. */
export const visiting = (years: Years) =>
  share([0.95, 1.05, 0.95, 1.1, 1.1, 1.15, 1.2, 1.1, 0.85, 0.72, 0.8, 1.02], 1.55, years);

export const trade = (years: Years) =>
  share([1.05, 0.96, 0.97, 0.96, 0.98, 0.98, 0.99, 1, 1, 1.02, 1.03, 1.06], 1.04, years);

export const revenue = (years: Years) =>
  share([1.5, 0.85, 0.9, 1.1, 0.95, 0.95, 1.05, 0.9, 0.9, 1.05, 0.9, 0.95], 1, years);

/** Rice is sown for winter–spring, summer–autumn and autumn–winter. */
export const sowing = (years: Years) => share([0.3, 0.6, 2.3, 1.1, 0.3, 0.2, 1.1, 1.4, 0.4, 0.4, 2.5, 1.4], 1, years);

/** Banks slide when the water is high and when it falls. */
export const sliding = (years: Years) => share([0.5, 0.4, 0.4, 0.5, 0.8, 1.1, 1.3, 1.5, 1.7, 1.7, 1.3, 0.8], 1, years);

export const driving = (years: Years) => share([1.05, 1, 1, 1.02, 0.98, 0.96, 0.98, 0.97, 1, 1, 1, 1.04], 1.2, years);

/** Weekly cases: `low` all year, and waves of a height about a week of the year. */
export function waves(low: number, crests: { week: number; width: number; height: number }[]): Over {
  return ({ id }) => {
    const week = Number(id.slice(-2));
    return crests.reduce(
      (sum, crest) => sum + crest.height * Math.exp(-(((week - crest.week) / crest.width) ** 2)),
      low,
    );
  };
}

/** What of the capital of a year is spent by the end of a month. */
const SPENT = [0.02, 0.05, 0.1, 0.15, 0.21, 0.27, 0.35, 0.43, 0.51, 0.6, 0.72, 0.93];
export const spent = ({ month }: Period): number => SPENT[month - 1]!;

/** A figure for each year. */
export const eachYear =
  (years: Years): ((period: Period) => number) =>
  ({ year }) =>
    years[year]!;

/** Figures for the ends of years, and the line between them. */
export const yearly =
  (years: Years): ((period: Period) => number) =>
  ({ year, month }) => {
    const end = years[year]!;
    const before = years[year - 1] ?? end;
    return before + ((end - before) * month) / 12;
  };
