import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { arrivalTime } from "../ingest/arrivalTime.ts";
import { type PayloadRule, readPayload } from "./readPayload.ts";
import { readSubscription, readTarget } from "./topics.ts";

const read = (rule: PayloadRule, text: string) => readPayload(rule, Buffer.from(text));
const value = (result: unknown, time: string | null = null, unit: string | null = null) => ({ result, time, unit });

describe("readPayload", () => {
  it.each([
    ["1.93", 1.93],
    [" -0.5\r\n", -0.5],
    ["+1e3", 1000],
    [".5", 0.5],
  ])("number: %j", (text, result) => expect(read({ kind: "number" }, text)).toEqual(value(result)));

  it.each(["", "1,93", "NaN", "Infinity", "1e999", "0x10", "1 2", "high", "{}", "null"])("no number: %j", (text) =>
    expect(read({ kind: "number" }, text)).toEqual({ field: "result" }),
  );

  it("json, by a path", () => {
    const rule: PayloadRule = { kind: "json", result: "data.levels.1", time: "at", unit: "data.unit" };
    const text = '{"at":"2026-01-01T00:00:00Z","data":{"levels":[1,1.5],"unit":"m"}}';
    expect(read(rule, text)).toEqual(value(1.5, "2026-01-01T00:00:00Z", "m"));
    expect(read(rule, '{"data":{"levels":[1,1.5]}}')).toEqual(value(1.5));
    expect(read(rule, '{"data":{"levels":[1]}}')).toEqual({ field: "result" });
    expect(read(rule, '{"at":5,"data":{"levels":[1,2]}}')).toEqual({ field: "phenomenonTime" });
    expect(read(rule, "{")).toEqual({ field: "body" });
    expect(read({ kind: "json", result: "constructor.name" }, "{}")).toEqual({ field: "result" });
  });

  it("csv, by place or by name, of the last line", () => {
    expect(read({ kind: "csv", result: 1, time: 0 }, "2026-01-01T00:00:00Z, 1.5\n2026-01-01T01:00:00Z, 2\n")).toEqual(
      value(2, "2026-01-01T01:00:00Z"),
    );
    const named: PayloadRule = { kind: "csv", result: "level", unit: "unit", separator: ";" };
    expect(read(named, "unit;level\r\nm;1.25")).toEqual(value(1.25, null, "m"));
    expect(read(named, "m;1.25")).toEqual({ field: "body" });
    expect(read(named, "a;b\r\nm;1.25")).toEqual({ field: "result" });
    expect(read({ kind: "csv", result: 5 }, "1,2")).toEqual({ field: "result" });
  });

  it("never throws", () => {
    const rules = fc.constantFrom<PayloadRule>(
      { kind: "number" },
      { kind: "json", result: "a.0.b" },
      { kind: "csv", result: 0 },
      { kind: "csv", result: "a", time: "b" },
    );
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.json()).map((given) => new TextEncoder().encode(given));
    fc.assert(
      fc.property(rules, fc.oneof(fc.uint8Array(), text), (rule, bytes) => {
        expect(Object.keys(readPayload(rule, Buffer.from(bytes))).length).toBeGreaterThan(0);
      }),
      { numRuns: 5000 },
    );
  });
});

it("arrival times grow", () => {
  const times = Array.from({ length: 5000 }, arrivalTime);
  expect(new Set(times).size).toBe(5000);
  expect(times.toSorted()).toEqual(times);
  expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
});

it("topics under which readings are taken", () => {
  expect(readTarget("v1.1/Datastreams(5)/Observations")).toEqual({ kind: "observation", datastream: 5 });
  expect(readTarget("v1.1/MultiDatastreams(5)/Observations")).toEqual({ kind: "observation", datastream: 5 });
  expect(readTarget("v1.1/Observations")).toEqual({ kind: "observation", datastream: null });
  expect(readTarget("devices/cla-water-level/value")).toEqual({ kind: "value", datastream: "cla-water-level" });
  expect(readTarget("devices/12/value")).toEqual({ kind: "value", datastream: 12 });
  for (const other of [
    "v1.1/Things(1)/Observations",
    "v1.1/Datastreams(x)/Observations",
    "devices/a/b/value",
    "$SYS/x",
  ])
    expect(readTarget(other)).toBeNull();
});

it("topics that are told of", () => {
  expect(readSubscription("v1.1/Datastreams(5)/Observations?$select=result, phenomenonTime")).toMatchObject({
    datastream: 5,
    select: ["result", "phenomenonTime"],
  });
  expect(readSubscription("v1.1/+/Observations")).toMatchObject({ datastream: null, apart: true, select: null });
  for (const other of [
    "#",
    "v1.1/#",
    "+/Observations",
    "v1.1/Observations?$select=secret",
    "v1.1/Observations?$filter=a",
  ])
    expect(readSubscription(other)).toBeNull();
});
