import { connect, connectAsync, type IClientOptions, type MqttClient } from "mqtt";
import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../platform/database.ts";
import { hashToken, newToken } from "../../../platform/identity/secrets.ts";
import { testApp } from "../../../testApp.ts";
import { testPerson } from "../../../testPeople.ts";
import { listen } from "./listen.ts";

let app: FastifyInstance;
let database: Database;
let broker: { port: number; close: () => Promise<void> };
let level: number;
let secret: number;
let device: string;
const failures: unknown[] = [];
const clients: MqttClient[] = [];

async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return database.asSystem("test", async (client) => (await client.query<T>(sql, values)).rows);
}
const idOf = async (key: string) =>
  Number((await rows<{ id: string }>("select id from senmap.datastream where key = $1", [key]))[0]!.id);

async function tokenOf(
  actions: string[],
  clearance: "public" | "internal" = "internal",
): Promise<{ token: string; account: string }> {
  const { account } = await testPerson(database, { role: "data-steward", organisation: "H20", clearance });
  const token = `smt_${newToken()}`;
  await rows(
    `insert into senmap.api_token (token_hash, account, name, actions, expires_at) values ($1, $2, 'Máy', $3, now() + interval '1 hour')`,
    [hashToken(token), account, actions],
  );
  return { token, account };
}

async function join(options: IClientOptions = {}): Promise<MqttClient> {
  const client = await connectAsync(`mqtt://127.0.0.1:${broker.port}`, { reconnectPeriod: 0, ...options });
  clients.push(client);
  client.on("error", () => {});
  return client;
}
const asDevice = () => join({ username: "x", password: device });
const body = (time: string, result: unknown = 1) => JSON.stringify({ phenomenonTime: time, result });
const kept = (time: string, datastream = level) =>
  rows<{ result: number }>("select result from senmap.observation where datastream_id = $1 and phenomenon_time = $2", [
    datastream,
    time,
  ]);
const refused = async () =>
  (
    await rows<{ n: number }>(
      "select coalesce(sum(count), 0)::int as n from senmap.rejected_reading where way = 'mqtt'",
    )
  )[0]!.n;

interface Heard {
  topic: string;
  body: Record<string, unknown>;
  retain: boolean;
}
function hear(client: MqttClient): Heard[] {
  const heard: Heard[] = [];
  client.on("message", (topic, payload, { retain }) => {
    heard.push({ topic, retain, body: JSON.parse(payload.toString()) as Record<string, unknown> });
  });
  return heard;
}

beforeAll(async () => {
  ({ app, database } = await testApp());
  level = await idOf("cla-water-level");
  secret = await idOf("cao-lanh-bridge-water-level").catch(() => idOf("mto-water-level"));
  await rows("update senmap.datastream set classification = 'internal' where id = $1", [secret]);
  broker = await listen({
    database,
    recorder: app.recorder,
    people: app.people,
    host: "127.0.0.1",
    port: 0,
    tls: null,
    failed: (error) => failures.push(error),
  });
  ({ token: device } = await tokenOf(["observation.write"]));
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.endAsync(true);
});
afterAll(async () => {
  await broker.close();
  expect(failures).toEqual([]);
});

describe("what is published", () => {
  it.each([1, 2] as const)("is committed when it is acknowledged, at QoS %i", async (qos) => {
    const client = await asDevice();
    const time = `2026-05-0${qos}T00:00:00Z`;
    await client.publishAsync(`v1.1/Datastreams(${level})/Observations`, body(time, 1.5), { qos });
    expect(await kept(time)).toEqual([{ result: 1.5 }]);
  });

  it("is recorded at QoS 0, of the datastream that the body or the key names", async () => {
    const client = await asDevice();
    const before = new Date();
    client.publish("devices/cla-water-level/value", " 1.93\n");
    client.publish(
      "v1.1/Observations",
      JSON.stringify({ phenomenonTime: "2026-05-03T00:00:00Z", result: 2, Datastream: { "@iot.id": level } }),
    );
    await expect.poll(() => kept("2026-05-03T00:00:00Z")).toEqual([{ result: 2 }]);
    const since = () =>
      rows("select result from senmap.observation where datastream_id = $1 and phenomenon_time >= $2", [level, before]);
    await expect.poll(since).toEqual([{ result: 1.93 }]);
  });

  it("is acknowledged and counted when it is refused", async () => {
    const client = await asDevice();
    const before = await refused();
    const publish = (topic: string, payload: string) => client.publishAsync(topic, payload, { qos: 1 });
    await publish(`v1.1/Datastreams(${level})/Observations`, body("2026-05-04T00:00:00Z", 99_999));
    await publish(`v1.1/Datastreams(${level})/Observations`, "{");
    await publish("v1.1/Datastreams(999999)/Observations", body("2026-05-04T00:00:00Z"));
    await publish("devices/nobody/value", "1");
    await publish("devices/cla-water-level/value", "high");
    expect(await refused()).toBe(before + 5);
  });

  it("may be anything: 5000 random payloads are each acknowledged, and recorded or counted", async () => {
    const client = await asDevice();
    const before = await refused();
    const [{ n: there }] = (await rows<{ n: number }>("select count(*)::int as n from senmap.observation")) as [
      { n: number },
    ];
    const random = (n: number) => Buffer.from(Array.from({ length: n % 60 }, () => Math.floor(Math.random() * 256)));
    const stems = ['{"result":', "1e", "[", '{"phenomenonTime":"2026-05-05T00:00:0', "\u0000"];
    await Promise.all(
      Array.from({ length: 5000 }, (_, n) => {
        const payload = n % 2 ? random(n) : Buffer.concat([Buffer.from(stems[n % stems.length]!), random(n % 9)]);
        const topic = n % 3 ? `v1.1/Datastreams(${level})/Observations` : "devices/cla-water-level/value";
        return client.publishAsync(topic, payload, { qos: 1 });
      }),
    );
    const [{ n: recorded }] = (await rows<{ n: number }>("select count(*)::int as n from senmap.observation")) as [
      { n: number },
    ];
    expect((await refused()) - before + recorded - there).toBe(5000);
  });
});

describe("who is let in", () => {
  it("refuses a token that is none, and one that was taken back", async () => {
    await expect(join({ username: "x", password: "smt_wrong" })).rejects.toThrow(/Bad username or password/i);
    await expect(join({ username: "x", password: `smt_${"A".repeat(43)}` })).rejects.toThrow(/Bad username/i);
    const { token, account } = await tokenOf(["observation.write"]);
    const client = await join({ password: token, username: "x" });
    const closed = new Promise<void>((resolve) => client.once("close", () => resolve()));
    await rows("delete from senmap.api_token where account = $1", [account]);
    // The notification of it comes a moment later.
    await new Promise((resolve) => setTimeout(resolve, 300));
    client.publish(`v1.1/Datastreams(${level})/Observations`, body("2026-05-06T00:00:00Z"), { qos: 1 });
    await closed;
    expect(await kept("2026-05-06T00:00:00Z")).toEqual([]);
  });

  it("takes nothing from nobody, nor under other topics", async () => {
    const anonymous = await join();
    const ended = new Promise<void>((resolve) => anonymous.once("close", () => resolve()));
    anonymous.publish(`v1.1/Datastreams(${level})/Observations`, body("2026-05-07T00:00:00Z"), { qos: 1 });
    await ended;
    expect(await kept("2026-05-07T00:00:00Z")).toEqual([]);
    const known = await asDevice();
    const closed = new Promise<void>((resolve) => known.once("close", () => resolve()));
    known.publish("somewhere/else", "1", { qos: 1 });
    await closed;
  });
});

describe("what is told", () => {
  const topic = () => `v1.1/Datastreams(${level})/Observations`;

  it("is the latest at once, retained, and then each reading, however it came", async () => {
    await app.recorder.record({ account: "00000000-0000-4000-8000-000000000001", organisations: null, way: "http" }, [
      { datastream: level, time: "2026-11-20T00:00:00Z", result: 2.25, extra: null },
    ]);
    await rows("delete from senmap.observation where datastream_id = $1 and phenomenon_time > '2026-11-20T00:00:00Z'", [
      level,
    ]);
    const client = await join();
    const heard = hear(client);
    await client.subscribeAsync(topic(), { qos: 1 });
    await expect.poll(() => heard).toHaveLength(1);
    expect(heard[0]).toEqual({
      topic: topic(),
      retain: true,
      body: {
        "@iot.id": `${level}-${Date.parse("2026-11-20T00:00:00Z")}000`,
        phenomenonTime: "2026-11-20T00:00:00Z",
        result: 2.25,
        resultTime: null,
        "Datastream@iot.navigationLink": `Datastreams(${level})`,
      },
    });
    const sender = await asDevice();
    await sender.publishAsync(topic(), body("2026-11-20T00:00:01.123456Z", 2.5), { qos: 1, retain: true });
    await expect
      .poll(() => heard.slice(1).map(({ body: told, retain }) => [told["phenomenonTime"], told["result"], retain]))
      .toEqual([["2026-11-20T00:00:01.123456Z", 2.5, false]]);
  });

  it("comes under the topic that was asked for, with the properties that were chosen", async () => {
    const client = await join();
    const heard = hear(client);
    const asked = [
      `${topic()}?$select=result,phenomenonTime`,
      "v1.1/Observations",
      "v1.1/+/Observations?$select=result",
    ];
    expect((await client.subscribeAsync(asked)).map(({ qos }) => qos)).toEqual([0, 0, 0]);
    const [none] = await client.subscribeAsync(`${topic()}?$filter=result gt 1`).catch(() => [{ qos: 128 }]);
    expect(none!.qos).toBe(128);
    await (await asDevice()).publishAsync(topic(), body("2026-05-09T00:00:00Z", 1.75), { qos: 1 });
    const live = () => heard.filter(({ retain }) => !retain);
    await expect.poll(() => live().length).toBe(3);
    const of = (wanted: string) => live().find((told) => told.topic === wanted)!.body;
    expect(of(asked[0]!)).toEqual({ result: 1.75, phenomenonTime: "2026-05-09T00:00:00Z" });
    expect(of("v1.1/Observations")).toMatchObject({
      result: 1.75,
      "Datastream@iot.navigationLink": `Datastreams(${level})`,
    });
    expect(of(`${topic()}?$select=result`)).toEqual({ result: 1.75 });
  });

  it("is what was missed, when somebody comes back to a session", async () => {
    const { token } = await tokenOf(["data.read"]);
    const session = { clientId: "back", clean: false, username: "x", password: token };
    const first = await join(session);
    await first.subscribeAsync(topic(), { qos: 1 });
    await first.endAsync();
    const sender = await asDevice();
    for (const n of [1, 2, 3]) await sender.publishAsync(topic(), body(`2026-05-12T00:00:0${n}Z`, n), { qos: 1 });
    const again = connect(`mqtt://127.0.0.1:${broker.port}`, { ...session, reconnectPeriod: 0, resubscribe: false });
    clients.push(again);
    const heard = hear(again);
    await expect
      .poll(() => heard.map(({ body: told, retain }) => [told["result"], retain]))
      .toEqual([
        [1, false],
        [2, false],
        [3, false],
      ]);
    await sender.publishAsync(topic(), body("2026-05-12T00:00:04Z", 3.5), { qos: 1 });
    await expect.poll(() => heard.at(-1)!.body["result"]).toBe(3.5);
    expect(heard).toHaveLength(4);
  });

  it("is all of it, however much was missed, at the pace of who takes it", async () => {
    const { token } = await tokenOf(["data.read"]);
    const session = { clientId: "long-away", clean: false, username: "x", password: token };
    const first = await join(session);
    await first.subscribeAsync("v1.1/Observations?$select=phenomenonTime", { qos: 1 });
    await first.endAsync();
    const all = 12_000;
    const writer = { account: "00000000-0000-4000-8000-000000000001", organisations: null, way: "http" } as const;
    const start = Date.UTC(2026, 7, 1);
    const readings = Array.from({ length: all }, (_, n) => ({
      datastream: level,
      time: new Date(start + n * 1000).toISOString(),
      result: 1,
      extra: null,
    }));
    await app.recorder.record(writer, readings);
    const again = connect(`mqtt://127.0.0.1:${broker.port}`, { ...session, reconnectPeriod: 0, resubscribe: false });
    clients.push(again);
    const heard = new Set<string>();
    again.on("message", (_topic, payload) => heard.add(payload.toString()));
    await expect.poll(() => heard.size, { timeout: 40_000 }).toBe(all);
    expect(again.connected).toBe(true);
  });

  it("is nothing of what one may not see, before and after a right ends", async () => {
    const hidden = `v1.1/Datastreams(${secret})/Observations`;
    const anonymous = await join();
    const overheard = hear(anonymous);
    await expect(anonymous.subscribeAsync(hidden)).rejects.toThrow(/128|Unspecified/);
    await expect(anonymous.subscribeAsync("$SYS/#")).rejects.toThrow(/128|Unspecified/);
    await expect(anonymous.subscribeAsync("#")).rejects.toThrow(/128|Unspecified/);
    await anonymous.subscribeAsync("v1.1/Observations");
    const { token, account } = await tokenOf(["data.read"]);
    const cleared = await join({ username: "x", password: token });
    const heard = hear(cleared);
    await cleared.subscribeAsync(hidden);
    const sender = await asDevice();
    await sender.publishAsync(hidden, body("2026-05-10T00:00:00Z", 1), { qos: 1 });
    await expect.poll(() => heard.map(({ body: told }) => told["result"])).toEqual([1]);
    await rows("update senmap.role_assignment set clearance = 'public' where account = $1", [account]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await sender.publishAsync(hidden, body("2026-05-10T00:00:01Z", 2), { qos: 1 });
    await sender.publishAsync(topic(), body("2026-05-10T00:00:02Z", 3), { qos: 1 });
    await expect.poll(() => overheard.map(({ body: told }) => told["result"])).toEqual([3]);
    expect(heard).toHaveLength(1);
  });
});

it("keeps those apart who call themselves the same", async () => {
  const first = await asDevice();
  let gone = false;
  first.on("close", () => (gone = true));
  const { clientId } = first.options;
  await join({ clientId: clientId! });
  const { token } = await tokenOf(["data.read"]);
  await join({ clientId: clientId!, username: "x", password: token });
  await first.publishAsync(`v1.1/Datastreams(${level})/Observations`, body("2026-05-11T00:00:00Z"), { qos: 1 });
  expect(gone).toBe(false);
});

it("ends a connection that sends a packet larger than any reading", async () => {
  const client = await asDevice();
  const closed = new Promise<void>((resolve) => client.once("close", () => resolve()));
  client.publish(`v1.1/Datastreams(${level})/Observations`, Buffer.alloc(300_000, "1"), { qos: 1 });
  await closed;
  expect(client.connected).toBe(false);
});
