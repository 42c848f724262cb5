import { expect, test } from "vitest";
import { en } from "../messages/en.ts";
import { vi } from "../messages/vi.ts";
import { readLimits } from "./readLimits.ts";

test("limits may be zero, below it and with decimals", () => {
  expect(readLimits("-5; −2,5; 0; 7,5", "vi", vi).limits).toEqual([-5, -2.5, 0, 7.5]);
  expect(readLimits("-1,000.5; 0", "en", en).limits).toEqual([-1000.5, 0]);
  expect(readLimits("0", "vi", vi).limits).toEqual([0]);
  expect(Object.is(readLimits("-0", "vi", vi).limits?.[0], 0)).toBe(true);
  expect(readLimits(" 80 ; 90; ", "vi", vi).limits).toEqual([80, 90]);
});

test.each([
  ["", "Nhập từ 1 đến 5 ngưỡng, như −5; 0; 7,5."],
  [" ; ", "Nhập từ 1 đến 5 ngưỡng, như −5; 0; 7,5."],
  ["80; nhiều", "“nhiều” không phải là số. Viết như −5; 0; 7,5."],
  ["1.5", "“1.5” không phải là số. Viết như −5; 0; 7,5."],
  ["80, 90", "“80, 90” không phải là số. Viết như −5; 0; 7,5."],
  ["0; -5", "Ngưỡng phải tăng dần, mà −5 đứng sau 0."],
  ["5; 5", "Ngưỡng phải tăng dần, mà 5 đứng sau 5."],
  ["1;2;3;4;5;6", "Nhiều nhất là 5 ngưỡng, đang có 6."],
])("%j is refused, and the sentence says why", (typed, refused) => {
  expect(readLimits(typed, "vi", vi)).toEqual({ limits: null, refused });
});

test("English is refused in English", () => {
  expect(readLimits("1; x", "en", en).refused).toBe("“x” is not a number. Write −5; 0; 7.5.");
});
