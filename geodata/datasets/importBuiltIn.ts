import { createHash } from "node:crypto";
import type pg from "pg";
import type { Database } from "../../server/platform/database.ts";
import { sqlFile } from "../../server/platform/sql.ts";
import { readMark, writeMark } from "../importMark.ts";
import { type Progress, silent } from "../Progress.ts";
import { queryRows } from "../queryRows.ts";
import { type Fault, UnsoundError } from "../UnsoundError.ts";
import { upsertSources } from "../upsertSources.ts";
import { writeAudit } from "../writeAudit.ts";
import { dataset as archipelagos } from "./archipelagos/source.ts";
import { dataset as borderGates } from "./border-gates/source.ts";
import type { Dataset } from "./Dataset.ts";
import { dataset as floodStations } from "./flood-stations/source.ts";
import { dataset as places } from "./places/source.ts";
import { dataset as riverbankErosion } from "./riverbank-erosion-2025/source.ts";
import { dataset as rivers } from "./rivers/source.ts";
import { dataset as salinityPoints } from "./salinity-points/source.ts";

const DATASETS = [rivers, places, archipelagos, floodStations, riverbankErosion, salinityPoints, borderGates].map(
  (dataset: Dataset) => ({
    ...dataset,
    load: sqlFile(import.meta.url, `./${dataset.id}/load.sql`),
    check: sqlFile(import.meta.url, `./${dataset.id}/check.sql`),
  }),
);
const MERGE = sqlFile(import.meta.url, "./merge.sql");
const REMOVE_GONE = sqlFile(import.meta.url, "./removeGone.sql");
const MARK = "built-in-datasets";

/**
 * Loads the built-in data sets into `map_feature`, in one transaction. Rows that say the same already are not touched,
 * so nothing is announced for them. Does nothing when the same data lies on the same boundaries.
 * @throws UnsoundError when a data set breaks its own check; then nothing changes.
 */
export async function importBuiltInDatasets(
  database: Database,
  progress: Progress = silent,
): Promise<"imported" | "same"> {
  return database.asSystem("import datasets", async (client) => {
    // Things stand on label points, so other boundaries mean other places.
    const hash = createHash("sha256")
      .update(JSON.stringify(DATASETS))
      .update(String(await readMark(client, "boundary-set")));
    const digest = hash.digest("hex");
    if ((await readMark(client, MARK)) === digest) return "same";
    for (const [index, dataset] of DATASETS.entries()) {
      progress(index, DATASETS.length, `Loading ${dataset.id}`);
      await loadDataset(client, dataset);
    }
    await writeMark(client, MARK, "Các bộ dữ liệu kèm theo", digest);
    await writeAudit(client, "import built-in datasets", "datasets", { digest, ids: DATASETS.map(({ id }) => id) });
    return "imported";
  });
}

/** Runs every data set's own check. */
export async function checkDatasets(client: pg.ClientBase): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { check } of DATASETS) faults.push(...(await queryRows<Fault>(client, check)));
  return faults;
}

async function loadDataset(client: pg.ClientBase, dataset: (typeof DATASETS)[number]): Promise<void> {
  await upsertSources(client, dataset.sources);
  const features = await queryRows<{ key: string; geom: string | null }>(client, dataset.load, {
    rows: JSON.stringify(dataset.rows),
  });
  const lost = features.filter(({ geom }) => geom === null).map(({ key }) => key);
  if (lost.length > 0) {
    const detail = "the unit that gives it its place is not in the boundaries";
    throw new UnsoundError(lost.map((key) => ({ rule: dataset.id, subject: key, detail })));
  }
  await queryRows(client, REMOVE_GONE, { layer: dataset.id, keys: features.map(({ key }) => key) });
  await queryRows(client, MERGE, { layer: dataset.id, features: JSON.stringify(features) });
  const faults = await queryRows<Fault>(client, dataset.check);
  if (faults.length > 0) throw new UnsoundError(faults);
}
