import type pg from "pg";
import { readMark, writeMark } from "../importMark.ts";

const ID = "boundary-set";
const BUILT_IN = "built-in sha256:";

/** Which boundaries the database holds. `digest` is that of the built-in data; null when the shapes were replaced. */
export type BoundarySet = { digest: string } | { digest: null; note: string };

/** What the last import left behind, or null in an empty database. */
export async function readBoundarySet(client: pg.ClientBase): Promise<BoundarySet | null> {
  const note = await readMark(client, ID);
  if (note === null) return null;
  return note.startsWith(BUILT_IN) ? { digest: note.slice(BUILT_IN.length) } : { digest: null, note };
}

/** Remembers, in the transaction of the import, what the boundaries now are. */
export async function markBoundarySet(client: pg.ClientBase, set: BoundarySet): Promise<void> {
  await writeMark(
    client,
    ID,
    "Bộ ranh giới hành chính đang dùng",
    set.digest === null ? set.note : BUILT_IN + set.digest,
  );
}
