import type { Database } from "../../server/platform/database.ts";
import { sqlFile } from "../../server/platform/sql.ts";
import { queryRows } from "../queryRows.ts";
import { writeAudit } from "../writeAudit.ts";

const READINGS = sqlFile(import.meta.url, "./removeReadings.sql");
const THINGS = sqlFile(import.meta.url, "./removeThings.sql");

/** Removes every simulated reading, and the stations that are there for demonstration alone. @returns how many stations went. */
export async function removeDemoSensors(database: Database): Promise<number> {
  return database.asSystem("remove demonstration", async (client) => {
    // Thousands of readings go at once: they are not written down one by one, and what is newest is not looked for again.
    await client.query("select set_config('senmap.retiring', 'observation', true)");
    await queryRows(client, READINGS);
    const things = await queryRows(client, THINGS);
    await writeAudit(client, "remove demonstration sensors", "sensors", { things: things.length });
    return things.length;
  });
}
