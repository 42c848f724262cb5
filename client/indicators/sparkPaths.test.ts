import { expect, test } from "vitest";
import { sparkPaths } from "./sparkPaths.ts";

test("the highest value is at the top and the line breaks at a gap", () => {
  expect(sparkPaths([1, 3, null, 2, 0, null, 3])).toEqual({
    paths: ["M0 66.7L16.7 0", "M50 33.3L66.7 100"],
    last: { x: 100, y: 0 },
  });
});

test("the last dot stands at the last value, not at the end", () => {
  expect(sparkPaths([0, 1, null])?.last).toEqual({ x: 50, y: 0 });
});

test("a level line runs through the middle; one value is a dot; none is nothing", () => {
  expect(sparkPaths([5, 5])).toEqual({ paths: ["M0 50L100 50"], last: { x: 100, y: 50 } });
  expect(sparkPaths([7])).toEqual({ paths: [], last: { x: 100, y: 50 } });
  expect(sparkPaths([null, null])).toBeNull();
});
