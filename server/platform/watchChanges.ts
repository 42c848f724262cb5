import type { Database } from "./database.ts";

/** A committed change as the database announces it. Boxes are Web Mercator metres. */
export interface AnnouncedChange {
  id: number;
  layer: string;
  box: [number, number, number, number] | null;
}

interface Evictable {
  evict(change: AnnouncedChange): unknown;
  clear(): void;
}

/** Keeps a cache honest: every committed change evicts what it touches; after a gap in the stream all is forgotten. */
export async function watchChanges(database: Database, cache: Evictable): Promise<() => Promise<void>> {
  return database.listen(
    "senmap_change",
    (payload) => cache.evict(JSON.parse(payload) as AnnouncedChange),
    () => cache.clear(),
  );
}
