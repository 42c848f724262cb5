import type { Database } from "./database.ts";

/** A committed change as the database announces it. Boxes are Web Mercator metres. */
export interface AnnouncedChange {
  id: number;
  layer: string;
  box: [number, number, number, number] | null;
}

interface Listener {
  changed(change: AnnouncedChange): void;
  /** Changes may have been missed: nothing remembered can be trusted. */
  lost(): void;
}

/** Tells of every committed change that a map can show, and of gaps in what is told. Returns how to stop. */
export async function watchChanges(database: Database, listener: Listener): Promise<() => Promise<void>> {
  return database.listen(
    "senmap_change",
    (payload) => listener.changed(JSON.parse(payload) as AnnouncedChange),
    () => listener.lost(),
  );
}
