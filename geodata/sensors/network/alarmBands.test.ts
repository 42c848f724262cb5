import { expect, test } from "vitest";
import { alarmBands } from "./alarmBands.ts";

test.each([
  { alarms: [3.5, 4, 4.5], edges: [3.5, 4, 4.5], levels: [0, 1, 2, 3] },
  { alarms: [null, null, 2.3], edges: [2.3], levels: [null, 3] },
  { alarms: [null, null, null], edges: [], levels: [null] },
  { alarms: [1.9, null, 2.3], edges: [1.9, 2.3], levels: [0, null, 3] },
  { alarms: [1.9, 2.1, null], edges: [1.9, 2.1], levels: [0, 1, null] },
])("alarms $alarms say levels $levels and no more", ({ alarms, edges, levels }) => {
  expect(alarmBands(alarms)).toEqual({ edges, levels });
});
