import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, type Database } from "../../../platform/database.ts";
import type { Sql } from "../../../platform/sql.ts";
import { testDatabase } from "../../../platform/testDatabase.ts";
import { parsePath } from "../odata/parsePath.ts";
import { parseQueryOptions } from "../odata/parseQueryOptions.ts";
import { readSensorThings } from "./readSensorThings.ts";
import { addLake, asOwner, BASE } from "./testReading.ts";

let database: Database;
let id: Record<string, number>;

beforeAll(async () => {
  database = await testDatabase();
  id = await addLake(database);
  const streams = await asOwner<{ id: string }>(
    database,
    `insert into senmap.datastream (thing_id, sensor_id, observed_property_id, name, observation_type, units)
    select $1, $2, $3, 'S' || n, 'x', '{}' from generate_series(1, 40) n returning id`,
    [id["lake"], id["sensor"], id["depth"]],
  );
  await asOwner(
    database,
    "select senmap.provide_months(array(select generate_series('2026-01-01Z'::timestamptz, '2026-07-01Z', '1 month')))",
  );
  await asOwner(
    database,
    `insert into senmap.observation (datastream_id, phenomenon_time, result)
    select d, t, random() from unnest($1::bigint[]) d, generate_series('2026-01-01Z'::timestamptz, '2026-06-30Z', '40 minutes') t`,
    [[...streams.map((stream) => stream.id), id["level"], id["words"]]],
  );
  await asOwner(database, "update senmap.location set feature_id = $1 where id = $2", [id["feature"], id["place"]]);
  await database.asSystem("test", (client) => client.query("analyze senmap.observation"));
});

interface Plan {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  "Actual Loops": number;
  Plans?: Plan[];
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** How PostgreSQL read what an address asks for: blocks, and the months and indexes in which it looked. */
async function planOf(address: string) {
  const [path, search] = address.split("?") as [string, string?];
  const parsed = parsePath(path);
  if (!("steps" in parsed)) throw new Error(path);
  const options = parseQueryOptions(search ?? "", parsed.steps.at(-1)!.entity);
  return database.asPerson(ANONYMOUS, async (query) => {
    const asked: [Sql, Record<string, unknown>][] = [];
    await readSensorThings(
      (sql, values = {}) => {
        asked.push([sql, values]);
        return query(sql, values);
      },
      parsed,
      options,
      { base: BASE, url: address },
    );
    const [[sql, values]] = asked as [[Sql, Record<string, unknown>]];
    const text = `explain (analyze, buffers, format json) ${sql.text}`;
    const [row] = await query<{ "QUERY PLAN": [{ Plan: Plan; "Execution Time": number }] }>({ ...sql, text }, values);
    const [{ Plan: plan }] = row!["QUERY PLAN"];
    const nodes = nodesOf(plan);
    const read = nodes.filter((node) => node["Relation Name"]?.startsWith("observation_") && node["Actual Loops"] > 0);
    return {
      blocks: plan["Shared Hit Blocks"] + plan["Shared Read Blocks"],
      months: [...new Set(read.map((node) => node["Relation Name"]!.slice("observation_".length)))].sort(),
      ways: [...new Set(read.map((node) => node["Node Type"]))].sort(),
    };
  });
}

const INDEXES = /^Index( Only)? Scan$/;

describe("readings are found by their index", () => {
  it.each([
    ["the newest", "/Observations?$orderby=phenomenonTime desc&$top=1", 80],
    ["the newest, as they come", "/Observations?$top=1", 80],
    ["the first", "/Observations?$orderby=phenomenonTime&$top=1", 80],
    ["the span of all", "?$select=phenomenonTime", 80],
    ["expanded", "?$expand=Observations($top=1)", 150],
  ])("%s of a datastream", async (_, rest, most) => {
    const plan = await planOf(`/Datastreams(${id["level"]})${rest}`);
    expect(plan.blocks).toBeLessThan(most);
    for (const way of plan.ways) expect(way).toMatch(INDEXES);
  });

  it.each([
    ["phenomenonTime ge 2026-03-02T00:00:00Z and phenomenonTime lt 2026-03-03T00:00:00Z", ["2026_03"]],
    ["phenomenonTime eq 2026-03-02T00:00:00Z", ["2026_03"]],
    ["during(phenomenonTime,2026-03-02T00:00:00Z/2026-03-03T00:00:00Z)", ["2026_03"]],
    ["phenomenonTime le 2026-03-03T00:00:00Z and phenomenonTime gt 2026-02-03", ["2026_02", "2026_03"]],
  ])("%s looks into its months alone", async (filter, months) => {
    for (const set of [`/Datastreams(${id["level"]})/Observations`, "/Observations"]) {
      const plan = await planOf(`${set}?$filter=${filter}`);
      expect(plan.months).not.toEqual([]);
      expect(months).toEqual(expect.arrayContaining(plan.months));
    }
  });

  it.each([
    "/Observations?$top=10",
    "/Observations?$top=10&$skip=20&$orderby=phenomenonTime",
    "/Observations?$filter=phenomenonTime lt 2026-05-01T00:00:00Z&$top=10",
    "/Observations?$filter=Datastream/name eq 'Lời'&$top=10",
    "/Things?$expand=Datastreams($expand=Observations($top=1))",
  ])("%s", async (address) => {
    const plan = await planOf(address);
    expect(plan.ways.some((way) => INDEXES.test(way))).toBe(true);
  });

  it("those of a feature are looked for once, not what belongs to it for each reading", async () => {
    const plan = await planOf(`/FeaturesOfInterest(${id["feature"]})/Observations?$top=10`);
    expect(plan.blocks).toBeLessThan(5000);
  });
});
