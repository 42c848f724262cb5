import { expect, test } from "vitest";
import type { IndicatorPeriodValues, Shown } from "../../server/contract/indicator-value.ts";
import { testFigure } from "./testFigure.ts";
import { barScale, rankingOf, sliceOf } from "./ranking.ts";

const units = ["Cao Lãnh", "Mỹ Tho", "Sa Đéc", "Hồng Ngự", "Gò Công"].map((name, index) => ({
  id: 202_500_001 + index,
  code: String(index + 1),
  name,
  parentCode: "82",
}));
const of = (values: (number | null)[], shown = values): IndicatorPeriodValues => ({
  period: "2025-07",
  start: "2025-07-01",
  end: "2025-07-31",
  values: values.map((value, index) => testFigure({ id: units[index]!.id, code: units[index]!.code, value })),
  shown,
  simulated: values.map(() => false),
});
const names = (list: { name: string; rank?: number | null }[]) =>
  list.map(({ name, rank }) => `${rank ?? "·"} ${name}`);
const rank = (show: Shown, direction: "up" | "down" | "band", values: (number | null)[], shown?: (number | null)[]) =>
  rankingOf({ units, show }, of(values, shown), { direction, bandLow: null, bandHigh: null });
const rankBeds = (show: Shown, values: (number | null)[], shown?: (number | null)[]) =>
  rankingOf({ units, show }, of(values, shown), { direction: "band", bandLow: 60, bandHigh: 95 });

test("the best comes first, whichever way is better; equal figures share a place", () => {
  const values = [90, 95, null, 90, 80];
  expect(names(rank("value", "up", values).units)).toEqual(["1 Mỹ Tho", "2 Cao Lãnh", "2 Hồng Ngự", "4 Gò Công"]);
  expect(names(rank("value", "down", values).units)).toEqual(["1 Gò Công", "2 Cao Lãnh", "2 Hồng Ngự", "4 Mỹ Tho"]);
});

test("what lies within a range is best, then what is nearest to it on either side", () => {
  const values = [50, 94, null, 103, 61];
  const order = ["1 Gò Công", "1 Mỹ Tho", "3 Hồng Ngự", "4 Cao Lãnh"];
  expect(names(rankBeds("value", values).units)).toEqual(order);
  expect(names(rankBeds("target", values, [-10, 0, null, 8, 0]).units)).toEqual(order);
  // Which change was good depends on where it began.
  expect(names(rankBeds("change", values, [1, -3, null, 2, 0]).units)[0]).toBe("· Hồng Ngự");
});

test("without a better end there is an order and no places", () => {
  expect(names(rank("value", "band", [1, 5, 3, null, 2]).units)).toEqual([
    "· Mỹ Tho",
    "· Sa Đéc",
    "· Gò Công",
    "· Cao Lãnh",
  ]);
});

test("no figure is at the end of no order: it is listed apart", () => {
  const { units: ranked, missing } = rank("value", "down", [0, null, 3, null, -1]);
  expect(ranked.map(({ shown }) => shown)).toEqual([-1, 0, 3]);
  expect(missing.map(({ name }) => name)).toEqual(["Hồng Ngự", "Mỹ Tho"]);
});

test("what is coloured decides the order: distance and place have a way of their own", () => {
  const values = [10, 20, 30, 40, 50];
  expect(rank("target", "down", values, [5, 4, 3, 2, 1]).units[0]?.name).toBe("Cao Lãnh");
  const placed = rank("rank", "down", values, [5, 4, 3, 2, 1]).units;
  expect(placed[0]).toMatchObject({ name: "Gò Công", bar: 50, shown: 1 });
});

test("of the worst the last of all comes first; the selected unit stays in sight beside them", () => {
  const { units: ranked } = rank("value", "up", [5, 4, 3, 2, 1]);
  const slice = (which: "best" | "worst", count: number, chosen: number[] | null = null) =>
    sliceOf(ranked, which, { count, selected: "5", chosen: chosen && new Set(chosen) });
  expect(slice("best", 2).beside?.name).toBe("Gò Công");
  expect(slice("worst", 2)).toMatchObject({ units: [{ code: "5" }, { code: "4" }], beside: null });
  expect(slice("best", 9).units).toHaveLength(5);
  expect(slice("best", 2, [202_500_002, 202_500_004]).units.map(({ code }) => code)).toEqual(["2", "4"]);
});

test("bars begin at zero, also when they go to both sides", () => {
  const scale = barScale(rank("change", "up", [1, 1, 1, 1, 1], [3, -1, 1, null, 0]).units);
  expect(scale(3)).toEqual({ start: 0.25, width: 0.75 });
  expect(scale(-1)).toEqual({ start: 0, width: 0.25 });
  expect(barScale([])(0)).toEqual({ start: 0, width: 0 });
});
