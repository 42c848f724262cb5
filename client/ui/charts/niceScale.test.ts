import { expect, test } from "vitest";
import { niceScale, niceTicks } from "./niceScale.ts";

test("an axis has round ends, and shares never go beyond a hundred", () => {
  expect(niceScale([86.7, 93.8, 100], 4)).toEqual({ min: 85, max: 100, step: 5 });
  expect(niceScale([97.1, 99.96], 4)).toEqual({ min: 97, max: 100, step: 1 });
  for (let low = 0; low < 100; low += 0.7) expect(niceScale([low, 99.9], 4).max).toBe(100);
});

test("counts have whole steps, and what is not negative no mark below zero", () => {
  expect(niceScale([0, 3], 4, true)).toEqual({ min: 0, max: 3, step: 1 });
  expect(niceScale([0, 0], 4)).toEqual({ min: 0, max: 1, step: 1 });
  expect(niceScale([-3, 2], 4)).toEqual({ min: -4, max: 2, step: 2 });
});

test("a level line has room on both sides", () => {
  const { min, max } = niceScale([98.4, 98.4], 4);
  expect(min).toBeLessThan(98.4);
  expect(max).toBeGreaterThan(98.4);
  expect(niceScale([], 4)).toEqual({ min: 0, max: 1, step: 1 });
});

test("marks within a stretch are multiples of the step", () => {
  expect(niceTicks(87, 100, 5)).toEqual([90, 95, 100]);
  expect(niceTicks(-0.5, 6.5, 5, true)).toEqual([0, 2, 4, 6]);
});
