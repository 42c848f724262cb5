import type pg from "pg";
import { sqlFile } from "../server/platform/sql.ts";
import { queryRows } from "./queryRows.ts";

const WRITE = sqlFile(import.meta.url, "./writeAudit.sql");

/** Writes what an import did, in the import's own transaction. */
export async function writeAudit(client: pg.ClientBase, action: string, subject: string, after: object): Promise<void> {
  await queryRows(client, WRITE, { actor: "geodata", action, subject, after: JSON.stringify(after) });
}
