import { createExpression } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import type { Breaks } from "../../server/contract/layer.ts";
import { classOf, colourOf, legendOf, paintOf } from "./breaks.ts";

const breaks: Breaks = { method: "manual", edges: [0, 300, 450, 2500], colours: ["#FFFFCC", "#41B6C4", "#253494"] };

test("a class holds its lower edge and not its upper; the last holds both", () => {
  expect([0, 299.9, 300, 449, 450, 2500].map((value) => classOf(value, breaks))).toEqual([0, 0, 1, 1, 2, 2]);
});

test("values outside the edges take the nearest class", () => {
  expect(classOf(-5, breaks)).toBe(0);
  expect(classOf(9999, breaks)).toBe(2);
});

test("legend and paint read the same colours", () => {
  const painted = createExpression(paintOf(breaks, "#123456"), "layers[0].paint.fill-color");
  if (painted.result !== "success") throw new Error("the paint is no expression");
  const paint = (state: object) =>
    String(painted.value.evaluate({ zoom: 9 }, { type: 3, properties: {} } as never, state)).toUpperCase();
  const colours = legendOf(breaks).map(({ from }) => paint({ class: classOf(from, breaks) }));
  expect(colours).toEqual(breaks.colours);
  expect(legendOf(breaks).map(({ from }) => colourOf(from, breaks))).toEqual(breaks.colours);
});

test("a unit without a figure is paper, not the lowest class", () => {
  const painted = createExpression(paintOf(breaks, "#123456"), "layers[0].paint.fill-color");
  if (painted.result !== "success") throw new Error("the paint is no expression");
  expect(painted.value.evaluate({ zoom: 9 }, { type: 3, properties: {} } as never, { nodata: true })).toBe("#123456");
});
