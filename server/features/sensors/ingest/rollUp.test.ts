import { beforeAll, expect, it } from "vitest";
import type { Database } from "../../../platform/database.ts";
import { testDatabase } from "../../../platform/testDatabase.ts";
import { evaluateAlerts } from "../alerts/evaluateAlerts.ts";
import { Recorder } from "./Recorder.ts";
import type { Writer } from "./Reading.ts";
import { rollUp } from "./tidyReadings.ts";

let database: Database;
let recorder: Recorder;
let datastream: number;
const ALL: Writer = { account: "00000000-0000-4000-8000-000000000001", organisations: null, way: "http" };
async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return database.asSystem("test", async (client) => (await client.query<T>(sql, values)).rows);
}
beforeAll(async () => {
  database = await testDatabase();
  recorder = new Recorder(database);
  datastream = Number(
    (await rows<{ id: string }>("select id from senmap.datastream where key = 'cla-water-level'"))[0]!.id,
  );
});
const record = (...readings: [time: string, result: number][]) =>
  recorder.record(
    ALL,
    readings.map(([time, result]) => ({ datastream, time, result, extra: null })),
  );
/** What was gathered, and the same gathered here from the single readings. */
async function both() {
  const gathered = await rows(
    "select hour, count, least, greatest, total from senmap.observation_hour where datastream_id = $1 order by hour",
    [datastream],
  );
  const counted = await rows(
    `select date_trunc('hour', phenomenon_time) as hour, count(*)::int as count, min(result) as least, max(result) as greatest,
       sum(result) as total from senmap.observation where datastream_id = $1 group by 1 order by 1`,
    [datastream],
  );
  return { gathered, counted };
}

it("gathers by hour and day what was read, late readings and corrections too", async () => {
  await record(["2026-01-31T16:10:00Z", 1], ["2026-01-31T16:50:00Z", 2], ["2026-01-31T17:00:00Z", 1.5]);
  await rollUp(database);
  await record(["2026-01-31T16:30:00Z", 2.25]);
  await rollUp(database);
  const first = await both();
  expect(first.gathered).toEqual(first.counted);
  // 17:00 UTC is midnight in Vietnam.
  const days = await rows<{ day: string; count: number }>(
    "select day::text, count from senmap.observation_day where datastream_id = $1 order by day",
    [datastream],
  );
  expect(days).toEqual([
    { day: "2026-01-31", count: 3 },
    { day: "2026-02-01", count: 1 },
  ]);
  await rows("update senmap.observation set result = 3 where result = 1 and datastream_id = $1", [datastream]);
  await rows("delete from senmap.observation where result = 1.5 and datastream_id = $1", [datastream]);
  const second = await both();
  expect(second.gathered).toEqual(second.counted);
});

it("keeps what was gathered of readings that are kept no longer, and clears no reading that is not gathered", async () => {
  await record(["2026-03-01T00:00:00Z", 1.75]);
  await rows("update senmap.reading_log set at = now() - interval '1 hour'");
  const [kept] = await rows<{ gone: string }>("select senmap.clear_reading_log(now() - interval '15 minutes') as gone");
  await rollUp(database);
  // The other one that works the log off.
  await evaluateAlerts(database);
  const [cleared] = await rows<{ gone: string }>(
    "select senmap.clear_reading_log(now() - interval '15 minutes') as gone",
  );
  expect([Number(kept!.gone), Number(cleared!.gone) > 0]).toEqual([0, true]);
  await rows("update senmap.datastream set keep_days = 7 where id = $1", [datastream]);
  const [{ gone } = { gone: "0" }] = await rows<{ gone: string }>("select senmap.retire_readings() as gone");
  expect(Number(gone)).toBe(4);
  expect((await both()).gathered.length).toBe(2);
});
