import type { FastifyInstance } from "fastify";
import Value from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import { LatestReadings, ReadingHistory, Stations } from "../../../contract/sensor.ts";
import type { Database } from "../../../platform/database.ts";
import { testApp } from "../../../testApp.ts";
import { testPerson } from "../../../testPeople.ts";

let app: FastifyInstance;
let database: Database;
let origin: string;
let steward: string;
let level: number;
let other: number;
beforeAll(async () => {
  ({ app, database } = await testApp());
  origin = await app.listen({ port: 0, host: "127.0.0.1" });
  const all = { role: "data-steward", organisation: "H20", clearance: "internal" } as const;
  ({ cookie: steward } = await testPerson(database, all));
  const { stations } = await get<Stations>("/api/sensors/stations?layer=water-level");
  const idOf = (key: string) => stations.find((station) => station.key === key)!.datastream;
  [level, other] = [idOf("cla"), idOf("mto")];
});

async function get<T>(url: string, cookie = ""): Promise<T> {
  const answer = await app.inject({ url, headers: cookie ? { cookie } : {} });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<T>();
}
async function post(phenomenonTime: string, result: number, datastream = level) {
  const answer = await app.inject({
    method: "POST",
    url: `/sta/v1.1/Datastreams(${datastream})/Observations`,
    headers: { cookie: steward },
    payload: { phenomenonTime, result },
  });
  expect(answer.statusCode, answer.body).toBe(201);
}
const sql = (text: string, values: unknown[] = []) =>
  database.asSystem("test", async (client) => void (await client.query(text, values)));

/** Hears readings from a place on, until told to stop. */
function hear(after: string, cookie = "") {
  const stop = new AbortController();
  const heard: { place: string; kind: string; data: unknown }[] = [];
  const over = (async () => {
    const answer = await fetch(`${origin}/api/events?readings=true&after=${after}`, {
      signal: stop.signal,
      headers: cookie ? { cookie } : {},
    });
    let text = "";
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const read = /^id: (.*)\nevent: (.*)\ndata: (.*)$/.exec(block);
        if (read) heard.push({ place: read[1]!, kind: read[2]!, data: JSON.parse(read[3]!) });
      }
    }
  })().catch(() => {});
  const results = () =>
    heard.flatMap(({ kind, data }) => (kind === "readings" ? (data as number[][]).map((one) => one[2]) : []));
  return { heard, results, stop: () => (stop.abort(), over) };
}

describe("what sensors read", () => {
  it("tells stations with their place, unit, bands and origin", async () => {
    const answer = await get<Stations>("/api/sensors/stations?layer=water-level");
    expect([...Value.Errors(Stations, answer)]).toEqual([]);
    expect(answer.stations).toHaveLength(12);
    expect(answer.stations.find(({ key }) => key === "cla")).toMatchObject({
      edges: [2.3],
      levels: [null, 3],
      demo: true,
    });
  });

  it("tells the newest of each and goes on from there without a gap, over a lost connection too", async () => {
    await post("2026-06-01T00:00:00Z", 1.5);
    const latest = await get<LatestReadings>("/api/sensors/latest?layer=water-level");
    expect([...Value.Errors(LatestReadings, latest)]).toEqual([]);
    expect(latest.readings).toEqual([[level, Date.UTC(2026, 5, 1), 1.5, null, null]]);
    await post("2026-06-01T00:10:00Z", 2.4);
    const first = hear(latest.place);
    await expect.poll(() => first.results(), { timeout: 2000 }).toEqual([2.4]);
    await first.stop();
    await post("2026-06-01T00:20:00Z", 2.5);
    await post("2026-06-01T00:15:00Z", 2.45);
    const again = hear(first.heard.at(-1)!.place);
    await expect.poll(() => again.results(), { timeout: 2000 }).toEqual([2.5, 2.45]);
    await again.stop();
  });

  it("tells how fast a value changes, from a reading half an hour to an hour old", async () => {
    for (const [minute, result] of [
      [0, 3],
      [20, 3.1],
      [40, 3.2],
      [60, 3.3],
    ] as const)
      await post(`2026-06-02T0${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}:00Z`, result);
    const { readings } = await get<LatestReadings>("/api/sensors/latest?layer=water-level");
    expect(readings.find(([id]) => id === level)![4]).toBeCloseTo(0.3, 5);
  });

  it("shows nothing of an internal datastream to those without the right, by any way", async () => {
    const { cookie } = await testPerson(database, { role: "leader", organisation: "H20", clearance: "internal" });
    await sql("update senmap.datastream set classification = 'internal' where id = $1", [level]);
    try {
      const { place } = await get<LatestReadings>("/api/sensors/latest");
      await post("2026-06-03T00:00:00Z", 2.2);
      const ids = (answer: LatestReadings) => answer.readings.map(([id]) => id);
      expect(ids(await get<LatestReadings>("/api/sensors/latest"))).not.toContain(level);
      expect(
        (await get<Stations>("/api/sensors/stations?layer=water-level")).stations.map(({ datastream }) => datastream),
      ).not.toContain(level);
      const history = `/api/sensors/datastreams/${level}/history?from=2026-06-01T00:00:00Z&to=2026-06-04T00:00:00Z`;
      expect((await app.inject(history)).statusCode).toBe(404);
      const stranger = hear(place);
      const leader = hear(place, cookie);
      await expect.poll(() => leader.results(), { timeout: 2000 }).toEqual([2.2]);
      expect(stranger.results()).toEqual([]);
      await Promise.all([stranger.stop(), leader.stop()]);
      await expect.poll(async () => ids(await get<LatestReadings>("/api/sensors/latest", cookie))).toContain(level);
      expect((await get<ReadingHistory>(history, cookie)).steps.length).toBeGreaterThan(0);
    } finally {
      await sql("update senmap.datastream set classification = null where id = $1", [level]);
    }
  });

  it("tells nothing of before to who comes back, once a datastream was closed", async () => {
    const place = (await get<LatestReadings>("/api/sensors/latest")).place;
    const listening = hear(place);
    await post("2026-06-04T00:00:00Z", 2.11);
    await expect.poll(() => listening.results(), { timeout: 2000 }).toEqual([2.11]);
    await sql("update senmap.datastream set classification = 'internal' where id = $1", [level]);
    try {
      // Who listens is told to load everything anew, and so is who comes back to a place of before.
      await expect.poll(() => listening.heard.at(-1)?.kind, { timeout: 2000 }).toBe("resync");
      const back = hear(place);
      await expect.poll(() => back.heard.map(({ kind }) => kind), { timeout: 2000 }).toEqual(["resync"]);
      expect(back.results()).toEqual([]);
      await post("2026-06-04T00:10:00Z", 1, other);
      await expect.poll(() => [back.results(), listening.results().at(-1)], { timeout: 2000 }).toEqual([[1], 1]);
      await Promise.all([back.stop(), listening.stop()]);
    } finally {
      await sql("update senmap.datastream set classification = null where id = $1", [level]);
    }
  });

  it("gathers a history so that extremes stay, and sends little whatever is stored", async () => {
    await sql("select senmap.provide_months(array['2026-07-01T00:00:00Z'::timestamptz])");
    await sql(
      `insert into senmap.observation (datastream_id, phenomenon_time, result)
       select $1, '2026-07-01T00:00:00Z'::timestamptz + n * interval '10 seconds', case n when 77777 then 99 when 55555 then -99 else sin(n / 500.0) end
       from generate_series(1, 200000) n`,
      [level],
    );
    const answer = await app.inject(
      `/api/sensors/datastreams/${level}/history?from=2026-07-01T00:00:00Z&to=2026-07-24T06:00:00Z`,
    );
    const history = answer.json<ReadingHistory>();
    expect([...Value.Errors(ReadingHistory, history)]).toEqual([]);
    expect(answer.body.length).toBeLessThan(100_000);
    expect(history.steps.length).toBeLessThanOrEqual(801);
    expect(Math.max(...history.steps.map(([, , greatest]) => greatest))).toBe(99);
    expect(Math.min(...history.steps.map(([, least]) => least))).toBe(-99);
    expect(history.steps.reduce((sum, [, , , , count]) => sum + count, 0)).toBe(200_000);
  });

  it.each([
    "from=x&to=2026-01-01T00:00:00Z",
    "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
    "from=2026-01-01T00:00:00Z",
  ])("refuses a period that is none: %s", async (period) => {
    expect((await app.inject(`/api/sensors/datastreams/${level}/history?${period}`)).statusCode).toBe(400);
  });
});
