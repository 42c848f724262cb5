import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FastifyInstance } from "fastify";
import { connectAsync } from "mqtt";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { readConfig } from "../../../config.ts";
import type { Database } from "../../../platform/database.ts";
import { hashToken, newToken } from "../../../platform/identity/secrets.ts";
import { testApp } from "../../../testApp.ts";
import { testPerson } from "../../../testPeople.ts";
import type { Recorder } from "../ingest/Recorder.ts";
import { findOrInstallMosquitto } from "./findOrInstallMosquitto.ts";
import { type Mqtt, openMqtt } from "./openMqtt.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "senmap-mqtt-"));
const [cert, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
let app: FastifyInstance;
let database: Database;
let programs: { publish: string; subscribe: string };
let token: string;
let level: number;
let opened: Mqtt | undefined;

async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return database.asSystem("test", async (client) => (await client.query<T>(sql, values)).rows);
}
async function open(settings: Record<string, string>, recorder: Recorder = app.recorder): Promise<string> {
  const config = readConfig({ HOST: "127.0.0.1", MQTT_PORT: "0", ...settings });
  opened = await openMqtt(config, { database, recorder, people: app.people, failed: () => {} });
  return /port (\d+)/.exec(opened.description)![1]!;
}
const kept = (time: string) =>
  rows<{ result: number }>("select result from senmap.observation where datastream_id = $1 and phenomenon_time = $2", [
    level,
    time,
  ]);

beforeAll(async () => {
  programs = await findOrInstallMosquitto((line) => console.log(line));
  const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"];
  await run("openssl", [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    key,
    "-out",
    cert,
    "-days",
    "2",
    ...name,
  ]);
  ({ app, database } = await testApp());
  const { account } = await testPerson(database, { role: "data-steward", organisation: "H20" });
  token = `smt_${newToken()}`;
  await rows(
    `insert into senmap.api_token (token_hash, account, name, actions, expires_at)
     values ($1, $2, 'Máy', '{observation.write}', now() + interval '1 hour')`,
    [hashToken(token), account],
  );
  const [row] = await rows<{ id: string }>("select id from senmap.datastream where key = 'cla-water-level'");
  level = Number(row!.id);
});
afterEach(() => opened?.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ["plain", {}, []],
  ["TLS", { MQTT_TLS_CERT: cert, MQTT_TLS_KEY: key }, ["--cafile", cert]],
] as const)("serves mosquitto_pub and mosquitto_sub: %s", async (_, settings, more) => {
  const port = await open(settings);
  const where = ["-h", "127.0.0.1", "-p", port, ...more];
  const topic = `v1.1/Datastreams(${level})/Observations`;
  await run(programs.publish, [
    ...where,
    "-u",
    "x",
    "-P",
    token,
    "-q",
    "1",
    "-t",
    "devices/cla-water-level/value",
    "-m",
    "1.93",
  ]);
  const { stdout } = await run(programs.subscribe, [...where, "-t", topic, "-C", "1", "-F", "%r %p"]);
  expect(stdout).toMatch(/^1 \{/);
  expect(JSON.parse(stdout.slice(2))).toMatchObject({ result: 1.93 });
  const refused = await run(programs.publish, [...where, "-u", "x", "-P", "wrong", "-t", topic, "-m", "1"]).catch(
    (error: { stderr: string }) => error,
  );
  expect(refused.stderr).toMatch(/Bad user ?name or password|not authori[sz]ed/i);
});

it("does not acknowledge what was not recorded: the client is let go and sends it again", async () => {
  let broken = 1;
  const { recorder } = app;
  const unsure = {
    load: 0,
    record: async (...given: Parameters<Recorder["record"]>) => {
      if (broken-- > 0) throw new Error("the database is away");
      return recorder.record(...given);
    },
  } as unknown as Recorder;
  const port = await open({}, unsure);
  const client = await connectAsync(`mqtt://127.0.0.1:${port}`, {
    username: "x",
    password: token,
    reconnectPeriod: 50,
  });
  let gone = 0;
  client.on("close", () => gone++);
  const time = "2026-07-01T00:00:00Z";
  const payload = JSON.stringify({ phenomenonTime: time, result: 1 });
  await client.publishAsync(`v1.1/Datastreams(${level})/Observations`, payload, { qos: 1 });
  expect(await kept(time)).toHaveLength(1);
  expect(gone).toBe(1);
  await client.endAsync(true);
});

it("slows senders down while too much waits, and takes what they sent afterwards", async () => {
  const busy = { load: 0.9, record: (...given: Parameters<Recorder["record"]>) => app.recorder.record(...given) };
  const port = await open({}, busy as unknown as Recorder);
  const client = await connectAsync(`mqtt://127.0.0.1:${port}`, { username: "x", password: token });
  const time = "2026-07-02T00:00:00Z";
  let acknowledged = false;
  const publishing = client
    .publishAsync(`v1.1/Datastreams(${level})/Observations`, JSON.stringify({ phenomenonTime: time, result: 1 }), {
      qos: 1,
    })
    .then(() => (acknowledged = true));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(acknowledged).toBe(false);
  busy.load = 0.1;
  await publishing;
  expect(await kept(time)).toHaveLength(1);
  await client.endAsync(true);
});

it("says in a sentence which settings do not fit", async () => {
  const attempt = (settings: Record<string, string>) =>
    open(settings).then(
      () => "",
      (error: Error) => error.message,
    );
  expect(await attempt({ MQTT_TLS_CERT: cert })).toMatch(/belong together/);
  expect(await attempt({ MQTT_TLS_CERT: join(folder, "none"), MQTT_TLS_KEY: key })).toMatch(/MQTT_TLS_CERT .*none/);
  expect(await attempt({ MQTT_TLS_CERT: key, MQTT_TLS_KEY: cert })).toMatch(/are no certificate and key/);
  const secret = await attempt({ MQTT_PORT: "", MQTT_URL: "http://a:secret@localhost" });
  expect(secret).toMatch(/MQTT_URL is not an address/);
  expect(secret).not.toContain("secret");
  expect(await attempt({ MQTT_URL: "mqtt://localhost:1", MQTT_TOKEN: "smt_none" })).toMatch(
    /MQTT_URL needs MQTT_TOKEN/,
  );
  const other = createServer();
  await new Promise<void>((resolve) => other.listen({ port: 0, host: "127.0.0.1" }, resolve));
  expect(await attempt({ MQTT_PORT: String((other.address() as AddressInfo).port) })).toMatch(/EADDRINUSE/);
  other.close();
});
