import { ProblemError } from "../../errors.ts";
import type { Asker, Database, Query } from "../../platform/database.ts";

/**
 * Changes something as a person, all of it or nothing.
 * @throws ProblemError for a value that PostgreSQL has no room for, or a row that is referred to and is not there.
 */
export async function changeAs<T>(database: Database, asker: Asker, work: (query: Query) => Promise<T>): Promise<T> {
  try {
    return await database.changeAsPerson(asker, work);
  } catch (error) {
    const { code, table = "", constraint } = error as { code?: string; table?: string; constraint?: string };
    if (code === undefined || !/^(22|23)/.test(code)) throw error;
    throw new ProblemError("invalid-entity", { entity: table, field: constraint ?? code });
  }
}
