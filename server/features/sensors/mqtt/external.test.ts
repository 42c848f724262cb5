import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectAsync, type MqttClient } from "mqtt";
import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../../config.ts";
import type { Database } from "../../../platform/database.ts";
import { hashToken, newToken } from "../../../platform/identity/secrets.ts";
import { testApp } from "../../../testApp.ts";
import { testPerson } from "../../../testPeople.ts";
import type { Recorder } from "../ingest/Recorder.ts";
import { findOrInstallMosquitto } from "./findOrInstallMosquitto.ts";
import { type Mqtt, openMqtt } from "./openMqtt.ts";

const folder = mkdtempSync(join(tmpdir(), "senmap-mosquitto-"));
let app: FastifyInstance;
let database: Database;
let program: string;
let port: number;
let broker: ChildProcess;
let token: string;
let level: number;
let secret: number;
const opened: Mqtt[] = [];
const clients: MqttClient[] = [];

async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return database.asSystem("test", async (client) => (await client.query<T>(sql, values)).rows);
}
const idOf = async (key: string) =>
  Number((await rows<{ id: string }>("select id from senmap.datastream where key = $1", [key]))[0]!.id);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port: free } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return free;
}

async function startBroker(): Promise<void> {
  broker = spawn(program, ["-c", join(folder, "mosquitto.conf")], { stdio: "ignore" });
  for (let tries = 0; !(await answers()); tries++) {
    if (tries === 100) throw new Error("mosquitto does not start");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const answers = () =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });
async function killBroker(): Promise<void> {
  const ended = once(broker, "exit");
  broker.kill("SIGKILL");
  await ended;
}

async function open(recorder: Recorder = app.recorder, failed: (error: unknown) => void = () => {}): Promise<Mqtt> {
  const config = readConfig({ MQTT_URL: `mqtt://127.0.0.1:${port}`, MQTT_TOKEN: token });
  const mqtt = await openMqtt(config, { database, recorder, people: app.people, failed });
  opened.push(mqtt);
  return mqtt;
}
async function join5(): Promise<MqttClient> {
  const client = await connectAsync(`mqtt://127.0.0.1:${port}`, { protocolVersion: 5, reconnectPeriod: 100 });
  client.on("error", () => {});
  clients.push(client);
  return client;
}
const body = (time: string, result: unknown = 1) => JSON.stringify({ phenomenonTime: time, result });
const topicOf = (datastream: number) => `v1.1/Datastreams(${datastream})/Observations`;
const counted = async (from: string, to: string) =>
  (
    await rows<{ n: number }>(
      "select count(*)::int as n from senmap.observation where datastream_id = $1 and phenomenon_time >= $2 and phenomenon_time < $3",
      [level, from, to],
    )
  )[0]!.n;

beforeAll(async () => {
  ({ broker: program } = await findOrInstallMosquitto((line) => console.log(line)));
  ({ app, database } = await testApp());
  port = await freePort();
  writeFileSync(
    join(folder, "mosquitto.conf"),
    [
      `listener ${port} 127.0.0.1`,
      "allow_anonymous true",
      "persistence true",
      `persistence_location ${folder}/`,
      "autosave_on_changes true",
      "autosave_interval 1",
      "user root",
      "max_queued_messages 0",
      "max_inflight_messages 0",
    ].join("\n"),
  );
  const { account } = await testPerson(database, { role: "data-steward", organisation: "H20", clearance: "internal" });
  token = `smt_${newToken()}`;
  await rows(
    `insert into senmap.api_token (token_hash, account, name, actions, expires_at)
     values ($1, $2, 'Máy', '{observation.write,data.read}', now() + interval '1 hour')`,
    [hashToken(token), account],
  );
  [level, secret] = [await idOf("cla-water-level"), await idOf("mto-water-level")];
  await rows("update senmap.datastream set classification = 'internal' where id = $1", [secret]);
  await startBroker();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.endAsync(true);
  for (const mqtt of opened.splice(0)) await mqtt.close();
});
afterAll(async () => {
  await killBroker();
  rmSync(folder, { recursive: true, force: true });
});

describe("a broker of others", () => {
  it("is taken from, and given what everybody may see, retained", async () => {
    const mqtt = await open();
    expect(mqtt.description).toBe(`MQTT by the broker at 127.0.0.1:${port}`);
    const device = await join5();
    await device.publishAsync(topicOf(level), body("2026-11-21T00:00:00Z", 1.25), { qos: 1 });
    await device.publishAsync(topicOf(secret), body("2026-11-21T00:00:00Z", 1), { qos: 1 });
    await expect.poll(() => counted("2026-11-21", "2026-11-22")).toBe(1);
    await device.publishAsync("devices/cla-water-level/value", "2.25", { qos: 0 });
    const told: string[] = [];
    // What is newest is there whenever somebody comes.
    const come = async () => {
      const reader = await join5();
      reader.on("message", (topic, payload, { retain }) => {
        if (retain) told.push(`${topic} ${(JSON.parse(payload.toString()) as { result: number }).result}`);
      });
      await reader.subscribeAsync("v1.1/+/Observations", { qos: 1 });
      await new Promise((resolve) => setTimeout(resolve, 100));
      return told;
    };
    await expect.poll(come, { timeout: 5000 }).toContain(`${topicOf(level)} 2.25`);
    expect(told.filter((line) => line.startsWith(topicOf(secret)))).toEqual([]);
  });

  it("sends again what was not recorded, and is told of it only then", async () => {
    let broken = 2;
    const { recorder } = app;
    const unsure = {
      get load() {
        return recorder.load;
      },
      record: async (...given: Parameters<Recorder["record"]>) => {
        if (broken-- > 0) throw new Error("the database is away");
        return recorder.record(...given);
      },
    } as unknown as Recorder;
    const failures: unknown[] = [];
    await open(unsure, (error) => failures.push(error));
    const device = await join5();
    await device.publishAsync(topicOf(level), body("2026-06-01T00:00:00Z"), { qos: 1 });
    await expect.poll(() => counted("2026-06-01", "2026-06-02"), { timeout: 10_000 }).toBe(1);
    expect(failures.length).toBeGreaterThan(0);
  });

  it("keeps what comes while SenMap is away", async () => {
    const mqtt = await open();
    await mqtt.close();
    const device = await join5();
    for (let n = 0; n < 50; n++)
      await device.publishAsync(topicOf(level), body(`2026-06-03T00:00:${String(n).padStart(2, "0")}Z`), { qos: 1 });
    await open();
    await expect.poll(() => counted("2026-06-03", "2026-06-04"), { timeout: 10_000 }).toBe(50);
  });

  it(
    "may be killed in the middle: everything is recorded once, also what is sent again",
    { timeout: 60_000 },
    async () => {
      await open();
      const device = await join5();
      const all = 400;
      const send = () =>
        Array.from({ length: all }, (_, n) =>
          device.publishAsync(topicOf(level), body(new Date(Date.UTC(2026, 5, 5) + n * 1000).toISOString()), {
            qos: 1,
          }),
        );
      const sent = send();
      await Promise.all(sent.slice(0, 100));
      await killBroker();
      await startBroker();
      await Promise.all(sent);
      // The broker may have lost what it told the device it had: a device that is not sure sends it again.
      await Promise.all(send());
      await expect.poll(() => counted("2026-06-05", "2026-06-06"), { timeout: 30_000 }).toBe(all);
      expect(await rows("select reason from senmap.rejected_reading where reason = 'conflict'")).toEqual([]);
    },
  );
});
