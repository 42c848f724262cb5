import type { Database } from "./database.ts";

/** A committed change as the database announces it. Boxes are Web Mercator metres. */
export interface AnnouncedChange {
  id: number;
  layer: string;
  row: string;
  box: [number, number, number, number] | null;
}

interface Listener {
  changed(change: AnnouncedChange): void;
  /** Changes may be missed from now on: nothing remembered can be trusted, and nothing may be remembered. */
  lost(): void;
  /** Changes are told again. */
  back(): void;
}

/** Tells of every committed change that a map can show, and of gaps in what is told. Returns how to stop. */
export async function watchChanges(database: Database, listener: Listener): Promise<() => Promise<void>> {
  return database.listen("senmap_change", {
    message(payload) {
      const change = read(payload);
      if (change) return listener.changed(change);
      // Somebody else used the channel. What it meant is unknown, so it counts as a gap.
      listener.lost();
      listener.back();
    },
    lost: () => listener.lost(),
    back: () => listener.back(),
  });
}

function read(payload: string): AnnouncedChange | null {
  try {
    const change = JSON.parse(payload) as AnnouncedChange | null;
    const sound =
      typeof change?.layer === "string" &&
      typeof change.row === "string" &&
      (change.box === null || Array.isArray(change.box));
    return sound ? change : null;
  } catch {
    return null;
  }
}
