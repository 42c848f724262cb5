import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../platform/database.ts";
import { testDatabase } from "../../../platform/testDatabase.ts";
import { BusyError, Recorder } from "./Recorder.ts";
import type { Given, Outcome, Writer } from "./Reading.ts";

let database: Database;
let recorder: Recorder;
let level: number;
let salt: number;
const ALL: Writer = { account: "00000000-0000-4000-8000-000000000001", organisations: null, way: "http" };

async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return database.asSystem("test", async (client) => (await client.query<T>(sql, values)).rows);
}
const idOf = async (key: string) =>
  Number((await rows<{ id: string }>("select id from senmap.datastream where key = $1", [key]))[0]!.id);
beforeAll(async () => {
  database = await testDatabase();
  recorder = new Recorder(database);
  [level, salt] = [
    await idOf("cla-water-level"),
    await idOf("lac-hong-park-salinity").catch(() => idOf("mto-water-level")),
  ];
});

const at = (time: string, result: number | null = 1, datastream = level): Given => ({
  datastream,
  time,
  result,
  extra: null,
});
const record = (...given: Given[]): Promise<Outcome[]> => recorder.record(ALL, given);
const stored = (datastream = level) =>
  rows<{ time: string; result: number }>(
    "select to_json(phenomenon_time at time zone 'UTC') #>> '{}' as time, result from senmap.observation where datastream_id = $1 order by 1",
    [datastream],
  );
const latest = async (datastream = level) =>
  (
    await rows<{ result: number; level: number | null }>(
      "select result, level from senmap.datastream_latest where datastream_id = $1",
      [datastream],
    )
  )[0]!;

describe("recording", () => {
  it("commits before it tells, and the same again changes nothing", async () => {
    expect(await record(at("2026-01-01T00:00:00Z", 2.31))).toEqual(["recorded"]);
    expect(await record(at("2026-01-01T00:00:00Z", 2.31))).toEqual(["same"]);
    expect(await record(at("2026-01-01T00:00:00Z", 2.9))).toEqual(["conflict"]);
    expect(await stored()).toEqual([{ time: "2026-01-01T00:00:00", result: 2.31 }]);
    expect(await latest()).toEqual({ result: 2.31, level: 3 });
  });

  it("puts late and disordered readings in their place, and keeps the newest the newest", async () => {
    await record(at("2026-01-03T00:00:00Z", 1.5), at("2026-01-02T00:00:00Z", 1.2));
    await record(at("2025-12-31T23:59:59Z", 1.1), at("2019-06-01T00:00:00Z", 0.4));
    expect((await stored()).map(({ result }) => result)).toEqual([0.4, 1.1, 2.31, 1.2, 1.5]);
    expect(await latest()).toEqual({ result: 1.5, level: null });
  });

  it("tells of two values for one time within a batch", async () => {
    const outcomes = await record(
      at("2026-01-04T00:00:00Z", 1),
      at("2026-01-04T00:00:00Z", 1),
      at("2026-01-04T00:00:00Z", 2),
    );
    expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(1);
  });

  it("refuses with the reason, counts it, and takes the neighbours", async () => {
    const soon = Temporal.Now.instant().add({ minutes: 10 }).toString();
    const mixed = await record(
      at("2026-02-01T00:00:00Z", 1),
      at(soon),
      at("1899-01-01T00:00:00Z"),
      at("2026-02-01T00:00:01Z", null),
      at("2026-02-01T00:00:02Z", 1, 999_999),
      at("2026-02-01T00:00:03Z", 4000),
      { datastream: level, time: "2026-02-01T00:00:04Z", result: null, extra: { json: "high" } },
      { datastream: level, time: "2026-02-01T00:00:05Z", result: 1, extra: { unit: "ft" } },
      { datastream: level, time: "2026-02-01T00:00:06Z", result: 1, extra: { end: "2026-01-01T00:00:00Z" } },
      { field: "phenomenonTime", sample: "yesterday" },
      at("2026-02-01T00:00:07Z", 1.25),
    );
    expect(mixed).toEqual([
      "recorded",
      "in-the-future",
      "too-old",
      "no-result",
      "unknown-datastream",
      "not-possible",
      "wrong-type",
      "wrong-unit",
      "ends-before-it-begins",
      "malformed",
      "recorded",
    ]);
    const [counted] = await rows<{ kinds: number }>(
      "select count(*)::int as kinds from senmap.rejected_reading where reason <> 'conflict'",
    );
    expect(counted!.kinds).toBe(9);
  });

  it("does not let what PostgreSQL cannot read stop the neighbours", async () => {
    const poison: Given = { datastream: level, time: "2026-02-02T00:00:00Z", result: null, extra: { json: "\u0000" } };
    const outcomes = await record(at("2026-02-02T00:00:01Z", 1), poison, at("2026-02-02T00:00:02Z", 1.5));
    expect(outcomes).toEqual(["recorded", "malformed", "recorded"]);
  });

  it("records only for organisations the writer may write for", async () => {
    const some: Writer = { ...ALL, organisations: ["H20-SNNMT"] };
    expect(await recorder.record(some, [at("2026-02-03T00:00:00Z")])).toEqual(["unknown-datastream"]);
    const own: Writer = { ...ALL, organisations: ["KTTV-DT"] };
    expect(await recorder.record(own, [at("2026-02-03T00:00:00Z")])).toEqual(["recorded"]);
  });

  it("takes no more than may wait, and all of what it took", async () => {
    const many = Array.from({ length: 40_000 }, (_, n) =>
      at(new Date(Date.UTC(2026, 2, 1) + n * 1000).toISOString().replace(".000Z", "Z"), n % 2, salt),
    );
    const first = record(...many);
    await expect(record(...many)).rejects.toBeInstanceOf(BusyError);
    expect(new Set(await first)).toEqual(new Set(["recorded"]));
    const [kept] = await rows<{ n: number }>(
      "select count(*)::int as n from senmap.observation where datastream_id = $1",
      [salt],
    );
    expect(kept!.n).toBe(40_000);
  });

  it("tells what it recorded in the log, once for each access class", async () => {
    const [before] = await rows<{ id: string }>("select coalesce(max(id), 0) as id from senmap.reading_log");
    await record(at("2026-03-05T00:00:00Z", 2.5), at("2026-03-05T01:00:00Z", 1, salt));
    const logged = await rows<{ access: number; readings: string }>(
      "select access, readings from senmap.reading_log where id > $1",
      [before!.id],
    );
    expect(logged.map(({ access }) => access)).toEqual([1]);
    expect(JSON.parse(logged[0]!.readings)).toContainEqual([level, Date.UTC(2026, 2, 5), 2.5, 3]);
  });
});
