import { expect, it } from "vitest";
import { recentPeriods } from "./recentPeriods.ts";

it("offers what has begun, the newest first, over the turn of the year", () => {
  expect(recentPeriods("2026-02-03", ["month"]).slice(0, 3)).toEqual(["2026-02", "2026-01", "2025-12"]);
  expect(recentPeriods("2026-02-03", ["quarter"]).slice(0, 2)).toEqual(["2026-Q1", "2025-Q4"]);
  expect(recentPeriods("2026-02-03", ["year"]).slice(0, 2)).toEqual(["2026", "2025"]);
});

it("counts weeks by their Thursday", () => {
  expect(recentPeriods("2027-01-03", ["week"])[0]).toBe("2026-W53");
  expect(recentPeriods("2024-12-30", ["week"])[0]).toBe("2025-W01");
  expect(recentPeriods("2026-11-25", ["week"])[0]).toBe("2026-W48");
});
