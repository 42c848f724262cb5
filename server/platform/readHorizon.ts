import type { Query } from "./database.ts";
import { sqlFile } from "./sql.ts";

const HORIZON = sqlFile(import.meta.url, "./horizon.sql");

export interface Horizon {
  /** The transaction below which nothing can be committed any more: changes before it are certain. */
  horizon: string;
  /** The oldest change that is kept; null when there is none. */
  oldest: string | null;
  /** Readings of transactions before this one are kept no more. */
  oldestReading: string;
}

/** Up to where changes are certain. Asked before the changes themselves, in a statement of its own. */
export async function readHorizon(query: Query): Promise<Horizon> {
  const [row] = await query<Horizon>(HORIZON);
  if (!row) throw new Error("There is always a horizon");
  return row;
}
