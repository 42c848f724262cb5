import { type Database, queryOn } from "../../../platform/database.ts";
import { readHorizon } from "../../../platform/readHorizon.ts";
import { sqlFile } from "../../../platform/sql.ts";

const SQL = {
  rollUp: sqlFile(import.meta.url, "./rollUp.sql"),
  clearLog: sqlFile(import.meta.url, "./clearLog.sql"),
  retire: sqlFile(import.meta.url, "./retireReadings.sql"),
};
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Rows of the log in one transaction. */
const AT_ONCE = 500;

/** Gathers what was read since the last time by hour and by day. */
export async function rollUp(database: Database): Promise<void> {
  for (let taken = AT_ONCE; taken === AT_ONCE;) {
    taken = await database.asSystem("roll up", async (client) => {
      const query = queryOn(client);
      const { horizon } = await readHorizon(query);
      const [row] = await query<{ taken: number }>(SQL.rollUp, { horizon, most: AT_ONCE });
      return row!.taken;
    });
  }
}

/** Gathers readings and clears their log each minute, and deletes once a day what is kept no longer. Returns how to stop. */
export function tidyReadings(database: Database, failed: (error: unknown) => void): () => Promise<void> {
  let running = Promise.resolve();
  let retiredAt = Date.now();
  const tidy = async () => {
    await rollUp(database);
    await database.asSystem("clear readings", (client) => queryOn(client)(SQL.clearLog));
    if (Date.now() - retiredAt < DAY_MS) return;
    retiredAt = Date.now();
    await database.asSystem("retention", (client) => queryOn(client)(SQL.retire));
  };
  const timer = setInterval(() => void (running = running.then(tidy).catch(failed)), MINUTE_MS).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
