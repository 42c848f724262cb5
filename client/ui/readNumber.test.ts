import { expect, test } from "vitest";
import { readNumber, typedNumber } from "./readNumber.ts";

test.each([
  ["12,5", 12.5],
  ["1.234,5", 1234.5],
  ["1.234", 1234],
  ["1234567", 1_234_567],
  ["−3", -3],
  [" 0 ", 0],
])("%s is read as Vietnamese writes it", (typed, value) => {
  expect(readNumber(typed, "vi")).toBe(value);
});

test.each(["", "1.5", "12,", "1,2,3", "mười", "1.23.456", "0x10", "1e3", "Infinity"])(
  "%j is no number in Vietnamese",
  (typed) => {
    expect(readNumber(typed, "vi")).toBeNull();
  },
);

test("English has its own marks", () => {
  expect(["1,234.5", "1.5", "1,5"].map((typed) => readNumber(typed, "en"))).toEqual([1234.5, 1.5, null]);
});

test("what is put into a field is read back as it was", () => {
  for (const value of [0, 12.5, -0.1, 1_234_567.25, 0.000_000_1])
    for (const language of ["vi", "en"] as const)
      expect(readNumber(typedNumber(value, language), language)).toBe(value);
  expect(typedNumber(null, "vi")).toBe("");
});
