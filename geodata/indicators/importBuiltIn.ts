import { createHash } from "node:crypto";
import type pg from "pg";
import type { Database } from "../../server/platform/database.ts";
import { sqlFile } from "../../server/platform/sql.ts";
import { readMark, writeMark } from "../importMark.ts";
import { queryRows } from "../queryRows.ts";
import { type Fault, UnsoundError } from "../UnsoundError.ts";
import { upsertSources } from "../upsertSources.ts";
import { writeAudit } from "../writeAudit.ts";
import { catalogue } from "./catalogue.ts";

const sql = (name: string) => sqlFile(import.meta.url, `./${name}.sql`);
const LOAD_SETS = sql("loadSets");
const LOAD_INDICATORS = sql("loadIndicators");
const LOAD_TARGETS = sql("loadTargets");
const RETIRE_VALUES = sql("retireValues");
const INSERT_VALUES = sql("insertValues");
const CHECK = sql("check");

const MARK = "built-in-indicators";
const DIGEST = createHash("sha256").update(JSON.stringify(catalogue)).digest("hex");

/**
 * Loads the catalogue of indicators and the real figures that come with SenMap, in one transaction. What people changed or recorded
 * since is kept; does nothing when the same catalogue was loaded before.
 * @throws UnsoundError when the result would break a check; then nothing changes.
 */
export async function importBuiltInIndicators(database: Database): Promise<"imported" | "same"> {
  return database.asSystem("import indicators", async (client) => {
    if ((await readMark(client, MARK)) === DIGEST) return "same";
    await upsertSources(client, catalogue.sources);
    const load = (statement: typeof LOAD_SETS, rows: object[]) =>
      queryRows(client, statement, { rows: JSON.stringify(rows) });
    await load(LOAD_SETS, catalogue.sets);
    const indicators = await load(LOAD_INDICATORS, catalogue.indicators);
    await load(LOAD_TARGETS, catalogue.targets);
    await load(RETIRE_VALUES, catalogue.values);
    const values = await load(INSERT_VALUES, catalogue.values);
    const faults = await checkIndicators(client);
    if (faults.length > 0) throw new UnsoundError(faults);
    await writeMark(client, MARK, "Các chỉ tiêu kèm theo", DIGEST);
    const counts = { digest: DIGEST, indicators: indicators.length, values: values.length };
    await writeAudit(client, "import built-in indicators", "indicators", counts);
    return "imported";
  });
}

/** What is wrong with the indicators, their targets and their current values. */
export const checkIndicators = (client: pg.ClientBase): Promise<Fault[]> => queryRows<Fault>(client, CHECK);
