import type { Query } from "../database.ts";
import { sqlFile } from "../sql.ts";

const SQL = { breaks: sqlFile(import.meta.url, "./verify.sql"), end: sqlFile(import.meta.url, "./end.sql") };

/** Whether the audit log is as it was written. Entries cut off its end show only against a `head` that was kept elsewhere. */
export interface AuditState {
  sound: boolean;
  rows: number;
  /** The number of the first entry that was changed, or follows a gap. */
  firstBreak: number | null;
  /** The hash of the last entry. */
  head: string | null;
}

/** Works the whole chain out anew. Only somebody who sees every entry is told the truth. */
export async function verifyAudit(query: Query): Promise<AuditState> {
  const [end] = await query<{ rows: number; head: string | null }>(SQL.end);
  const [first] = await query<{ id: number }>(SQL.breaks);
  return { sound: first === undefined, rows: end?.rows ?? 0, firstBreak: first?.id ?? null, head: end?.head ?? null };
}
