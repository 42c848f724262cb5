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
  const read = async () => {
    const [row] = await database.asPerson(ANONYMOUS, (query) =>
      query<{ layers: string[]; editions: string[] }>(CATALOGUE),
    );
    catalogue.layers = new Set(row?.layers);
    catalogue.editions = new Set(row?.editions);
  };
  // One reading after another: of two at once the older answer could come last, and stay.
  let reading: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const catalogue: Catalogue = {
    layers: new Set(),
    editions: new Set(),
    refresh() {
      // Whoever asks while one has not begun yet is answered by that one.
      next ??= reading = reading
        .catch(() => {})
        .then(() => {
          next = null;
          return read();
        });
      return next;
    },
  };
  await catalogue.refresh();
  return catalogue;
}
