import { expect, test } from "vitest";
import { readNumber } from "./readNumber.ts";

test.each([
  ["1.234,5", "vi", 1234.5],
  ["1234,5", "vi", 1234.5],
  ["1 234", "vi", 1234],
  ["−3,25", "vi", -3.25],
  ["0", "vi", 0],
  ["1,234.5", "en", 1234.5],
  ["12.5", "en", 12.5],
] as const)("%s in %s is %d", (typed, language, value) => expect(readNumber(typed, language)).toBe(value));

test.each([
  ["", "vi"],
  ["12.5", "vi"],
  ["1.23,4", "vi"],
  ["1,2,3", "vi"],
  ["abc", "vi"],
  ["1e5", "vi"],
  ["12,5", "en"],
  ["--1", "en"],
] as const)("%j in %s is no number", (typed, language) => expect(readNumber(typed, language)).toBeNull());
