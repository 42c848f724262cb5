import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { throwAwayCluster } from "../server/platform/cluster/throwAwayCluster.ts";
import { openDatabase } from "../server/platform/database.ts";
import { executeOn } from "../server/platform/executeOn.ts";
import { migrate } from "../server/platform/migrate.ts";
import { parseSql, sqlFile } from "../server/platform/sql.ts";
import { importBuiltIn } from "../server/start/importBuiltIn.ts";
import { interleave, median, type Ratio, ratio } from "./ratios.ts";
import { startProcess } from "./startProcess.ts";
import { writeSeen } from "./writeSeen.ts";

// Ten million values against a hundred thousand of the same indicators: what one map costs must not grow with what is stored.
const INDICATORS = Number(process.env["INDICATORS"] ?? 1350);
const FEW = Math.ceil(INDICATORS / 100);
const MONTHS = 60;
const ROUNDS = Number(process.env["ROUNDS"] ?? 15);
const ASKED = 40;
const VALUES = sqlFile(import.meta.url, "../server/features/indicators/values.sql");
/** The values of one period alone: what one map shows. */
const ONE_PERIOD = parseSql(
  "bench/one-period",
  `select v.unit_id, v.value, v.status, v.source from senmap.indicator_value v
   where v.indicator_id = :indicator and v.period_start = :first_day::date and v.period_end = :last_day::date and v.superseded_at is null`,
);
const say = (line: string) => console.log(line);

const cluster = await throwAwayCluster(say);
const urlOf = (name: string) => cluster.url.replace(/[^/]*$/, name);
try {
  for (const name of ["few", "many"]) await executeOn(cluster.url, `create database ${name}`);
  const codes: Record<"few" | "many", string[]> = { few: [], many: [] };
  for (const [name, count] of [
    ["few", FEW],
    ["many", INDICATORS],
  ] as const) {
    await migrate(urlOf(name), () => {});
    const database = openDatabase(urlOf(name), 2);
    await importBuiltIn(database, () => {});
    await database.close();
    const began = performance.now();
    codes[name] = await fill(urlOf(name), count);
    say(`${name}: ${count * MONTHS * 125} values in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  const servers = {
    few: await startProcess("./serve.ts", { DATABASE_URL: urlOf("few") }),
    many: await startProcess("./serve.ts", { DATABASE_URL: urlOf("many") }),
  };
  const ids = { few: await idsOf(urlOf("few")), many: await idsOf(urlOf("many")) };
  const client = new pg.Client(urlOf("many"));
  await client.connect();
  await client.query("set role senmap_web; set plan_cache_mode = force_generic_plan");

  // "As known now": never answered from memory, so that the database is asked each time.
  const moment = new Date(Date.now() + 3_600_000).toISOString();
  const path = (code: string, fresh: boolean, month: number) =>
    `/api/indicators/${code}/values?edition=2025&level=commune&period=2024-${String(1 + (month % 12)).padStart(2, "0")}${fresh ? `&asOf=${moment}` : ""}`;
  const times = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length * 0.95)]!;
  const http = (name: "few" | "many", fresh: boolean) => async () => {
    const took: number[] = [];
    for (let i = 0; i < ASKED; i++) {
      // Only a few are asked for again and again, as on a day in the centre; the database is asked for any.
      const code = codes[name][(i * 7) % (fresh ? codes[name].length : 10)]!;
      const began = performance.now();
      const answer = await fetch(servers[name].origin + path(code, fresh, i));
      await answer.arrayBuffer();
      took.push(performance.now() - began);
      if (!answer.ok) throw new Error(`${answer.status} ${path(code, fresh, i)}`);
    }
    return 1 / times(took);
  };
  const bare = (sql: typeof ONE_PERIOD, whole: boolean) => async () => {
    const took: number[] = [];
    for (let i = 0; i < ASKED; i++) {
      const month = new Date(Date.UTC(2024, i % 12, 1));
      const end = new Date(Date.UTC(2024, (i % 12) + 1, 0));
      const values: Record<string, unknown> = {
        indicator: ids.many[(i * 7) % ids.many.length],
        first_day: whole ? "1900-01-01" : month.toISOString().slice(0, 10),
        last_day: whole ? "2199-12-31" : end.toISOString().slice(0, 10),
        as_of: null,
      };
      const began = performance.now();
      await client.query({
        name: `${sql.name}${whole}`,
        text: sql.text,
        values: sql.parameters.map((name) => values[name]),
      });
      took.push(performance.now() - began);
    }
    return 1 / times(took);
  };
  for (const name of ["few", "many"] as const) await http(name, false)();
  const made = await interleave(
    ROUNDS,
    {
      few: http("few", true),
      many: http("many", true),
      kept: http("many", false),
      period: bare(ONE_PERIOD, false),
      series: bare(VALUES, true),
    },
    (round) => process.stdout.write(`\rround ${round} of ${ROUNDS}${round === ROUNDS ? "\n" : ""}`),
  );
  await client.end();
  for (const running of Object.values(servers)) await running.stop();
  const results: { what: string; target: string; ratio: Ratio }[] = [
    {
      what: `p95 of one map at one period, ${INDICATORS * MONTHS * 125} values / ${FEW * MONTHS * 125} values`,
      target: "≤ 2",
      ratio: ratio(made.few, made.many),
    },
    {
      what: "p95 of the values endpoint, as asked in the day / bare SQL of that period",
      target: "≤ 3",
      ratio: ratio(made.period, made.kept),
    },
    {
      what: "p95 of the values endpoint, nothing in memory / bare SQL of all its periods",
      target: "≤ 3",
      ratio: ratio(made.series, made.many),
    },
  ];
  const rates = Object.fromEntries(
    Object.entries(made).map(([name, list]) => [`${name}, p95 in ms`, 1 / median(list)]),
  );
  const file = join(fileURLToPath(new URL(".", import.meta.url)), "indicators.md");
  writeFileSync(file, writeSeen("indicators", "Values of indicators", results, rates));
  for (const { what, target, ratio: of } of results)
    say(`${of.median.toFixed(2).padStart(7)}  (${of.low.toFixed(2)}–${of.high.toFixed(2)})  ${what}  ${target}`);
} finally {
  await cluster.stop();
}

/** Makes indicators with a value for each of 125 units in each of sixty months; integrity is not checked row by row. */
async function fill(url: string, count: number): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(
      "set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '1GB'",
    );
    await client.query("insert into senmap.source (id, title) values ('bench', 'Bench') on conflict do nothing");
    await client.query("insert into senmap.indicator_set (id, title_vi, title_en) values ('bench', 'Bench', 'Bench')");
    const made = await client.query<{ code: string }>(
      `insert into senmap.indicator (code, set_id, name_vi, name_en, unit_vi, unit_en, pillar, sector, direction, aggregation, cycle, level)
       select 'BEN' || lpad(n::text, 5, '0'), 'bench', 'Chỉ tiêu ' || n, 'Indicator ' || n, 'hồ sơ', 'dossiers',
         (array['digital-government', 'digital-economy', 'digital-society'])[1 + n % 3], 'economy', 'up', 'sum', 'month', 'commune'
       from generate_series(1, $1) n returning code`,
      [count],
    );
    await client.query(
      "drop index senmap.indicator_value_current; alter table senmap.indicator_value drop constraint indicator_value_pkey",
    );
    await client.query(
      `with units as (
         select id, edition from senmap.admin_unit where edition = '2025' or (edition = '2024' and level <> 'commune')
         order by edition desc, id limit 125
       )
       insert into senmap.indicator_value (indicator_id, period_start, period_end, unit_id, recorded_at, value, status, source)
       select i.id, m::date, (m + interval '1 month')::date - 1, u.id, m + interval '40 days',
         (('x' || left(md5(i.code || u.id || m), 6))::bit(24)::int % 1000), 'demo', 'bench'
       from senmap.indicator i, generate_series('2021-01-01'::timestamp, '2025-12-01', '1 month') m, units u
       where i.code like 'BEN%'`,
    );
    await client.query(
      "alter table senmap.indicator_value add primary key (indicator_id, period_start, period_end, unit_id, recorded_at)",
    );
    await client.query(
      `create unique index indicator_value_current on senmap.indicator_value (unit_id, indicator_id, period_start, period_end)
       where superseded_at is null`,
    );
    await client.query("vacuum analyze senmap.indicator_value");
    return made.rows.map(({ code }) => code);
  } finally {
    await client.end();
  }
}

async function idsOf(url: string): Promise<number[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ id: number }>(
    "select id from senmap.indicator where code like 'BEN%' order by id",
  );
  await client.end();
  return rows.map(({ id }) => id);
}
