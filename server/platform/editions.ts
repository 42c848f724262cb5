import { ProblemError } from "../errors.ts";
import type { Query } from "./database.ts";
import { sqlFile } from "./sql.ts";

const EDITIONS = sqlFile(import.meta.url, "./editions.sql");
const UNIT_EXISTS = sqlFile(import.meta.url, "./unitExists.sql");

/** @throws ProblemError naming the editions that exist, when this one does not. */
export async function requireEdition(query: Query, edition: string): Promise<void> {
  const rows = await query<{ id: string }>(EDITIONS);
  if (rows.some(({ id }) => id === edition)) return;
  throw new ProblemError("unknown-edition", { edition, known: rows.map(({ id }) => id).join(", ") });
}

/** @throws ProblemError when a parent is named that the edition does not have. */
export async function requireParent(query: Query, edition: string, parent: string | undefined): Promise<void> {
  if (parent === undefined) return;
  const rows = await query(UNIT_EXISTS, { edition, code: parent });
  if (rows.length === 0) throw new ProblemError("unknown-unit", { edition, code: parent });
}
