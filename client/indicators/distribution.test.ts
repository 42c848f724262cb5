import { expect, test } from "vitest";
import type { Breaks } from "../../server/contract/layer.ts";
import { classOf } from "../layers/breaks.ts";
import { distributionOf, idsBetween, sameIds } from "./distribution.ts";

const breaks: Breaks = { method: "quantile", edges: [0, 12.5, 30, 100], colours: ["#111111", "#222222", "#333333"] };
const units = [3, 12, 12.5, 13, 30, 100, null].map((shown, id) => ({ id, shown }));

test("classes are those of the map, and a unit without a figure is in none", () => {
  const { classes } = distributionOf(units, breaks);
  expect(classes.map(({ ids }) => ids)).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
  ]);
  for (const { id, shown } of units) if (shown !== null) expect(classes[classOf(shown, breaks)]?.ids).toContain(id);
});

test("an interval that a limit cuts is stacked from both classes", () => {
  const { blocks, from, to } = distributionOf(units, breaks);
  expect([from, to]).toEqual([0, 100]);
  expect(blocks.filter((block) => block.from === 10)).toEqual([
    { from: 10, to: 15, least: 10, most: 15, base: 0, class: 0, ids: [1] },
    { from: 10, to: 15, least: 10, most: 15, base: 1, class: 1, ids: [2, 3] },
  ]);
  expect(blocks.flatMap(({ ids }) => ids).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
});

test("a drag chooses the intervals that it touches", () => {
  const spread = distributionOf(units, breaks);
  expect(idsBetween(spread, 14, 31)).toEqual([1, 2, 3, 4]);
  expect(idsBetween(spread, 31, 14)).toEqual([1, 2, 3, 4]);
  expect(idsBetween(spread, 40, 60)).toEqual([]);
});

test("counts are drawn around their number", () => {
  const counts = [0, 1, 1, 3].map((shown, id) => ({ id, shown }));
  const spread = distributionOf(counts, breaks, { counted: true });
  expect(spread.blocks.map(({ from, to, least, most, ids }) => [from, to, least, most, ids.length])).toEqual([
    [-0.5, 0.5, 0, 0, 1],
    [0.5, 1.5, 1, 1, 2],
    [2.5, 3.5, 3, 3, 1],
  ]);
  expect([spread.from, spread.to]).toEqual([-0.5, 3.5]);
  const many = distributionOf(
    [
      { id: 1, shown: 0 },
      { id: 2, shown: 100 },
    ],
    breaks,
    { counted: true, wanted: 10 },
  );
  expect(many.blocks.map(({ least, most }) => [least, most])).toEqual([
    [0, 9],
    [100, 109],
  ]);
});

test("one figure alone is one block; none is nothing", () => {
  expect(distributionOf([{ id: 1, shown: 7 }], breaks).blocks).toHaveLength(1);
  expect(distributionOf([{ id: 1, shown: 7.5 }], breaks).blocks).toMatchObject([{ from: 7, to: 8 }]);
  expect(distributionOf([{ id: 1, shown: null }], breaks).blocks).toEqual([]);
});

test("a choice is the same whatever its order", () => {
  expect(sameIds([1, 2], [2, 1])).toBe(true);
  expect(sameIds([1, 2], [2, 3])).toBe(false);
  expect(sameIds([1], null)).toBe(false);
});
