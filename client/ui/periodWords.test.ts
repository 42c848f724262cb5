import { expect, test } from "vitest";
import { periodShort, periodWords } from "./periodWords.ts";

test.each([
  ["2025", "năm 2025", "2025"],
  ["2025-Q3", "quý III/2025", "third quarter of 2025"],
  ["2025-07", "tháng 7/2025", "July 2025"],
  ["2025-12", "tháng 12/2025", "December 2025"],
  ["2025-W38", "tuần 38/2025", "week 38 of 2025"],
  ["2025-01-01/2025-10-31", "10 tháng đầu năm 2025", "first 10 months of 2025"],
  ["2024-01-01/2024-02-29", "2 tháng đầu năm 2024", "first 2 months of 2024"],
  ["2025-01-01/2025-01-31", "1 tháng đầu năm 2025", "first month of 2025"],
])("%s is said in words", (period, vietnamese, english) => {
  expect(periodWords(period, "vi")).toBe(vietnamese);
  expect(periodWords(period, "en")).toBe(english);
});

test("days that are no whole months from New Year are said as days", () => {
  expect(periodWords("2025-07-01/2025-07-21", "vi")).toBe("01/07/2025–21/07/2025");
  expect(periodWords("2024-01-01/2024-02-28", "vi")).toBe("01/01/2024–28/02/2024");
  expect(periodWords("2024-11-01/2025-04-15", "en")).toBe("01/11/2024–15/04/2025");
});

test("what is no period is shown as it came", () => {
  expect(periodWords("mùa lũ", "vi")).toBe("mùa lũ");
});

test("ticks have a short form", () => {
  expect(["2025", "2025-Q3", "2025-07", "2025-W38"].map((period) => periodShort(period, "vi"))).toEqual([
    "2025",
    "III/2025",
    "7/2025",
    "T38/2025",
  ]);
  expect(["2025-Q3", "2025-07", "2025-W38"].map((period) => periodShort(period, "en"))).toEqual([
    "Q3 2025",
    "Jul 2025",
    "W38 2025",
  ]);
});
