import { expect, test } from "vitest";
import { changeWords } from "./changeWords.ts";

const rate = {
  unit: { vi: "%", en: "%" },
  decimals: 1,
  direction: "up",
  bandLow: null,
  bandHigh: null,
  aggregation: "ratio",
} as const;
const unknown = { now: null, before: null };

test("whether a change is good depends on the direction", () => {
  expect(changeWords(2.34, rate, unknown, "vi")).toEqual({
    number: "+2,3",
    unit: "điểm %",
    way: "up",
    verdict: "better",
  });
  expect(changeWords(2.34, { ...rate, direction: "down" }, unknown, "vi").verdict).toBe("worse");
  expect(changeWords(-1, { ...rate, direction: "down" }, unknown, "en").verdict).toBe("better");
});

test("with a range a change is good that leads nearer to it, whichever way it goes", () => {
  const beds = { ...rate, direction: "band", bandLow: 60, bandHigh: 95 } as const;
  const verdict = (now: number, before: number, of: Parameters<typeof changeWords>[1] = beds) =>
    changeWords(now - before, of, { now, before }, "vi").verdict;
  expect([verdict(55, 50), verdict(98, 103), verdict(97, 40)]).toEqual(["better", "better", "better"]);
  expect([verdict(50, 55), verdict(98, 80), verdict(50, 96)]).toEqual(["worse", "worse", "worse"]);
  // From one place within the range to another, and from one side to as far on the other, nothing became better.
  expect([verdict(90, 65), verdict(55, 100)]).toEqual([null, null]);
  expect(verdict(50, 50)).toBe("unchanged");
  expect(verdict(55, 50, { ...beds, bandLow: null })).toBeNull();
  expect(changeWords(5, beds, unknown, "vi").verdict).toBeNull();
});

test("what rounds to nothing did not change", () => {
  expect(changeWords(-0.04, rate, unknown, "vi")).toMatchObject({ number: "0,0", way: "still", verdict: "unchanged" });
});

test("sums change by per cent, scores by their own unit", () => {
  const score = { ...rate, unit: { vi: "điểm 0–1", en: "points 0–1" }, decimals: 4 };
  expect(
    changeWords(12.34, { ...rate, unit: { vi: "hồ sơ", en: "dossiers" }, aggregation: "sum" }, unknown, "vi").unit,
  ).toBe("%");
  expect(changeWords(-0.0123, score, unknown, "en")).toMatchObject({ number: "−0.0123", unit: "points 0–1" });
});
