import { ANONYMOUS, type Database } from "../database.ts";
import { sqlFile } from "../sql.ts";
import { Land, type LandPart, type LandUnit } from "./Land.ts";

const SQL = {
  units: sqlFile(import.meta.url, "./units.sql"),
  parts: sqlFile(import.meta.url, "./parts.sql"),
};

/** Reads the land once and keeps it until something changes it. Units and boundaries are public: everybody's is the same. */
export interface LandKeeper {
  get(): Promise<Land>;
  /** Units, boundaries or the places on them changed. */
  forget(): void;
}

export function keepLand(database: Database): LandKeeper {
  let kept: Promise<Land> | null = null;
  return {
    get() {
      if (kept !== null) return kept;
      const reading = readLand(database);
      kept = reading;
      // A land that was forgotten while it was read is given to who asked before, and kept for nobody.
      reading.catch(() => {
        if (kept === reading) kept = null;
      });
      return reading;
    },
    forget() {
      kept = null;
    },
  };
}

async function readLand(database: Database): Promise<Land> {
  return database.asPerson(ANONYMOUS, async (query) => {
    const units = await query<Omit<LandUnit, "share"> & { siblings: number }>(SQL.units);
    const parts = await query<LandPart>(SQL.parts);
    return new Land(
      units.map(({ siblings, ...unit }) => ({ ...unit, share: 1 / siblings })),
      parts,
    );
  });
}
