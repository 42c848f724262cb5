import { ANONYMOUS, type Asker, type Database } from "../../../platform/database.ts";
import type { EntityName } from "../odata/entityModel.ts";
import { parsePath } from "../odata/parsePath.ts";
import { parseQueryOptions } from "../odata/parseQueryOptions.ts";
import { readSensorThings, type SensorThingsAnswer } from "./readSensorThings.ts";

export const BASE = "http://host/sta/v1.1";

/** Runs a statement as the owner, for tests. */
export const asOwner = <T extends object>(database: Database, sql: string, values: unknown[] = []): Promise<T[]> =>
  database.asSystem("test", async (client) => (await client.query<T>(sql, values)).rows);

/** Asks as somebody over HTTP would. */
export async function answerTo(
  database: Database,
  address: string,
  asker: Asker = ANONYMOUS,
): Promise<SensorThingsAnswer | null> {
  const [path, search = ""] = address.split(/\?(.*)/s) as [string, string?];
  const parsed = parsePath(decodeURIComponent(path));
  const entity: EntityName = "steps" in parsed ? parsed.steps.at(-1)!.entity : "Thing";
  const options = parseQueryOptions(search.replaceAll("+", "%2B"), entity);
  const url = `/sta/v1.1${address}`;
  return database.asPerson(asker, (query) => readSensorThings(query, parsed, options, { base: BASE, url }));
}

export interface Answer {
  "@iot.count"?: number;
  "@iot.nextLink"?: string;
  value: Record<string, unknown>[];
  [name: string]: unknown;
}

/** The same, read as JSON; null where nothing was found. */
export async function ask(database: Database, address: string, asker?: Asker): Promise<Answer | null> {
  const answer = await answerTo(database, address, asker);
  return answer === null ? null : (JSON.parse(answer.body) as Answer);
}

/**
 * Two stations of a lake of their own and what they measured: a thing with a place, a sensor, a property, two datastreams, a
 * MultiDatastream and a datastream that only some may see. Returns the ids by their keys.
 */
export async function addLake(database: Database): Promise<Record<string, number>> {
  const ids: Record<string, number> = {};
  const insert = async (name: string, table: string, columns: Record<string, unknown>) => {
    const names = Object.keys(columns);
    const [row] = await asOwner<{ id: string }>(
      database,
      `insert into senmap.${table} (${names.join(", ")}) values (${names.map((_, n) => `$${n + 1}`).join(", ")}) returning *`,
      Object.values(columns),
    );
    ids[name] = Number(row!.id);
  };
  const open = { classification: "public" };
  const point = { type: "Point", coordinates: [105.5, 10.5] };
  await insert("place", "location", { name: "Hồ", location: JSON.stringify(point), ...open });
  await insert("feature", "feature_of_interest", { name: "Nước hồ", feature: JSON.stringify(point), ...open });
  await insert("sensor", "sensor", { name: "Radar", metadata: '"https://example.org/radar.pdf"', ...open });
  const definition = { definition: "https://example.org/depth" };
  await insert("depth", "observed_property", { name: "Độ sâu", ...definition, ...open });
  await insert("warmth", "observed_property", { name: "Nhiệt độ", ...definition, ...open });
  const properties = JSON.stringify({
    a: { b: 3, "c'd": "x" },
    flag: true,
    list: [1, "two"],
    none: null,
    since: "2026-01-01T00:00:00Z",
  });
  await insert("lake", "thing", { name: "Hồ 'Xanh'", description: 'a "quoted" \\ one', properties, ...open });
  await insert("pond", "thing", { name: "Ao", demo: true, ...open });
  await asOwner(database, "insert into senmap.thing_location values ($1, $2)", [ids["lake"], ids["place"]]);
  const stream = {
    thing_id: ids["lake"],
    sensor_id: ids["sensor"],
    observed_property_id: ids["depth"],
    observation_type: "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement",
    units: JSON.stringify({ name: "metre", symbol: "m", definition: "ucum:m" }),
  };
  await insert("level", "datastream", { name: "Mực nước", ...stream, stale_after: "90 minutes", key: "lake-level" });
  await insert("words", "datastream", { name: "Lời", ...stream, thing_id: ids["pond"], demo: true });
  await insert("pressure", "datastream", { name: "Áp suất", ...stream, thing_id: ids["pond"] });
  await insert("secret", "datastream", { name: "Kín", ...stream, classification: "internal" });
  await insert("both", "datastream", {
    name: "Cả hai",
    ...stream,
    observed_property_id: null,
    multi: true,
    units: JSON.stringify([{ name: "°C" }, { name: "m" }]),
    result_types: JSON.stringify(["a", "b"]),
  });
  for (const [place, property] of ["warmth", "depth"].entries())
    await asOwner(database, "insert into senmap.datastream_property values ($1, $2, $3)", [
      ids["both"],
      place,
      ids[property],
    ]);
  return ids;
}

/** Adds a reading; a result that is no number is JSON. */
export async function observe(
  database: Database,
  datastream: number,
  time: string,
  result: unknown,
  others: { end?: string; feature?: number; resultTime?: string } = {},
): Promise<void> {
  const isNumber = typeof result === "number";
  await asOwner(database, "select senmap.provide_months(array[$1::timestamptz])", [time]);
  await asOwner(
    database,
    `insert into senmap.observation (datastream_id, phenomenon_time, result, result_json, phenomenon_end, feature_id, result_time)
    values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      datastream,
      time,
      isNumber ? result : null,
      isNumber ? null : JSON.stringify(result),
      others.end ?? null,
      others.feature ?? null,
      others.resultTime ?? null,
    ],
  );
}
