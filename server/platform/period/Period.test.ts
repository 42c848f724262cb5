import fc from "fast-check";
import { expect, test } from "vitest";
import { lastClosed, periodOf, readPeriod, writePeriod, yearBefore } from "./Period.ts";

test.each([
  ["2025", "2025-01-01", "2025-12-31"],
  ["2025-Q3", "2025-07-01", "2025-09-30"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2025-W38", "2025-09-15", "2025-09-21"],
  ["2026-W01", "2025-12-29", "2026-01-04"],
  ["2026-W53", "2026-12-28", "2027-01-03"],
  ["2025-01-01/2025-10-31", "2025-01-01", "2025-10-31"],
])("%s runs from %s to %s, and is written so again", (text, start, end) => {
  expect(readPeriod(text)).toEqual({ start, end });
  expect(writePeriod({ start, end })).toBe(text);
});

test.each([
  "",
  "25",
  "2025-13",
  "2025-00",
  "2025-Q5",
  "2025-Q0",
  "2025-W53",
  "2025-W00",
  "2025-02-30/2025-03-01",
  "2025-03-02/2025-03-01",
  "2025-7-1",
])("%j is no period", (text) => expect(readPeriod(text)).toBeNull());

test("every period of a cycle is written in a way that reads as itself", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom("week", "month", "quarter", "year"), (at, cycle) => {
      const iso = at.toISOString().slice(0, 10);
      const period = periodOf(cycle, iso);
      expect(period.start <= iso && iso <= period.end).toBe(true);
      expect(readPeriod(writePeriod(period))).toEqual(period);
    }),
  );
});

test("a period is closed from its last day on", () => {
  expect(lastClosed("month", "2026-11-25")).toEqual({ start: "2026-10-01", end: "2026-10-31" });
  expect(lastClosed("month", "2026-10-31")).toEqual({ start: "2026-10-01", end: "2026-10-31" });
  expect(lastClosed("quarter", "2026-11-25")).toEqual({ start: "2026-07-01", end: "2026-09-30" });
});

test("a year before is the same stretch of the calendar", () => {
  const before = (text: string) => writePeriod(yearBefore(readPeriod(text)!));
  expect(["2025-07", "2025-Q1", "2025", "2025-W38", "2025-01-01/2025-10-31"].map(before)).toEqual([
    "2024-07",
    "2024-Q1",
    "2024",
    "2024-W38",
    "2024-01-01/2024-10-31",
  ]);
});
