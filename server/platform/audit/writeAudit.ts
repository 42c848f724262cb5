import type { Query } from "../database.ts";
import { sqlFile } from "../sql.ts";

const WRITE = sqlFile(import.meta.url, "./write.sql");

/** Writes an act that no trigger sees into the audit log, in the transaction of the act. `after` carries no personal data. */
export async function writeAudit(
  query: Query,
  action: string,
  subject: string,
  after: object | null = null,
): Promise<void> {
  await query(WRITE, { action, subject, after: after === null ? null : JSON.stringify(after) });
}
