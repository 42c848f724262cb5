import { ProblemError } from "../../errors.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";

const MISSING = sqlFile(import.meta.url, "./missingReferences.sql");

const KINDS = {
  "23505": ["taken-already", "what"],
  "23503": ["unknown-reference", "what"],
  "23514": ["invalid-request", "field"],
} as const;

/**
 * Waits for a change, and says what stood against it where the database did.
 * @param named what a constraint is about, as the asker knows it.
 */
export async function explained<T>(change: Promise<T>, named: Record<string, string>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    const { code, constraint = "" } = error as { code?: string; constraint?: string };
    if (code === undefined || !Object.hasOwn(KINDS, code)) throw error;
    const [kind, value] = KINDS[code as keyof typeof KINDS];
    throw new ProblemError(kind, { [value]: named[constraint] ?? constraint });
  }
}

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
