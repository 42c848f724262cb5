import { expect, test } from "vitest";
import { bandWords, figureWords, signed } from "./figureWords.ts";

const exact = { value: 1234.56, exact: true, low: null, high: null };
const estimate = { value: 12.3, exact: false, low: 11.8, high: 13 };

test("an estimate says so, with its bounds", () => {
  expect(figureWords(exact, 1, "vi")).toBe("1.234,6");
  expect(figureWords(estimate, 1, "vi")).toBe("≈ 12,3");
  expect(bandWords(estimate, 1, "vi")).toBe("≈ 12,3 (11,8–13,0)");
  expect(bandWords(exact, 1, "en")).toBe("1,234.6");
});

test("no value is not zero", () => {
  expect(figureWords({ ...exact, value: null }, 1, "vi")).toBeNull();
  expect(bandWords({ ...estimate, value: 0 }, 1, "vi")).toBe("≈ 0,0 (11,8–13,0)");
});

test("a change has its sign unless it rounds to nothing", () => {
  expect([2.34, -2.34, 0.04, -0.04, 0].map((value) => signed(value, 1, "vi"))).toEqual([
    "+2,3",
    "−2,3",
    "0,0",
    "0,0",
    "0,0",
  ]);
});
