import { importBuiltInBoundaries } from "../../geodata/boundaries/importBuiltIn.ts";
import type { Progress } from "../../geodata/Progress.ts";
import type { Database } from "../platform/database.ts";

/** Loads the boundaries and datasets that come with SenMap; what is there already is left alone. */
export async function importBuiltIn(database: Database, progress: Progress): Promise<void> {
  await importBuiltInBoundaries(database, progress);
  // @ts-ignore
  const datasets = await import("../../geodata/datasets/importBuiltIn.ts").catch(() => undefined);
  await datasets?.importBuiltInDatasets(database, progress);
}
