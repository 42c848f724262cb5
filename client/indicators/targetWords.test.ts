import { expect, test } from "vitest";
import { meets, targetSign, targetState, targetWords } from "./targetWords.ts";

test("a target is said with its comparison and no needless digits", () => {
  expect(targetWords({ comparison: "at-least", value: 80 }, 1, "vi")).toBe("tối thiểu 80");
  expect(targetWords({ comparison: "more-than", value: 0.7 }, 2, "vi")).toBe("trên 0,70");
  expect(targetWords({ comparison: "at-most", value: 0 }, 0, "en")).toBe("at most 0");
  expect(targetSign({ comparison: "at-most", value: 2.5 }, 1, "vi")).toBe("≤ 2,5");
});

test("the value itself meets a target unless more or less than it is asked", () => {
  const at = (comparison: "at-least" | "more-than" | "at-most" | "less-than", value: number) =>
    meets(value, { comparison, value: 10 });
  expect([9, 10, 11].map((value) => at("at-least", value))).toEqual([false, true, true]);
  expect([9, 10, 11].map((value) => at("more-than", value))).toEqual([false, false, true]);
  expect([9, 10, 11].map((value) => at("at-most", value))).toEqual([true, true, false]);
  expect([9, 10, 11].map((value) => at("less-than", value))).toEqual([true, false, false]);
});

test("near is short of it by a twentieth at most, on the wrong side only", () => {
  const of = (comparison: "at-least" | "more-than" | "at-most", value: number, aim = 100) =>
    targetState(value, { comparison, value: aim });
  expect([94.9, 95, 99, 100, 200].map((value) => of("at-least", value))).toEqual(["off", "near", "near", "met", "met"]);
  expect([99, 100, 105, 106].map((value) => of("at-most", value))).toEqual(["met", "met", "near", "off"]);
  expect(of("more-than", 100)).toBe("near");
  expect(of("at-most", 1, 0)).toBe("off");
});
