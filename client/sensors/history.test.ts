import { expect, test } from "vitest";
import { day } from "../ui/tokens.ts";
import { historyPath, lineOf, stepLength, timeTicks, withLive } from "./history.ts";
import { historyOption, thresholdsInSight, type HistoryPicture } from "./historyOption.ts";

const HOUR = 3_600_000;
const step = (at: number, least: number, greatest = least, count = 1) => ({
  at,
  least,
  greatest,
  mean: (least + greatest) / 2,
  count,
});

test("the question names its range exactly", () => {
  const to = Date.parse("2026-11-25T13:00:00Z");
  expect(historyPath(7, "day", to)).toBe(
    "/api/sensors/datastreams/7/history?from=2026-11-24T13%3A00%3A00.000Z&to=2026-11-25T13%3A00%3A00.000Z&steps=240",
  );
});

test("readings that come are added: into the last step while it lasts, then as steps of their own", () => {
  const history = { stepS: 60, steps: [[0, 1, 2, 1.5, 2] as [number, number, number, number, number]] };
  const steps = withLive(
    history,
    [
      { at: 30_000, value: 9, heardAt: 50 }, // stands in the answer
      { at: 40_000, value: 4.5, heardAt: 200 },
      { at: 61_000, value: null, heardAt: 201 },
      { at: 61_000, value: 3, heardAt: 202 },
    ],
    100,
  );
  expect(steps).toEqual([
    { at: 0, least: 1, greatest: 4.5, mean: 2.5, count: 3 },
    { at: 61_000, least: 3, greatest: 3, mean: 3, count: 1 },
  ]);
});

test("the line is broken where the station was silent", () => {
  expect(lineOf([step(0, 1), step(10, 2), step(100, 3)], 50)).toEqual([
    [0, 1],
    [10, 2],
    [55, null],
    [100, 3],
  ]);
});

test("moments on the axis are round on Vietnam's clock; midnight is a date", () => {
  const to = Date.parse("2026-11-25T13:00:00Z");
  expect(timeTicks("day", to - 24 * HOUR, to).map(({ label }) => label)).toEqual(["25/11", "06:00", "12:00", "18:00"]);
  expect(timeTicks("hour", to - HOUR, to)[0]).toEqual({ at: to - HOUR, label: "19:00" });
  const months = timeTicks("year", to - 365 * 24 * HOUR, to).map(({ label }) => label);
  expect(months).toEqual(["01/2026", "04/2026", "07/2026", "10/2026"]);
});

test("steps are told in a unit that fits", () => {
  expect(stepLength(15)).toEqual({ unit: "seconds", count: 15 });
  expect(stepLength(360)).toEqual({ unit: "minutes", count: 6 });
  expect(stepLength(10_800)).toEqual({ unit: "hours", count: 3 });
  expect(stepLength(131_400)).toEqual({ unit: "days", count: 2 });
});

const thresholds = [1, 2, 3, 9].map((value) => ({ value, label: `from ${value}`, colour: "#E2A500" }));

test("a threshold far above what was read does not press the line flat", () => {
  expect(thresholdsInSight([step(0, 0.5, 2.5)], thresholds).map(({ value }) => value)).toEqual([1, 2, 3]);
  expect(thresholdsInSight([step(0, 0.5)], thresholds).map(({ value }) => value)).toEqual([1]);
});

test("the chart has a band between lowest and highest, the mean, and the thresholds with their names", () => {
  const picture: HistoryPicture = {
    steps: [step(0, 1, 2, 4), step(60_000, 1.5), step(600_000, 1.5)],
    stepMs: 60_000,
    gapMs: 180_000,
    range: "hour",
    from: -HOUR,
    to: 600_000,
    thresholds,
    decimals: 2,
    language: "vi",
    noteOfStep: () => [],
  };
  const option = historyOption(picture, { colours: day, font: "", px: (rem) => rem * 16, still: true });
  const series = option.series as {
    id: string;
    data: unknown[];
    markLine?: { data: { label: { formatter?: string } }[] };
  }[];
  const of = (id: string) => series.find((one) => one.id === id);
  expect(of("band")?.data).toEqual([[-30_000, 1, 30_000, 2]]);
  expect(of("mean")?.data).toContainEqual([330_000, null]);
  expect(of("steps")?.data).toHaveLength(3);
  const names = of("steps")?.markLine?.data.flatMap(({ label }) => label.formatter ?? []);
  expect(names).toEqual(["from 1", "from 2", "from 3"]);
});
