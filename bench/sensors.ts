import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { throwAwayCluster } from "../server/platform/cluster/throwAwayCluster.ts";
import { openDatabase } from "../server/platform/database.ts";
import { migrate } from "../server/platform/migrate.ts";
import { hashToken, newToken } from "../server/platform/identity/secrets.ts";
import { parseSql, sqlFile, sqlValues } from "../server/platform/sql.ts";
import { importBuiltIn } from "../server/start/importBuiltIn.ts";
import { interleave, median, type Ratio, ratio } from "./ratios.ts";
import { startProcess } from "./startProcess.ts";
import { writeSeen } from "./writeSeen.ts";

// Ten thousand datastreams under an alert rule: readings through data arrays against the same rows by unnest alone, and what is read
// back against the bare SQL of it.
const STREAMS = Number(process.env["STREAMS"] ?? 10_000);
const ROUNDS = Number(process.env["ROUNDS"] ?? 15);
const SECONDS = Number(process.env["SECONDS"] ?? 3);
const STORED = Number(process.env["STORED"] ?? 1_000_000);
const CLIENTS = 4;
const AT_ONCE = 1000;
const FIRST = Date.UTC(2025, 0, 1);
const LATEST = sqlFile(import.meta.url, "../server/features/sensors/live/latest.sql");
const HISTORY = sqlFile(import.meta.url, "../server/features/sensors/live/history.sql");
/** The same rows into the same table and nothing else: not judged, not told, nothing newest kept. */
const UNNEST = parseSql(
  "bench/unnest",
  `insert into senmap.observation (datastream_id, phenomenon_time, result)
   select * from unnest(:streams::bigint[], :times::timestamptz[], :results::float8[]) on conflict do nothing`,
);
const say = (line: string) => console.log(line);

const cluster = await throwAwayCluster(say);
try {
  await migrate(cluster.url, () => {});
  const database = openDatabase(cluster.url, 2);
  await importBuiltIn(database, () => {});
  await database.close();
  const { token, streams } = await fill(cluster.url);
  const server = await startProcess("./serve.ts", { DATABASE_URL: cluster.url });
  const client = new pg.Client(cluster.url);
  await client.connect();

  let sent = 0;
  /** A thousand readings that nobody has sent, spread over all datastreams as a network sends them. */
  const next = () => {
    const rows = Array.from({ length: AT_ONCE }, (_, n) => {
      const number = sent + n;
      return {
        stream: streams[number % STREAMS]!,
        time: FIRST + Math.floor(number / STREAMS) * 1000,
        result: (number % 700) / 100,
      };
    });
    sent += AT_ONCE;
    return rows.map(({ time, ...row }) => ({ ...row, time: new Date(time).toISOString() }));
  };
  const rate = (workers: number, work: () => Promise<void>) => async () => {
    const began = performance.now();
    const before = sent;
    await Promise.all(
      Array.from({ length: workers }, async () => {
        while (performance.now() - began < SECONDS * 1000) await work();
      }),
    );
    return ((sent - before) * 1000) / (performance.now() - began);
  };
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const post = async () => {
    const parts = next().map(({ stream, time, result }) => ({
      Datastream: { "@iot.id": stream },
      components: ["phenomenonTime", "result"],
      dataArray: [[time, result]],
    }));
    const answer = await fetch(`${server.origin}/sta/v1.1/CreateObservations`, {
      method: "POST",
      headers,
      body: JSON.stringify(parts),
    });
    const links = (await answer.json()) as string[];
    if (answer.status !== 201 || links.some((link) => link.startsWith("error")))
      throw new Error(JSON.stringify(links).slice(0, 300));
  };
  const unnest = async () => {
    const rows = next();
    const values = {
      streams: rows.map(({ stream }) => stream),
      times: rows.map(({ time }) => time),
      results: rows.map(({ result }) => result),
    };
    await client.query({ name: UNNEST.name, text: UNNEST.text, values: sqlValues(UNNEST, values) });
  };
  const timed = (times: number, work: (n: number) => Promise<unknown>) => async () => {
    const began = performance.now();
    for (let n = 0; n < times; n++) await work(n);
    return (times * 1000) / (performance.now() - began);
  };
  const get = async (path: string) => {
    const answer = await fetch(server.origin + path);
    const bytes = (await answer.arrayBuffer()).byteLength;
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return bytes;
  };
  const ran = (sql: typeof LATEST, values: Record<string, unknown>) =>
    client.query({ name: sql.name, text: sql.text, values: sqlValues(sql, values) });
  const [from, to] = ["2020-01-01T00:00:00Z", new Date(Date.UTC(2020, 0, 1) + STORED * 10_000).toISOString()];
  const step = (Date.parse(to) - Date.parse(from)) / 1000 / 800;
  const chart = `/api/sensors/datastreams/${streams[0]}/history?from=${from}&to=${to}`;
  const chartBytes = await get(chart);
  const made = await interleave(
    ROUNDS,
    {
      unnest: rate(1, unnest),
      arrays: rate(CLIENTS, post),
      latestSql: timed(10, () => ran(LATEST, { layer: null })),
      latest: timed(10, () => get("/api/sensors/latest")),
      chartSql: timed(3, () => ran(HISTORY, { datastream: streams[0], from, to, step, by_hour: false })),
      chart: timed(3, () => get(chart)),
    },
    (round) => process.stdout.write(`\rround ${round} of ${ROUNDS}${round === ROUNDS ? "\n" : ""}`),
  );
  await client.end();
  await server.stop();
  const results: { what: string; target: string; ratio: Ratio }[] = [
    {
      what: "readings through data arrays / unnest × 1,000 into the same table",
      target: "≥ 0.5",
      ratio: ratio(made.arrays, made.unnest),
    },
    {
      what: `newest of ${STREAMS} datastreams in one call, time / bare SQL`,
      target: "≤ 2",
      ratio: ratio(made.latestSql, made.latest),
    },
    {
      what: `a chart over ${STORED} readings (${chartBytes} bytes), time / bare SQL`,
      target: "≤ 2",
      ratio: ratio(made.chartSql, made.chart),
    },
  ];
  const rates = {
    "readings a second, data arrays": median(made.arrays),
    "readings a second, unnest": median(made.unnest),
    "newest, ms": 1000 / median(made.latest),
    "chart, ms": 1000 / median(made.chart),
  };
  writeFileSync(
    join(fileURLToPath(new URL(".", import.meta.url)), "sensors.md"),
    writeSeen("sensors", "Readings of sensors", results, rates),
  );
  for (const { what, target, ratio: of } of results)
    say(`${of.median.toFixed(2).padStart(7)}  (${of.low.toFixed(2)}–${of.high.toFixed(2)})  ${what}  ${target}`);
  say(JSON.stringify(rates));
} finally {
  await cluster.stop();
}

/** Makes the datastreams, a rule over them, a writer, and a million readings of the first one. */
async function fill(url: string): Promise<{ token: string; streams: number[] }> {
  const client = new pg.Client(url);
  await client.connect();
  const token = `smt_${newToken()}`;
  try {
    await client.query("insert into senmap.thing (name, classification) values ('Bench', 'public')");
    await client.query(
      "insert into senmap.observed_property (key, name, definition, classification) values ('bench', 'Bench', 'bench', 'public')",
    );
    const made = await client.query<{ id: string }>(
      `insert into senmap.datastream (thing_id, sensor_id, observed_property_id, name, observation_type, units, band_edges, band_levels)
       select (select max(id) from senmap.thing), (select min(id) from senmap.sensor), (select id from senmap.observed_property where key = 'bench'),
         'Bench ' || n, 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement', '{"name":"m","symbol":"m"}', '{2,4}', '{0,1,2}'
       from generate_series(1, $1) n returning id`,
      [STREAMS],
    );
    const streams = made.rows.map(({ id }) => Number(id));
    await client.query(
      `insert into senmap.alert_rule (title_vi, title_en, layer, condition, severity, classification) values ('Bench', 'Bench', 'bench',
       '{"open":{"measure":"value","comparison":"at-least","limit":6.9,"forS":3600},"close":{"limit":6,"forS":3600}}', 1, 'public')`,
    );
    await client.query(
      `with account as (insert into senmap.account (name, organisation, status) values ('Bench', 'H20', 'active') returning id),
       role as (insert into senmap.role_assignment (account, role, organisation, clearance) select id, 'data-steward', 'H20', 'internal' from account)
       insert into senmap.api_token (token_hash, account, name, actions, expires_at)
       select $1, id, 'bench', array['observation.write'], now() + interval '1 day' from account`,
      [hashToken(token)],
    );
    await client.query(
      "select senmap.provide_months(array(select generate_series('2020-01-15'::timestamptz, '2026-01-15', '1 month')))",
    );
    await client.query(
      `insert into senmap.observation (datastream_id, phenomenon_time, result)
       select $1, '2020-01-01T00:00:00Z'::timestamptz + n * interval '10 seconds', sin(n / 5000.0) from generate_series(0, $2) n`,
      [streams[0], STORED - 1],
    );
    await client.query("update senmap.datastream_latest set phenomenon_time = '2024-12-31', result = 1");
    await client.query("vacuum analyze senmap.observation");
    await client.query("vacuum analyze senmap.datastream_latest");
    return { token, streams };
  } finally {
    await client.end();
  }
}
