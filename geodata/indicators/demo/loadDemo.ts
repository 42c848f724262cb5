import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import type { Database } from "../../../server/platform/database.ts";
import { sqlFile } from "../../../server/platform/sql.ts";
import { readMark, writeMark } from "../../importMark.ts";
import { queryRows } from "../../queryRows.ts";
import { upsertSources } from "../../upsertSources.ts";
import { writeAudit } from "../../writeAudit.ts";
import { generateDemo } from "./generateDemo.ts";
import { Known } from "./Known.ts";
import type { DemoIndicator, DemoValue } from "./makeReports.ts";
import { readWorld } from "./World.ts";

const sql = (name: string) => sqlFile(import.meta.url, `./${name}.sql`);
const INDICATORS = sql("indicators");
const INSERT = sql("insert");
const REMOVE = sql("remove");

const MARK = "demo-indicators";
const TITLE = "Số liệu minh họa của các chỉ tiêu";
const SOURCE = {
  id: "senmap-demo",
  title: "Số liệu minh họa do SenMap mô phỏng",
  publisher: "SenMap",
  url: null,
  published: null,
  licence: null,
  note: "Không phải số liệu thật. Gỡ bằng lệnh: npm run geodata -- demo remove",
};

/** Whether the demonstration values are "loaded", were "removed" by somebody, or neither. */
export const readDemoMark = (client: pg.ClientBase): Promise<string | null> => readMark(client, MARK);

/** Loads the demonstration values, in place of those that are there, in one transaction. @returns how many rows. */
export async function loadDemo(database: Database): Promise<number> {
  return database.asSystem("load demonstration", async (client) => {
    await counted(client, REMOVE);
    await upsertSources(client, [SOURCE]);
    const indicators = await queryRows<DemoIndicator>(client, INDICATORS);
    const worlds = await readWorld(client);
    let rows = 0;
    let inserting = Promise.resolve(0);
    for (const { indicator, values } of generateDemo(indicators, worlds, await Known.read(client))) {
      rows += await inserting;
      inserting = counted(client, INSERT, { indicator: indicator.id, ...columns(values) });
      // Its failure is met where it is awaited.
      inserting.catch(() => {});
      // The next values are made while the database takes these in, but first they must have left this process.
      await setTimeout(1);
    }
    rows += await inserting;
    await client.query("analyze senmap.indicator_value");
    await writeMark(client, MARK, TITLE, "loaded");
    await writeAudit(client, "load demonstration values", "indicators", { rows });
    return rows;
  });
}

/** Removes every demonstration value, and remembers that nobody wants them. @returns how many rows went. */
export async function removeDemo(database: Database): Promise<number> {
  return database.asSystem("remove demonstration", async (client) => {
    const rows = await counted(client, REMOVE);
    await writeMark(client, MARK, TITLE, "removed");
    await writeAudit(client, "remove demonstration values", "indicators", { rows });
    return rows;
  });
}

/** Runs a statement that says how many values it changed. */
async function counted(client: pg.ClientBase, statement: typeof REMOVE, values: Record<string, unknown> = {}) {
  const [answer] = await queryRows<{ values: number }>(client, statement, values);
  return answer!.values;
}

/** Row by row to column by column: one array for each parameter of the statement. */
function columns(values: DemoValue[]) {
  const column = <Key extends keyof DemoValue>(key: Key) => values.map((value) => value[key]);
  return {
    start: column("start"),
    end: column("end"),
    unit: column("unit"),
    recorded: column("recorded"),
    superseded: column("superseded"),
    value: column("value"),
    numerator: column("numerator"),
    denominator: column("denominator"),
    missing: column("missing"),
    note: column("note"),
  };
}
