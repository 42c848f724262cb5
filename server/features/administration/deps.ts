import type { Config } from "../../config.ts";
import type { Database } from "../../platform/database.ts";
import type { KeyRing } from "../../platform/identity/KeyRing.ts";
import type { People } from "../../platform/identity/People.ts";

/** What administering stands on. */
export interface AdministrationDeps {
  database: Database;
  people: People;
  keys: KeyRing;
  config: Pick<Config, "PUBLIC_URL">;
}
