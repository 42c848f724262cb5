import { expect, test } from "vitest";
import {
  aimWords,
  combiningWords,
  directionWords,
  formulaWords,
  plainNumber,
  plausibleWords,
} from "./definitionWords.ts";
import { indicatorEn } from "../messages/indicatorEn.ts";
import { testDefinition } from "./testDefinition.ts";

test("a ratio says what it is worked out from", () => {
  expect(formulaWords(testDefinition(), "vi")).toBe("Hồ sơ đúng hạn ÷ Hồ sơ đã giải quyết × 100");
  expect(formulaWords(testDefinition({ factor: 1 }), "en")).toBe("Dossiers on time ÷ Dossiers resolved");
  expect(formulaWords(testDefinition({ numerator: null, denominator: null }), "vi")).toBeNull();
});

test("units are put together by a rule in words", () => {
  expect(combiningWords({ aggregation: "mean", weight: "population" }, "vi")).toContain("dân số");
  expect(combiningWords({ aggregation: "mean", weight: null }, "vi")).toBe("Trung bình cộng của các đơn vị.");
  expect(combiningWords({ aggregation: "sum", weight: "area" }, "en")).toBe("The figures of the units are added up.");
});

test("a plausible range may be open at one end, and zero is an end", () => {
  const say = (plausibleMin: number | null, plausibleMax: number | null) =>
    plausibleWords({ plausibleMin, plausibleMax }, "vi");
  expect(say(0, 100)).toBe("từ 0 đến 100");
  expect(say(0, null)).toBe("từ 0");
  expect(say(null, 1234.5)).toBe("không quá 1.234,5");
  expect(say(null, null)).toBeNull();
});

test("the good direction names its range", () => {
  expect(directionWords(testDefinition({ direction: "band", bandLow: 5, bandHigh: 7.5 }), "vi")).toBe(
    "Tốt khi từ 5 đến 7,5",
  );
  expect(directionWords(testDefinition({ direction: "band" }), "en")).toBe(indicatorEn.directions.band);
});

test("a target is said with its unit and all its digits", () => {
  expect(aimWords({ comparison: "at-least", value: 0.85 }, "điểm", "vi")).toMatch(/ 0,85 điểm$/);
  expect(aimWords({ comparison: "at-most", value: 5 }, "%", "en")).toMatch(/ 5%$/);
  expect(plainNumber(1_234_567.25, "vi")).toBe("1.234.567,25");
});
