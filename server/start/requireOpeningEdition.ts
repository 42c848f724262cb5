import { ConfigError } from "../config.ts";
import type { Database } from "../platform/database.ts";
import { readCatalogue } from "../platform/catalogue.ts";

/** @throws ConfigError when the map is to open with an edition that there is not. */
export async function requireOpeningEdition(database: Database, edition: string): Promise<void> {
  const { editions } = await readCatalogue(database);
  if (editions.has(edition)) return;
  throw new ConfigError(
    `The setting OPENING_EDITION is "${edition}", but the editions are ${[...editions].join(", ")}.`,
  );
}
