import { describe, expect, it } from "vitest";
import {
  addsUp,
  areFractions,
  hasWrongSign,
  isOutOfRange,
  isQuotient,
  jumpOf,
  magnitudeOff,
  median,
  step,
} from "./rules.ts";

const percent = { plausibleMin: 0, plausibleMax: 100 };
const open = { plausibleMin: null, plausibleMax: null };

it("a value beyond the plausible is out of range, its ends are not", () => {
  expect([-0.1, 0, 100, 100.1].map((value) => isOutOfRange(value, percent))).toEqual([true, false, false, true]);
  expect(isOutOfRange(-1e12, open)).toBe(false);
});

it("below zero is wrong where it never is", () => {
  expect(hasWrongSign(-5, percent, [])).toBe(true);
  expect(hasWrongSign(-5, open, [3, 4, 5])).toBe(true);
  expect(hasWrongSign(-5, open, [3, -4, 5])).toBe(false);
  expect(hasWrongSign(-5, open, [])).toBe(false);
  expect(hasWrongSign(-5, { plausibleMin: -10, plausibleMax: null }, [3, 4, 5])).toBe(false);
  expect(hasWrongSign(0, percent, [])).toBe(false);
});

describe("a wrong magnitude", () => {
  it.each([
    [1_200_000, [1100, 1250, 1300], 1000],
    [1.25, [1100, 1250, 1300], 0.001],
    [12_500, [1100, 1250, 1300], 10],
    [0.98, [97, 98, 99], 0.01],
  ])("%d after %j is %d times", (value, history, times) =>
    expect(magnitudeOff(value, 2, history)).toBeCloseTo(times, 9),
  );

  it.each([
    [1300, [1100, 1250, 1300]],
    [3000, [1100, 1250, 1300]],
    [1_200_000, [1100, 1250]],
    [1_200_000, [10, 1250, 130_000]],
    [0, [1100, 1250, 1300]],
    [-1200, [1100, 1250, 1300]],
    [50, [0, 0, 0]],
  ])("%d after %j is none", (value, history) => expect(magnitudeOff(value, 2, history)).toBeNull());

  it("of what is counted shows by three decimals alone", () => {
    expect(magnitudeOff(1.234, 0, [])).toBe(0.001);
    expect(magnitudeOff(1.2345, 0, [])).toBeNull();
    expect(magnitudeOff(1234, 0, [])).toBeNull();
    expect(magnitudeOff(1.234, 2, [])).toBeNull();
  });
});

it("a jump is told in usual changes", () => {
  expect(jumpOf(150, 4, [100, 102, 101, 103])).toBeCloseTo(23.5);
  expect(jumpOf(105, 4, [100, 102, 101, 103])).toBeNull();
  expect(jumpOf(150, null, [100, 102, 101, 103])).toBeNull();
  expect(jumpOf(150, 4, [100, 102, 101])).toBeNull();
  expect(jumpOf(150, 4, [100, 100, 100, 100])).toBeNull();
});

it("parts add up within their rounding, and what is counted exactly", () => {
  expect(addsUp(600, [100, 200, 300], 0)).toBe(true);
  expect(addsUp(601, [100, 200, 300], 0)).toBe(false);
  expect(addsUp(0.3, [0.1, 0.2], 0)).toBe(true);
  expect(addsUp(10.2, [3.3, 3.3, 3.4], 0.1)).toBe(true);
  expect(addsUp(10.3, [3.3, 3.3, 3.4], 0.1)).toBe(false);
});

it("a rate is its quotient to the last digit it is written with", () => {
  expect(isQuotient(98.5, 985, 1000, 100)).toBe(true);
  expect(isQuotient(33.3, 1, 3, 100)).toBe(true);
  expect(isQuotient(33.4, 1, 3, 100)).toBe(false);
  expect(isQuotient(33.333333333333336, 1, 3, 100)).toBe(true);
  expect(isQuotient(50, 0, 0, 100)).toBe(false);
});

it("small tools", () => {
  expect([median([]), median([3]), median([4, 1]), median([5, 1, 3])]).toEqual([0, 3, 2.5, 3]);
  expect([step(98.25), step(98), step(0.1)]).toEqual([0.01, 1, 0.1]);
});

it("percentages that are fractions of one show by all of a column", () => {
  expect(areFractions([0.98, 0.95, 1])).toBe(true);
  expect(areFractions([0.98, 0.95])).toBe(false);
  expect(areFractions([0.98, 0.95, 97])).toBe(false);
  expect(areFractions([0, 0, 1])).toBe(false);
  expect(areFractions([0.1, 0.05, 0.2])).toBe(false);
});
