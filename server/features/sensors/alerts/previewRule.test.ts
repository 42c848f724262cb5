import { expect, it } from "vitest";
import type { AlertRuleDraft } from "../../../contract/alert.ts";
import { previewRule, type StationReadings } from "./previewRule.ts";

const rule = {
  condition: {
    open: { measure: "value", comparison: "at-least", limit: 2, forS: 0 },
    close: { limit: 1, forS: 0 },
  },
  together: 1,
} as AlertRuleDraft;
const station = (datastream: number, ...readings: [at: number, result: number | null][]): StationReadings => ({
  datastream,
  station: { vi: "Trạm", en: "Station" },
  edges: [],
  levels: [null],
  readings,
});

it("looks at nothing after its end, and leaves open what is open there", () => {
  const one = station(1, [0, 3], [1000, 0], [2000, 3], [3000, 0]);
  const runs = (to: number) => previewRule(rule, [one], to).map(({ closedAt }) => closedAt !== null);
  expect(runs(3000)).toEqual([true, true]);
  expect(runs(2000)).toEqual([true, false]);
  expect(runs(999)).toEqual([false]);
});

it("counts stations that hold together, in the order in which they turn", () => {
  const both = [station(1, [0, 3], [3000, 0]), station(2, [1000, 3], [2000, 0])];
  const runs = previewRule({ ...rule, together: 2 }, both, 9000);
  expect(runs.map(({ openedAt, closedAt }) => [Date.parse(openedAt), Date.parse(closedAt!)])).toEqual([[1000, 2000]]);
});
