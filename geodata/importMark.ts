import type pg from "pg";
import { sqlFile } from "../server/platform/sql.ts";
import { queryRows } from "./queryRows.ts";
import { upsertSources } from "./upsertSources.ts";

const READ = sqlFile(import.meta.url, "./importMark.sql");

/** The mark that the last import of a set left, or null. It is the note of a source of that name. */
export async function readMark(client: pg.ClientBase, id: string): Promise<string | null> {
  const [row] = await queryRows<{ note: string | null }>(client, READ, { id });
  return row?.note ?? null;
}

/** Remembers, in the transaction of the import, what the database now holds. `title` is read by people. */
export async function writeMark(client: pg.ClientBase, id: string, title: string, note: string): Promise<void> {
  await upsertSources(client, [{ id, title, publisher: "SenMap", url: null, published: null, licence: null, note }]);
}
