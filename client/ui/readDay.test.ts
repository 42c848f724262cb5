import { expect, test } from "vitest";
import { readDay } from "./readDay.ts";

test("a day is read as people here write it", () => {
  expect(readDay("01/07/2025")).toBe("2025-07-01");
  expect(readDay(" 1/7/2025 ")).toBe("2025-07-01");
  expect(readDay("01072025")).toBe("2025-07-01");
});

test("what is no day is not guessed at", () => {
  expect(readDay("31/02/2025")).toBeNull();
  expect(readDay("2025-07-01")).toBeNull();
  expect(readDay("01/07/25")).toBeNull();
  expect(readDay("01/07/1066")).toBeNull();
});
