import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../platform/database.ts";
import { testDatabase } from "../../../platform/testDatabase.ts";
import { Recorder } from "../ingest/Recorder.ts";
import type { Writer } from "../ingest/Reading.ts";
import { evaluateAlerts } from "./evaluateAlerts.ts";
import type { Condition } from "./Rule.ts";

let database: Database;
let recorder: Recorder;
let stations: number[];
const ALL: Writer = { account: "00000000-0000-4000-8000-000000000001", organisations: null, way: "http" };
const HIGH: Condition = {
  open: { measure: "value", comparison: "at-least", limit: 2, forS: 0 },
  close: { limit: 1.8, forS: 0 },
};
async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return database.asSystem("test", async (client) => (await client.query<T>(sql, values)).rows);
}
beforeAll(async () => {
  database = await testDatabase();
  recorder = new Recorder(database);
  const known = await rows<{ id: string }>(
    "select d.id from senmap.datastream d join senmap.observed_property p on p.id = d.observed_property_id where p.key = 'water-level' order by d.id",
  );
  stations = known.map(({ id }) => Number(id));
});
let minute = 0;
beforeEach(async () => {
  await evaluateAlerts(database);
  await rows("delete from senmap.incident");
  await rows("delete from senmap.alert_rule");
  minute += 1000;
});
const rule = (condition: Condition, together = 1) =>
  rows(
    `insert into senmap.alert_rule (title_vi, title_en, layer, condition, together, severity, classification)
     values ('Thử', 'Test', 'water-level', $1, $2, 2, 'public') returning id`,
    [JSON.stringify(condition), together],
  );
const timeOf = (after: number) =>
  new Date(Date.UTC(2026, 0, 1) + (minute + after) * 60_000).toISOString().replace(".000Z", "Z");
const read = (...readings: [station: number, after: number, result: number][]) =>
  recorder.record(
    ALL,
    readings.map(([station, after, result]) => ({
      datastream: stations[station]!,
      time: timeOf(after),
      result,
      extra: null,
    })),
  );
const incidents = () =>
  rows<{ open: boolean; peak: number; station: string | null }>(
    "select closed_at is null as open, peak, datastream_id as station from senmap.incident order by id",
  );

describe("incidents", () => {
  it("open once for a run, keep its worst value, close with it, and open again for the next", async () => {
    await rule(HIGH);
    await read([0, 0, 1], [0, 1, 2.1], [0, 2, 2.6], [0, 3, 1.9]);
    expect(await evaluateAlerts(database)).toBe(1);
    expect(await evaluateAlerts(database)).toBe(0);
    expect(await incidents()).toMatchObject([{ open: true, peak: 2.6 }]);
    await read([0, 4, 1.7], [0, 5, 2.2]);
    await evaluateAlerts(database);
    expect(await incidents()).toMatchObject([
      { open: false, peak: 2.6 },
      { open: true, peak: 2.2 },
    ]);
    const events = await rows<{ kind: string }>("select kind from senmap.incident_event order by id");
    expect(events.map(({ kind }) => kind)).toEqual(["opened", "closed", "opened"]);
  });

  it("are one for a thousand readings in a second", async () => {
    await rule(HIGH);
    const second = Array.from({ length: 1000 }, (_, n): [number, number, number] => [1, n / 60_000, 3]);
    await read(...second);
    await evaluateAlerts(database);
    expect(await incidents()).toHaveLength(1);
  });

  it("never open again for what was looked at, whoever looks at once", async () => {
    await rule(HIGH);
    await read([0, 0, 3], [1, 0, 3], [2, 0, 3]);
    await Promise.all([evaluateAlerts(database), evaluateAlerts(database), evaluateAlerts(database)]);
    expect(await incidents()).toHaveLength(3);
  });

  it("wait for several stations where a rule says so", async () => {
    await rule(HIGH, 2);
    await read([0, 0, 3]);
    await evaluateAlerts(database);
    expect(await incidents()).toEqual([]);
    await read([1, 1, 3]);
    await evaluateAlerts(database);
    expect(await incidents()).toMatchObject([{ open: true, station: null }]);
    await read([0, 2, 1]);
    await evaluateAlerts(database);
    expect(await incidents()).toMatchObject([{ open: false }]);
  });

  it("open for a station that is silent, and close when it reads again", async () => {
    await rule({
      open: { measure: "age", comparison: "at-least", limit: 3600, forS: 0 },
      close: { limit: 3600, forS: 0 },
    });
    await read([5, 0, 1]);
    await evaluateAlerts(database);
    const [silent] = await rows<{ n: number }>(
      "select count(*)::int as n from senmap.incident where datastream_id = $1 and closed_at is null",
      [stations[5]],
    );
    expect(silent!.n).toBe(1);
    await read([5, 10, 1]);
    await evaluateAlerts(database);
    const [after] = await rows<{ closed: boolean }>(
      "select closed_at is not null as closed from senmap.incident where datastream_id = $1 order by id limit 1",
      [stations[5]],
    );
    expect(after!.closed).toBe(true);
  });
});
