import { ANONYMOUS, type Database } from "./database.ts";
import { sqlFile } from "./sql.ts";

const CATALOGUE = sqlFile(import.meta.url, "./catalogue.sql");

/**
 * What the anonymous may ask tiles of, kept in memory because tiles are asked for too often to look it up each time.
 * Read anew whenever the database announces a change of a whole layer.
 */
export interface Catalogue {
  layers: ReadonlySet<string>;
  editions: ReadonlySet<string>;
  refresh(): Promise<void>;
}

/** Reads the catalogue for the first time. */
export async function readCatalogue(database: Database): Promise<Catalogue> {
  const catalogue: Catalogue = {
    layers: new Set(),
    editions: new Set(),
    async refresh() {
      const [row] = await database.asPerson(ANONYMOUS, (query) =>
        query<{ layers: string[]; editions: string[] }>(CATALOGUE),
      );
      catalogue.layers = new Set(row?.layers);
      catalogue.editions = new Set(row?.editions);
    },
  };
  await catalogue.refresh();
  return catalogue;
}
