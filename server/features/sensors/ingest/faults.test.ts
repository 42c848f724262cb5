import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Database } from "../../../platform/database.ts";
import { hashToken, newToken } from "../../../platform/identity/secrets.ts";
import { throwAwayCluster } from "../../../platform/cluster/throwAwayCluster.ts";
import { openDatabase } from "../../../platform/database.ts";
import { migrate } from "../../../platform/migrate.ts";

// The server and the database are killed in the middle of a load: what was acknowledged is there, once.

const APP = new URL("../../../app.ts", import.meta.url).href;
const CONFIG = new URL("../../../config.ts", import.meta.url).href;
const DATABASE = new URL("../../../platform/database.ts", import.meta.url).href;
/** The server alone, as a process that can be killed. */
const SCRIPT = `
  const { buildApp } = await import(${JSON.stringify(APP)});
  const { readConfig } = await import(${JSON.stringify(CONFIG)});
  const { openDatabase } = await import(${JSON.stringify(DATABASE)});
  const config = readConfig(process.env);
  const app = await buildApp({ config, database: openDatabase(config.DATABASE_URL, 4), clientFolder: "/nonexistent" });
  await app.listen({ port: config.PORT, host: "127.0.0.1" });
  console.log("ready");
`;
const CLIENTS = 8;
const ARRAYS = 10;
const EACH = 25;
const ALL = CLIENTS * ARRAYS * EACH;

let database: Database;
let cluster: { url: string; stop: () => Promise<void> };
let token: string;
let datastream: number;
let port: number;
let server: ChildProcess;

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port: free } = listener.address() as { port: number };
  listener.close();
  return free;
}
async function start(): Promise<void> {
  server = spawn(process.execPath, ["--input-type=module", "-e", SCRIPT], {
    env: {
      ...process.env,
      DATABASE_URL: cluster.url,
      PORT: String(port),
      RATE_LIMIT: "0",
      LOG_LEVEL: "silent",
      DATA_KEY: Buffer.alloc(32, 7).toString("base64"),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout! })) if (line === "ready") return;
  throw new Error("The server ended before it was ready");
}
async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return database.asSystem("test", async (client) => (await client.query<T>(sql, values)).rows);
}

beforeEach(async () => {
  // A cluster of its own: killing it must not hurt other tests.
  cluster = await throwAwayCluster(() => {});
  await migrate(cluster.url, () => {});
  database = openDatabase(cluster.url, 2);
  token = `smt_${newToken()}`;
  await rows(
    "insert into senmap.organisation (id, name_vi, name_en, kind) values ('H20', 'Tỉnh', 'Province', 'province')",
  );
  await rows(
    `with account as (insert into senmap.account (name, organisation, status) values ('Thử', 'H20', 'active') returning id),
     role as (insert into senmap.role_assignment (account, role, organisation, clearance) select id, 'data-steward', 'H20', 'internal' from account)
     insert into senmap.api_token (token_hash, account, name, actions, expires_at)
     select $1, id, 'test', array['observation.write'], now() + interval '1 day' from account`,
    [hashToken(token)],
  );
  const [made] = await rows<{ id: string }>(
    `with thing as (insert into senmap.thing (name, classification) values ('Thử', 'public') returning id),
     sensor as (insert into senmap.sensor (name) values ('Thử') returning id),
     property as (insert into senmap.observed_property (name, definition) values ('Thử', 'thử') returning id)
     insert into senmap.datastream (thing_id, sensor_id, observed_property_id, name, observation_type, units)
     select thing.id, sensor.id, property.id, 'Thử', 'OM_Measurement', '{}' from thing, sensor, property returning id`,
  );
  datastream = Number(made!.id);
  port = await freePort();
  await start();
}, 120_000);
afterEach(async () => {
  server.kill("SIGKILL");
  await database.close();
  await cluster.stop();
});

/** Sends everything, each array again until it is acknowledged, as a device does. @returns when each reading was acknowledged. */
async function load(halfway: () => void): Promise<Set<string>> {
  const acknowledged = new Set<string>();
  let sent = 0;
  const client = async (own: number) => {
    for (let array = 0; array < ARRAYS; array++) {
      const times = Array.from({ length: EACH }, (_, n) =>
        new Date(Date.UTC(2026, 0, 1 + own) + (array * EACH + n) * 1000).toISOString(),
      );
      const body = JSON.stringify([
        {
          Datastream: { "@iot.id": datastream },
          components: ["phenomenonTime", "result"],
          dataArray: times.map((time) => [time, own]),
        },
      ]);
      for (;;) {
        const answer = await fetch(`http://127.0.0.1:${port}/sta/v1.1/CreateObservations`, {
          method: "POST",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body,
        }).catch(() => null);
        const links = answer?.status === 201 ? ((await answer.json().catch(() => null)) as string[] | null) : null;
        if (links?.every((link) => !link.startsWith("error"))) break;
        await setTimeout(50);
      }
      for (const time of times) acknowledged.add(time);
      if (++sent === (CLIENTS * ARRAYS) / 2) halfway();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, own) => client(own)));
  return acknowledged;
}
const counted = async () => {
  const [row] = await rows<{ all: number; different: number }>(
    "select count(*)::int as all, count(distinct phenomenon_time)::int as different from senmap.observation",
  );
  return row;
};

it("the server is killed: what was acknowledged is there, once", async () => {
  const again: Promise<void>[] = [];
  const acknowledged = await load(() => {
    server.kill("SIGKILL");
    again.push(start());
  });
  await Promise.all(again);
  expect(acknowledged.size).toBe(ALL);
  expect(await counted()).toEqual({ all: ALL, different: ALL });
}, 120_000);

it("the database is killed: what was acknowledged is there, once", async () => {
  const [backend] = await rows<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = 'senmap' and pid <> pg_backend_pid() limit 1",
  );
  const acknowledged = await load(() => {
    // A killed session makes PostgreSQL throw away its memory, end all others and recover from its log.
    process.kill(backend!.pid, "SIGKILL");
  });
  await setTimeout(200);
  await expect
    .poll(
      () =>
        rows("select 1").then(
          () => true,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
  expect(acknowledged.size).toBe(ALL);
  expect(await counted()).toEqual({ all: ALL, different: ALL });
}, 120_000);
