import type pg from "pg";
import { type Sql, sqlValues } from "../server/platform/sql.ts";

/** Runs a statement in the caller's transaction and gives its rows. @throws when a named value is missing. */
export async function queryRows<Row extends object>(
  client: pg.ClientBase,
  sql: Sql,
  values: Record<string, unknown> = {},
): Promise<Row[]> {
  // Unnamed on purpose: an import runs each statement once, on tables whose size it changes.
  const answer = await client.query<Row>({ text: sql.text, values: sqlValues(sql, values) });
  return answer.rows;
}
