import { expect, test } from "vitest";
import type { ValueStatus } from "../../server/contract/indicator.ts";
import { testFigure } from "./testFigure.ts";
import { editionChanges, timeMarks, trendPoints, trendRuns } from "./trend.ts";

type Told = { month: string; value: number | null; status?: ValueStatus; edition?: string };

const UNIT = 202_500_082;
const lastDay = (month: string) =>
  new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).toISOString().slice(0, 10);
const of = (told: Told[]) =>
  trendPoints(
    {
      periods: told.map(({ month, value, status = "official", edition = "2025" }) => ({
        period: month,
        start: `${month}-01`,
        end: lastDay(month),
        values: [testFigure({ id: UNIT, value, status, from: { edition, level: "commune" } })],
        shown: [value],
        simulated: [false],
      })),
    },
    UNIT,
  );
const said = (told: Told[]) =>
  trendRuns(of(told)).map(
    ({ demo, points }) => `${demo ? "- -" : "—"} ${points.map(({ figure }) => figure.value).join(" ")}`,
  );

test("the line breaks where there is no value and where a period is missing", () => {
  expect(
    said([
      { month: "2025-01", value: 1 },
      { month: "2025-02", value: 0 },
      { month: "2025-03", value: null },
      { month: "2025-04", value: 4 },
      { month: "2025-06", value: 6 },
      { month: "2025-07", value: 7 },
    ]),
  ).toEqual(["— 1 0", "— 4", "— 6 7"]);
});

test("the line is dashed from and to demonstration values, and stays one line", () => {
  expect(
    said([
      { month: "2025-01", value: 1 },
      { month: "2025-02", value: 2 },
      { month: "2025-03", value: 3, status: "demo" },
      { month: "2025-04", value: 4, status: "demo" },
      { month: "2025-05", value: 5 },
      { month: "2025-06", value: 6 },
    ]),
  ).toEqual(["— 1 2", "- - 2 3 4 5", "— 5 6"]);
  expect(said([{ month: "2025-01", value: 1, status: "demo" }])).toEqual(["- - 1"]);
});

test("a change of the edition of counting is marked at the first day counted in the new one", () => {
  const points = of([
    { month: "2025-05", value: 1, edition: "2024" },
    { month: "2025-06", value: null, edition: "2024" },
    { month: "2025-07", value: 3 },
    { month: "2025-08", value: 4 },
  ]);
  expect(editionChanges(points)).toEqual([{ at: Date.UTC(2025, 6, 1), edition: "2025" }]);
});

test("a unit that a period does not name has no point", () => {
  expect(
    trendPoints(
      { periods: [{ period: "2025", start: "2025-01-01", end: "2025-12-31", values: [], shown: [], simulated: [] }] },
      1,
    ),
  ).toEqual([]);
});

test("few periods are all marked; many by the year, a short time by the quarter", () => {
  const months = (count: number) =>
    of(
      Array.from({ length: count }, (_, i) => ({
        month: `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
        value: i,
      })),
    );
  const dates = (count: number, room: number) =>
    timeMarks(months(count), room).map(({ at }) => new Date(at).toISOString().slice(0, 7));
  expect(timeMarks(months(3), 6).map(({ kind }) => kind)).toEqual(["period", "period", "period"]);
  expect(dates(48, 6)).toEqual(["2021-01", "2022-01", "2023-01", "2024-01"]);
  expect(dates(12, 6)).toEqual(["2021-01", "2021-04", "2021-07", "2021-10"]);
});
