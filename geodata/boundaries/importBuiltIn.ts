import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type pg from "pg";
import type { Database } from "../../server/platform/database.ts";
import { sqlFile } from "../../server/platform/sql.ts";
import { type Progress, silent } from "../Progress.ts";
import { queryRows } from "../queryRows.ts";
import { upsertSources } from "../upsertSources.ts";
import { writeAudit } from "../writeAudit.ts";
import { markBoundarySet, readBoundarySet } from "./boundarySet.ts";
import { boundarySources } from "./builtIn/boundarySources.ts";
import { builtInLineage } from "./builtIn/builtInLineage.ts";
import { builtInParts } from "./builtIn/builtInParts.ts";
import { builtInUnits } from "./builtIn/builtInUnits.ts";
import { requireSound } from "./checkBoundaries.ts";
import { deriveShapes } from "./derive/deriveShapes.ts";

const sql = (name: string) => sqlFile(import.meta.url, `./load/${name}.sql`);
const EDITIONS = sql("editions");
const UNITS = sql("units");
const CLEAR_PARTS = sql("clearParts");
const PARTS = sql("parts");
const MEMBERS = sql("members");
const CLEAR_LINEAGE = sql("clearLineage");
const LINEAGE = sql("lineage");
const FINISH_UNITS = sql("finishUnits");

/** Raised when the same files make other rows than before, so that databases take them in again. */
const REVISION = "2";

/** "imported", or why nothing was done: "same" data is there already, or shapes of a user were "kept". */
export type BuiltInOutcome = "imported" | "same" | "kept";

/**
 * Loads the built-in editions, parts, units and lineage and derives their shapes, in one transaction. Does nothing when
 * the same data is there, or when the boundaries were replaced from a file since and `reset` is not set.
 * @throws UnsoundError when the result would break a check; then nothing changes.
 */
export async function importBuiltInBoundaries(
  database: Database,
  progress: Progress = silent,
  { reset = false } = {},
): Promise<BuiltInOutcome> {
  const data = (name: string) => readFileSync(new URL(`./data/${name}`, import.meta.url), "utf8");
  const files = ["admin_parts.topojson", "admin_units.csv", "commune_lineage_2025.csv"].map(data);
  const [parts = "", units = "", lineage = ""] = files;
  const hash = createHash("sha256").update(REVISION).update(JSON.stringify(boundarySources));
  const digest = files.reduce((sum, file) => sum.update(file), hash).digest("hex");

  return database.asSystem("import boundaries", async (client) => {
    const present = await readBoundarySet(client);
    if (present?.digest === digest) return "same";
    if (present && present.digest === null && !reset) return "kept";
    await load(client, builtInUnits(units, lineage), builtInParts(parts), builtInLineage(lineage));
    await deriveShapes(client, progress);
    await requireSound(client, progress);
    await markBoundarySet(client, { digest });
    await writeAudit(client, "import built-in boundaries", "boundaries", { digest, before: present });
    return "imported";
  });
}

async function load(
  client: pg.ClientBase,
  units: ReturnType<typeof builtInUnits>,
  parts: ReturnType<typeof builtInParts>,
  lineage: ReturnType<typeof builtInLineage>,
): Promise<void> {
  await upsertSources(client, boundarySources);
  await queryRows(client, EDITIONS);
  await queryRows(client, UNITS, { units: JSON.stringify(units) });
  await queryRows(client, CLEAR_PARTS);
  await queryRows(client, PARTS, { parts: JSON.stringify(parts) });
  const members = parts.flatMap((part) => part.members.map((unit) => ({ ...unit, part_id: part.id })));
  await queryRows(client, MEMBERS, { members: JSON.stringify(members) });
  await queryRows(client, CLEAR_LINEAGE);
  await queryRows(client, LINEAGE, { lineage: JSON.stringify(lineage) });
  await queryRows(client, FINISH_UNITS);
}
