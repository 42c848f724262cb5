import type { Database } from "../../platform/database.ts";

/** What taking values in stands on. */
export interface IntakeDeps {
  database: Database;
}
