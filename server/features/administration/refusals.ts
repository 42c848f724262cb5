import { ProblemError } from "../../errors.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";

const MISSING = sqlFile(import.meta.url, "./missingReferences.sql");

/** @throws ProblemError naming the first organisation or unit that does not exist. */
export async function requireReferences(
  query: Query,
  organisations: (string | null | undefined)[],
  units: { edition: string; code: string }[] = [],
): Promise<void> {
  const named = organisations.filter((id) => id != null);
  const [missing] = await query<{ what: string }>(MISSING, { organisations: named, units: JSON.stringify(units) });
  if (missing) throw new ProblemError("unknown-reference", missing);
}

/** Nothing changed: either there is nothing that the asker may see, or it is not theirs to change. */
export function refuse(visible: object[]): never {
  throw new ProblemError(visible.length > 0 ? "not-allowed" : "unknown-row");
}

/** @throws ProblemError when one day comes after the other. */
export function requireOrder(from: string | null | undefined, to: string | null | undefined): void {
  if (from != null && to != null && from > to) throw new ProblemError("invalid-request", { field: "validTo" });
}
