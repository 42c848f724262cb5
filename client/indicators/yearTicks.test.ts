import { expect, test } from "vitest";
import { placeOf, yearTicks } from "./yearTicks.ts";

const months = ["2023-11", "2023-12", "2024-01", "2024-06", "2025-06", "2025-07"];

test("each year is marked at its first period", () => {
  expect(yearTicks(months, 9)).toEqual([
    { index: 0, year: "2023", named: true },
    { index: 2, year: "2024", named: true },
    { index: 4, year: "2025", named: true },
  ]);
});

test("a year of which two months are there does not write over the next", () => {
  const long = Array.from(
    { length: 36 },
    (_, index) => `${2023 + Math.floor((index + 10) / 12)}-${String(((index + 10) % 12) + 1).padStart(2, "0")}`,
  );
  expect(yearTicks(long, 8).map(({ year, named }) => [year, named])).toEqual([
    ["2023", false],
    ["2024", true],
    ["2025", true],
    ["2026", true],
  ]);
});

test("where there is no room for all names the last year keeps its own", () => {
  const years = Array.from({ length: 10 }, (_, index) => String(2016 + index));
  expect(yearTicks(years, 4).flatMap(({ year, named }) => (named ? year : []))).toEqual([
    "2016",
    "2019",
    "2022",
    "2025",
  ]);
});

test("a reform stands between the last period before it and the first after", () => {
  expect(placeOf(months, "2025-07")).toBe(4.5 / 5);
  expect(placeOf(["2024", "2025"], "2025-07")).toBeNull();
  expect(placeOf(["2025-Q2", "2025-Q3"], "2025-Q3")).toBe(0.5);
  expect(placeOf(["2025-08", "2025-09"], "2025-07")).toBeNull();
  expect(placeOf(["2025-07"], "2025-07")).toBeNull();
});
