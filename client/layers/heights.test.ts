import { expect, test } from "vitest";
import { heightsOf } from "./heights.ts";

const heights = (values: number[], places = false) => values.map(heightsOf(values, places));

test("heights compare as the values do", () => {
  expect(heights([0, 5, 10])).toEqual([0, 0.5, 1]);
  expect(heights([0.001, 0.002])).toEqual([0.5, 1]);
});

test("values below zero stand on the ground too, the lowest flat", () => {
  expect(heights([-20, -5, 0])).toEqual([0, 0.75, 1]);
  expect(heights([-20, -10])).toEqual([0, 0.5]);
  expect(heights([-10, 0, 10])).toEqual([0, 0.5, 1]);
});

test("the first place is the tallest and the last still stands", () => {
  expect(heights([1, 2, 4], true)).toEqual([1, 0.75, 0.25]);
});

test("without any difference there is no height, and no division by zero", () => {
  expect(heights([0, 0])).toEqual([0, 0]);
  expect(heights([3, 3])).toEqual([1, 1]);
});
