import { expect, test } from "vitest";
import { changeWords } from "./changeWords.ts";

const rate = {
  unit: { vi: "%", en: "%" },
  decimals: 1,
  direction: "up",
  aggregation: "ratio",
} as const;

test("whether a change is good depends on the direction", () => {
  expect(changeWords(2.34, rate, "vi")).toEqual({ number: "+2,3", unit: "điểm %", way: "up", verdict: "better" });
  expect(changeWords(2.34, { ...rate, direction: "down" }, "vi").verdict).toBe("worse");
  expect(changeWords(-1, { ...rate, direction: "down" }, "en").verdict).toBe("better");
  expect(changeWords(-1, { ...rate, direction: "band" }, "vi").verdict).toBeNull();
});

test("what rounds to nothing did not change", () => {
  expect(changeWords(-0.04, rate, "vi")).toMatchObject({ number: "0,0", way: "still", verdict: "unchanged" });
});

test("sums change by per cent, scores by their own unit", () => {
  const score = { ...rate, unit: { vi: "điểm 0–1", en: "points 0–1" }, decimals: 4 };
  expect(changeWords(12.34, { ...rate, unit: { vi: "hồ sơ", en: "dossiers" }, aggregation: "sum" }, "vi").unit).toBe(
    "%",
  );
  expect(changeWords(-0.0123, score, "en")).toMatchObject({ number: "−0.0123", unit: "points 0–1" });
});
