import { expect, test } from "vitest";
import { approach, rangeDistance, rangeState, rangeWords } from "./range.ts";

const beds = { bandLow: 60, bandHigh: 95 };
const open = { bandLow: null, bandHigh: 95 };

test("inside a range is no distance, its ends included; outside it is counted to the nearer end, with its sign", () => {
  expect([60, 77.7, 95, 50, 100.5, 0].map((value) => rangeDistance(value, beds))).toEqual([0, 0, 0, -10, 5.5, -60]);
  expect(rangeDistance(-5, { bandLow: -10, bandHigh: 0 })).toBe(0);
  // The last bit of a division puts nothing outside.
  expect(rangeState(0.1 + 0.2, { bandLow: 0, bandHigh: 0.3 })).toBe("within");
});

test("a range with an end that nobody knows says nothing", () => {
  expect([50, 100].map((value) => rangeDistance(value, open))).toEqual([null, null]);
  expect(rangeState(50, open)).toBe("no-range");
  expect(approach(50, 100, open)).toBeNull();
  expect(rangeWords(open, 1, "vi")).toBeNull();
});

test("a value comes nearer from either side", () => {
  expect(approach(55, 50, beds)).toBe(5);
  expect(approach(98, 96, beds)).toBe(-2);
  expect(approach(94, 61, beds)).toBe(0);
  expect(approach(96, 50, beds)).toBe(9);
  expect(approach(96, null, beds)).toBeNull();
});

test("the ends of a range are written without needless digits", () => {
  expect(rangeWords(beds, 1, "vi")).toBe("60–95");
  expect(rangeWords({ bandLow: 0.5, bandHigh: 2 }, 2, "vi")).toBe("0,50–2");
});
