import { createHash } from "node:crypto";
import type pg from "pg";
import type { Database } from "../../server/platform/database.ts";
import { sqlFile } from "../../server/platform/sql.ts";
import { readMark, writeMark } from "../importMark.ts";
import { queryRows } from "../queryRows.ts";
import { type Fault, UnsoundError } from "../UnsoundError.ts";
import { upsertSources } from "../upsertSources.ts";
import { writeAudit } from "../writeAudit.ts";
import { builtInRules } from "./builtInRules.ts";
import { networkRows } from "./network/networkRows.ts";
import { readNetwork } from "./network/readNetwork.ts";
import { sources } from "./network/sources.ts";

const sql = (name: string) => sqlFile(import.meta.url, `./${name}.sql`);
const LOAD_SENSOR = sql("loadSensor");
const LOAD_OBSERVED_PROPERTIES = sql("loadObservedProperties");
const LOAD_THINGS = sql("loadThings");
const LOAD_LOCATIONS = sql("loadLocations");
const MOVE_LOCATIONS = sql("moveLocations");
const LOAD_RULES = sqlFile(import.meta.url, "./loadRules.sql");
const LOAD_DATASTREAMS = sql("loadDatastreams");
const CHECK = sql("check");

const MARK = "built-in-sensors";

/**
 * Loads the sensor network that comes with SenMap, in one transaction, on the boundaries and data sets that are there. What people
 * decided since is kept, and what they removed stays away; does nothing when the same network was loaded before.
 * @throws UnsoundError when the result would break a check; then nothing changes.
 */
export async function importBuiltInSensors(database: Database): Promise<"imported" | "same"> {
  return database.asSystem("import sensors", async (client) => {
    const { sensor, properties, things, streams } = networkRows(await readNetwork(client));
    const content = JSON.stringify([sources, sensor, properties, things, streams, builtInRules]);
    const digest = createHash("sha256").update(content).digest("hex");
    const [loaded, ...known] = ((await readMark(client, MARK)) ?? "").split(" ");
    if (loaded === digest) return "same";
    await upsertSources(client, sources);
    await queryRows(client, LOAD_SENSOR, { ...sensor });
    await queryRows(client, LOAD_OBSERVED_PROPERTIES, { rows: JSON.stringify(properties) });
    await queryRows(client, LOAD_THINGS, { rows: JSON.stringify(things), known });
    await queryRows(client, MOVE_LOCATIONS, { rows: JSON.stringify(things) });
    await queryRows(client, LOAD_LOCATIONS, { rows: JSON.stringify(things) });
    await queryRows(client, LOAD_DATASTREAMS, { rows: JSON.stringify(streams), known });
    await queryRows(client, LOAD_RULES, { rules: JSON.stringify(builtInRules) });
    const faults = await checkSensors(client);
    if (faults.length > 0) throw new UnsoundError(faults);
    const keys = new Set([...known, ...things.map(({ key }) => key), ...streams.map(({ key }) => key)]);
    await writeMark(client, MARK, "Mạng cảm biến kèm theo", [digest, ...keys].join(" "));
    const counts = { digest, things: things.length, datastreams: streams.length };
    await writeAudit(client, "import built-in sensors", "sensors", counts);
    return "imported";
  });
}

/** What is wrong with the built-in sensors. */
export const checkSensors = (client: pg.ClientBase): Promise<Fault[]> => queryRows<Fault>(client, CHECK);
