import { type Database, queryOn } from "../database.ts";
import { sqlFile } from "../sql.ts";

const RETIRE = sqlFile(import.meta.url, "./retire.sql");
const DAY_MS = 86_400_000;

/** Deletes what is kept no longer, kind by kind; each deletion leaves a record in the audit log. */
export function retireAll(database: Database): Promise<{ kind: string; rows: number }[]> {
  return database.asSystem("retention", (client) => queryOn(client)<{ kind: string; rows: number }>(RETIRE));
}

/** Does so once a day, first a minute after the start. Returns how to stop. A day that fails is made up for by the next. */
export function retireDaily(database: Database, failed: (error: unknown) => void): () => void {
  const now = () => void retireAll(database).catch(failed);
  const first = setTimeout(now, 60_000).unref();
  const daily = setInterval(now, DAY_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(daily);
  };
}
