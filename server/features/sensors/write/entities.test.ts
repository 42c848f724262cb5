import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../platform/database.ts";
import { testApp } from "../../../testApp.ts";
import { testPerson } from "../../../testPeople.ts";

let app: FastifyInstance;
let database: Database;
let steward: string;
let other: string;
beforeAll(async () => {
  ({ app, database } = await testApp());
  const all = { role: "data-steward", organisation: "H20", clearance: "internal" } as const;
  ({ cookie: steward } = await testPerson(database, all));
  const narrow = { role: "data-steward", organisation: "H20-SYT", scope: "H20-SYT", clearance: "internal" } as const;
  ({ cookie: other } = await testPerson(database, narrow));
});

async function send(method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, payload?: object, cookie = steward) {
  const answer = await app.inject({
    method,
    url: `/sta/v1.1${path}`,
    headers: { cookie },
    ...(payload === undefined ? {} : { payload }),
  });
  const link = /\((\d+)\)$/.exec(answer.headers.location ?? "");
  return { status: answer.statusCode, body: answer.body, id: link ? Number(link[1]) : 0 };
}
async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return database.asSystem("test", async (client) => (await client.query<T>(sql, values)).rows);
}
const point = (lon: number, lat: number) => ({ type: "Point", coordinates: [lon, lat] });
const place = {
  name: "Bến đò",
  description: "",
  encodingType: "application/geo+json",
  location: point(105.63, 10.45),
};
const stream = {
  name: "Mực nước thử",
  description: "",
  observationType: "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement",
  unitOfMeasurement: { name: "mét", symbol: "m", definition: "ucum:m" },
  Sensor: { name: "Phao", description: "", encodingType: "application/pdf", metadata: "https://example.org/phao.pdf" },
  ObservedProperty: { name: "Mực nước", definition: "https://example.org/level", description: "" },
};
const thing = { name: "Trạm thử", description: "thử", properties: { "senmap.classification": "public", tầng: 1 } };

describe("entities over HTTP", () => {
  it("makes a thing with all that hangs on it in one request, with its readings", async () => {
    const made = await send("POST", "/Things", {
      ...thing,
      Locations: [place],
      Datastreams: [{ ...stream, Observations: [{ phenomenonTime: "2026-05-01T00:00:00Z", result: 1.5 }] }],
    });
    expect(made.status, made.body).toBe(201);
    const [row] = await rows<{ properties: object; access: number; placed: boolean }>(
      "select properties, access, geom is not null as placed from senmap.thing where id = $1",
      [made.id],
    );
    expect(row).toEqual({ properties: { tầng: 1 }, access: 1, placed: true });
    const [read] = await rows<{ result: number; access: number }>(
      `select l.result, l.access from senmap.datastream_latest l join senmap.datastream d on d.id = l.datastream_id where d.thing_id = $1`,
      [made.id],
    );
    expect(read).toEqual({ result: 1.5, access: 1 });
    const history = await rows("select from senmap.historical_location where thing_id = $1", [made.id]);
    expect(history).toHaveLength(1);
  });

  it("leaves nothing behind when something inside does not fit, and says what", async () => {
    const before = await rows("select from senmap.thing");
    const refused = await send("POST", "/Things", { ...thing, Datastreams: [{ ...stream, unitOfMeasurement: "m" }] });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain("unitOfMeasurement");
    expect(await rows("select from senmap.thing")).toHaveLength(before.length);
  });

  it("leaves nothing behind when a reading that came along does not fit", async () => {
    const before = await rows("select from senmap.thing");
    const Observations = [
      { phenomenonTime: "2026-05-01T00:00:00Z", result: 1 },
      { phenomenonTime: "hôm qua", result: 1 },
    ];
    const refused = await send("POST", "/Things", { ...thing, Datastreams: [{ ...stream, Observations }] });
    expect([refused.status, refused.body]).toEqual([400, expect.stringContaining("phenomenonTime")]);
    expect(await rows("select from senmap.thing")).toHaveLength(before.length);
  });

  it("takes two readings without a time as two", async () => {
    const made = await send("POST", "/Things", { ...thing, Datastreams: [stream] });
    const [{ id } = { id: 0 }] = await rows<{ id: number }>("select id from senmap.datastream where thing_id = $1", [
      made.id,
    ]);
    const answers = await Promise.all(
      [1, 2, 3].map((result) => send("POST", `/Datastreams(${id})/Observations`, { result })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await rows("select from senmap.observation where datastream_id = $1", [id])).toHaveLength(3);
  });

  it("moves a thing with its location, and remembers where it was", async () => {
    const { id } = await send("POST", "/Things", { ...thing, Locations: [place] });
    const moved = await send("POST", `/Things(${id})/Locations`, { ...place, location: point(105.7, 10.5) });
    expect(moved.status, moved.body).toBe(201);
    const [at] = await rows<{ lon: number }>("select st_x(geom) as lon from senmap.thing where id = $1", [id]);
    expect(at!.lon).toBeCloseTo(105.7);
    expect(await rows("select from senmap.historical_location where thing_id = $1", [id])).toHaveLength(2);
    await send("PATCH", `/Locations(${moved.id})`, { location: point(105.8, 10.5) });
    const [again] = await rows<{ lon: number }>("select st_x(geom) as lon from senmap.thing where id = $1", [id]);
    expect(again!.lon).toBeCloseTo(105.8);
  });

  it("changes some of an entity or all of it, and deletes it with what belongs to it", async () => {
    const { id } = await send("POST", "/Things", { ...thing, Datastreams: [stream] });
    expect((await send("PATCH", `/Things(${id})`, { description: "mới" })).status).toBe(200);
    expect((await send("PUT", `/Things(${id})`, { description: "thiếu tên" })).status).toBe(400);
    const [row] = await rows<{ name: string; description: string }>(
      "select name, description from senmap.thing where id = $1",
      [id],
    );
    expect(row).toEqual({ name: "Trạm thử", description: "mới" });
    expect((await send("DELETE", `/Things(${id})`)).status).toBe(204);
    expect(await rows("select from senmap.datastream where thing_id = $1", [id])).toEqual([]);
    expect((await send("DELETE", `/Things(${id})`)).status).toBe(404);
  });

  it("judges levels by the bands a datastream is given", async () => {
    const made = await send("POST", "/Things", { ...thing, Locations: [place] });
    const banded = {
      ...stream,
      properties: { "senmap.edges": [1, 2], "senmap.levels": [0, null, 3], "senmap.possible": [0, 9] },
    };
    const { id } = await send("POST", `/Things(${made.id})/Datastreams`, banded);
    for (const [n, result] of [0.5, 1.5, 2.5].entries())
      expect(
        (await send("POST", `/Datastreams(${id})/Observations`, { phenomenonTime: `2026-05-01T0${n}:00:00Z`, result }))
          .status,
      ).toBe(201);
    const [latest] = await rows<{ level: number }>(
      "select level from senmap.datastream_latest where datastream_id = $1",
      [id],
    );
    expect(latest!.level).toBe(3);
    expect((await send("POST", `/Datastreams(${id})/Observations`, { result: 10 })).status).toBe(400);
    expect(
      (await send("PATCH", `/Datastreams(${id})`, { properties: { "senmap.edges": [9], "senmap.levels": [0, 1] } }))
        .status,
    ).toBe(200);
    const [now] = await rows<{ level: number }>("select level from senmap.datastream_latest where datastream_id = $1", [
      id,
    ]);
    expect(now!.level).toBe(0);
  });

  it("takes a multi-datastream and its results, and refuses what has another length", async () => {
    const made = await send("POST", "/Things", thing);
    const measure = "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement";
    const property = (name: string) => ({ name, definition: `https://example.org/${name}`, description: "" });
    const { id, body } = await send("POST", `/Things(${made.id})/MultiDatastreams`, {
      name: "Gió",
      description: "",
      unitOfMeasurements: [{ name: "a" }, { name: "b" }],
      multiObservationDataTypes: [measure, measure],
      Sensor: stream.Sensor,
      ObservedProperties: [property("speed"), property("direction")],
    });
    expect(id, body).toBeGreaterThan(0);
    expect((await send("POST", `/MultiDatastreams(${id})/Observations`, { result: [3, 90] })).status).toBe(201);
    expect((await send("POST", `/MultiDatastreams(${id})/Observations`, { result: [3] })).status).toBe(400);
  });

  it("corrects and deletes a reading by its id, finds the newest again, and writes it down", async () => {
    const made = await send("POST", "/Things", thing);
    const { id } = await send("POST", `/Things(${made.id})/Datastreams`, stream);
    const at = Date.UTC(2026, 4, 2) * 1000;
    await send("POST", `/Datastreams(${id})/Observations`, { phenomenonTime: "2026-05-01T00:00:00Z", result: 1 });
    await send("POST", `/Datastreams(${id})/Observations`, { phenomenonTime: "2026-05-02T00:00:00Z", result: 2 });
    const again = await send("POST", `/Datastreams(${id})/Observations`, {
      phenomenonTime: "2026-05-02T00:00:00Z",
      result: 3,
    });
    expect(again.status).toBe(409);
    expect((await send("PATCH", `/Observations('${id}-${at}')`, { result: 3 })).status).toBe(200);
    const latest = async () =>
      (await rows<{ result: number }>("select result from senmap.datastream_latest where datastream_id = $1", [id]))[0]!
        .result;
    expect(await latest()).toBe(3);
    expect((await send("DELETE", `/Observations('${id}-${at}')`)).status).toBe(204);
    expect(await latest()).toBe(1);
    const written = await rows<{ action: string }>(
      "select action from senmap.audit_log where subject like $1 order by id",
      [`${id} %`],
    );
    expect(written.map(({ action }) => action)).toEqual(["observation.update", "observation.delete"]);
  });

  it("lets nobody change what is another organisation's, or write to what they do not see", async () => {
    const made = await send("POST", "/Things", {
      ...thing,
      properties: { "senmap.classification": "internal", "senmap.owner": "H20-SXD" },
      Datastreams: [stream],
    });
    expect(made.status, made.body).toBe(201);
    expect((await send("PATCH", `/Things(${made.id})`, { name: "x" }, other)).status).toBe(404);
    expect((await send("DELETE", `/Things(${made.id})`, undefined, other)).status).toBe(404);
    expect((await send("POST", `/Things(${made.id})/Datastreams`, stream, other)).status).not.toBe(201);
    const foreign = { ...thing, properties: { "senmap.owner": "H20-SXD" } };
    expect((await send("POST", "/Things", foreign, other)).status).toBe(403);
    const { cookie } = await testPerson(database, { role: "leader", organisation: "H20", clearance: "restricted" });
    expect((await send("POST", "/Things", thing, cookie)).status).toBe(403);
    expect((await send("POST", "/Things", thing, "")).status).toBe(401);
  });

  it.each([
    ["/Things", []],
    ["/Things", { name: "" }],
    ["/Things", { name: "x", properties: [] }],
    ["/Things", { name: "x\u0000" }],
    ["/Things", { name: "x", Locations: {} }],
    ["/Things", { name: "x", Locations: [{ "@iot.id": "1" }] }],
    ["/Locations", { name: "x", encodingType: "application/geo+json", location: { type: "Nothing" } }],
    [
      "/Locations",
      { name: "x", encodingType: "application/geo+json", location: { type: "Point", coordinates: ["a"] } },
    ],
    ["/Datastreams", { ...stream, Thing: { "@iot.id": 987654 } }],
    ["/Datastreams", stream],
    ["/Sensors", { name: "x", encodingType: "text/html" }],
    ["/Nothing", {}],
    ["/Things(1)", {}],
    ["/Observations", { result: 1 }],
    ["/Observations", { result: 1, Datastream: { "@iot.id": -1 } }],
    ["/Datastreams(1)/Observations", { result: 1, phenomenonTime: "hôm qua" }],
  ])("answers what does not fit with a sentence: %s %j", async (path, body) => {
    const { status, body: answer } = await send("POST", path, body);
    expect(status, answer).toBeGreaterThanOrEqual(400);
    expect(status, answer).toBeLessThan(500);
    expect(JSON.parse(answer)).toHaveProperty("detail");
  });
});
