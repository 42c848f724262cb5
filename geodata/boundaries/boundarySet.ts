import type pg from "pg";
import { sqlFile } from "../../server/platform/sql.ts";
import { queryRows } from "../queryRows.ts";
import { upsertSources } from "../upsertSources.ts";

const READ = sqlFile(import.meta.url, "./load/readMark.sql");
const BUILT_IN = "built-in sha256:";

/** Which boundaries the database holds. `digest` is that of the built-in data; null when the shapes were replaced. */
export type BoundarySet = { digest: string } | { digest: null; note: string };

/** What the last import left behind, or null in an empty database. */
export async function readBoundarySet(client: pg.ClientBase): Promise<BoundarySet | null> {
  const [row] = await queryRows<{ note: string }>(client, READ);
  if (!row) return null;
  return row.note.startsWith(BUILT_IN) ? { digest: row.note.slice(BUILT_IN.length) } : { digest: null, note: row.note };
}

/** Remembers, in the transaction of the import, what the boundaries now are. */
export async function markBoundarySet(client: pg.ClientBase, set: BoundarySet): Promise<void> {
  const note = set.digest === null ? set.note : BUILT_IN + set.digest;
  const title = "Bộ ranh giới hành chính đang dùng";
  await upsertSources(client, [
    { id: "boundary-set", title, publisher: "SenMap", url: null, published: null, licence: null, note },
  ]);
}
