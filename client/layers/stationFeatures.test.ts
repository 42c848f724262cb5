import { expect, test } from "vitest";
import type { Layer } from "../../server/contract/layer.ts";
import type { Station } from "../../server/contract/sensor.ts";
import type { Reading } from "../api/Reading.ts";
import { stacksOf, stationFeatures, worstFirst } from "./stationFeatures.ts";

const station = (datastream: number, lon = 105, vi = `Trạm ${datastream}`) =>
  ({ datastream, lon, lat: 10, name: { vi, en: vi }, staleAfterS: 600 }) as Station;
const layer = (id: string) => ({ id, decimals: 2 }) as Layer;
const reading = (level: number | null, change: Partial<Reading> = {}): Reading => ({
  at: 0,
  value: 1.5,
  level,
  perHour: 0.3,
  ...change,
});
const look = { language: "vi" as const, unit: "m" };

test("a badge says value, unit and trend; an old one says nothing", () => {
  const readings = new Map([
    [1, reading(2)],
    [2, reading(0, { at: -700_000 })],
  ]);
  const water = { layer: layer("water"), stations: [station(1), station(2), station(3)] };
  const { features } = stationFeatures(water, readings, 0, new Map(), look);
  expect(features.map(({ properties: { label, rank } }) => [label, rank])).toEqual([
    ["1,50 m ↑", 2],
    ["–", -2],
    ["–", -2],
  ]);
});

test("the worst is drawn on top, and no two have the same place in the order", () => {
  const readings = new Map([1, 2, 3].map((id) => [id, reading(id === 2 ? 3 : 0)]));
  const stations = [station(1), station(2), station(3)];
  const { features } = stationFeatures({ layer: layer("water"), stations }, readings, 0, new Map(), look);
  const orders = features.map(({ properties }) => properties.order);
  expect(Math.max(...orders)).toBe(orders[1]);
  expect(new Set(orders).size).toBe(3);
});

test("stations of several layers at one place stand below each other; those of one layer become one symbol", () => {
  const stacks = stacksOf([
    { layer: layer("water"), stations: [station(1), station(2)] },
    { layer: layer("rain"), stations: [station(3), station(4, 106)] },
  ]);
  expect(Object.fromEntries(stacks)).toEqual({ "water 1": 0, "water 2": 0, "rain 3": 1, "rain 4": 0 });
});

test("the list begins with the worst, and what is silent comes last", () => {
  const readings = new Map([
    [1, reading(0)],
    [2, reading(null)],
    [3, reading(3)],
    [4, reading(1, { at: -700_000 })],
  ]);
  const all = [station(1), station(2), station(3), station(4), station(5, 105, "Trạm 0")];
  expect(worstFirst(all, readings, 0, "vi").map(({ station: { datastream } }) => datastream)).toEqual([3, 1, 2, 5, 4]);
});
