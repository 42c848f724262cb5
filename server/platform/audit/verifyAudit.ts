import type { Query } from "../database.ts";
import { sqlFile } from "../sql.ts";

const VERIFY = sqlFile(import.meta.url, "./verify.sql");
/** Entries worked out in one statement: a second or so, however long the log has become. */
const STRETCH = 20_000;

/** Whether the audit log is as it was written. Entries cut off its end show only against a `head` that was kept elsewhere. */
export interface AuditState {
  sound: boolean;
  rows: number;
  /** The number of the first entry that was changed, or follows a gap. */
  firstBreak: number | null;
  /** The hash of the last entry. */
  head: string | null;
}

interface Stretch {
  rows: number;
  firstBreak: number | null;
  last: number | null;
  previous: Buffer | null;
}

/** Works the whole chain out anew. Only somebody who sees every entry is told the truth. */
export async function verifyAudit(query: Query): Promise<AuditState> {
  let [rows, after]: [number, number] = [0, 0];
  let firstBreak: number | null = null;
  let previous: Buffer | null = null;
  for (;;) {
    const [stretch]: Stretch[] = await query<Stretch>(VERIFY, { previous, after, most: STRETCH });
    if (!stretch || stretch.last === null) break;
    rows += stretch.rows;
    firstBreak ??= stretch.firstBreak;
    ({ last: after, previous } = stretch);
  }
  return { sound: firstBreak === null, rows, firstBreak, head: previous?.toString("hex") ?? null };
}
