import { expect, test } from "vitest";
import { chunksAround, lastDayOf, lastUpTo } from "./periodChunks.ts";

test.each([
  ["2025", "2025-12-31"],
  ["2024-02", "2024-02-29"],
  ["2025-Q2", "2025-06-30"],
  ["2025-W52", "2025-12-28"],
  ["2026-W01", "2026-01-04"],
  ["2026-W53", "2027-01-03"],
  ["2021-W01", "2021-01-10"],
  ["2025-01-01/2025-10-31", "2025-10-31"],
])("%s ends on %s", (period, day) => expect(lastDayOf(period)).toBe(day));

test("a year of weeks reaches over both New Years", () => {
  const weekly = { cycle: "week", first: "2025-W40", latest: "2026-W53" } as const;
  expect(chunksAround(weekly, "2026-W01")).toEqual({
    here: { from: "2025-12", to: "2027-01" },
    beside: [{ from: "2024-12", to: "2026-01" }],
  });
});

test("months keep to their year, and few periods come all at once", () => {
  const monthly = { cycle: "month", first: "2024-03", latest: "2025-10" } as const;
  expect(chunksAround(monthly, "2025-02")).toEqual({
    here: { from: "2025", to: "2025" },
    beside: [{ from: "2024", to: "2024" }],
  });
  expect(chunksAround({ ...monthly, cycle: "quarter" }, "2025-Q1").here).toEqual({ from: "2024", to: "2025" });
});

test("the last period up to the one asked for is found by its days", () => {
  const weeks = ["2025-W51", "2025-W52", "2026-W02"].map((period) => ({
    period,
    start: "",
    end: lastDayOf(period),
    values: [],
    shown: [],
    simulated: [],
  }));
  const upTo = (wanted: string) => lastUpTo(weeks, wanted)?.period ?? null;
  expect(upTo("2025-W52")).toBe("2025-W52");
  expect(upTo("2026-W01")).toBe("2025-W52");
  expect(upTo("2026-W53")).toBe("2026-W02");
  expect(upTo("2025-W50")).toBeNull();
  expect(upTo("2025-12-01/2025-12-31")).toBeNull();
});
