import { importBuiltInBoundaries } from "../../geodata/boundaries/importBuiltIn.ts";
import { importBuiltInDatasets } from "../../geodata/datasets/importBuiltIn.ts";
import { importBuiltInIndicators } from "../../geodata/indicators/importBuiltIn.ts";
import { importBuiltInOrganisations } from "../../geodata/organisations/importBuiltIn.ts";
import type { Progress } from "../../geodata/Progress.ts";
import { importBuiltInSensors } from "../../geodata/sensors/importBuiltIn.ts";
import type { Database } from "../platform/database.ts";

/**
 * Loads the boundaries, datasets, sensors and indicators that come with SenMap; what is there already is left alone.
 * @returns whether anything was loaded.
 */
export async function importBuiltIn(database: Database, progress: Progress): Promise<boolean> {
  const boundaries = await importBuiltInBoundaries(database, progress);
  const datasets = await importBuiltInDatasets(database, progress);
  const organisations = await importBuiltInOrganisations(database);
  const sensors = await importBuiltInSensors(database);
  const indicators = await importBuiltInIndicators(database);
  const imported = [boundaries, datasets, organisations, sensors, indicators].includes("imported");
  // Without statistics the planner guesses: values of 102 communes took twelve seconds on a fresh database.
  if (imported) await database.asSystem("analyze", (client) => client.query("analyze"));
  return imported;
}
