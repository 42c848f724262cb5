import { ProblemError } from "../errors.ts";
import type { Query } from "./database.ts";
import { sqlFile } from "./sql.ts";

const EDITIONS = sqlFile(import.meta.url, "./editions.sql");

/** @throws ProblemError naming the editions that exist, when this one does not. */
export async function requireEdition(query: Query, edition: string): Promise<void> {
  const rows = await query<{ id: string }>(EDITIONS);
  if (rows.some(({ id }) => id === edition)) return;
  throw new ProblemError("unknown-edition", { edition, known: rows.map(({ id }) => id).join(", ") });
}
