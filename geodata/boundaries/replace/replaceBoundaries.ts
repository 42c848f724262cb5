import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type pg from "pg";
import type { Database } from "../../../server/platform/database.ts";
import { sqlFile } from "../../../server/platform/sql.ts";
import { GeodataError } from "../../GeodataError.ts";
import { type Progress, silent } from "../../Progress.ts";
import { queryRows } from "../../queryRows.ts";
import { writeAudit } from "../../writeAudit.ts";
import { markBoundarySet } from "../boundarySet.ts";
import { requireSound } from "../checkBoundaries.ts";
import { deriveShapes } from "../derive/deriveShapes.ts";
import { examineShapes } from "./examineShapes.ts";
import type { Finding } from "./Finding.ts";
import { type NamedShape, nameUnits } from "./nameUnits.ts";
import { readVectorFile } from "./readVectorFile.ts";

const UNITS = sqlFile(import.meta.url, "./units.sql");
const CLAIMS = sqlFile(import.meta.url, "./claims.sql");
const REPLACE_PARTS = sqlFile(import.meta.url, "./replaceParts.sql");
const FINISH_UNITS = sqlFile(import.meta.url, "../load/finishUnits.sql");

export interface Replacement {
  file: string;
  edition: string;
  level: "commune" | "district";
  /** Ids of findings that do not stop the import. */
  accept: string[];
  /** Do everything, check it, and undo it. */
  dryRun: boolean;
}

/** What the file says, and what became of it. `open` findings were not accepted: nothing changed. */
export interface ReplacementReport {
  matched: number;
  findings: Finding[];
  open: Finding[];
  outcome: "replaced" | "refused" | "would replace";
}

class Undo extends Error {}

/**
 * Replaces the shapes of the units of one level of an edition from a file, re-derives all shapes and checks them, in
 * one transaction. Changes nothing unless every finding is accepted.
 * @throws GeodataError in one sentence when the file cannot be used at all; UnsoundError when the result is not sound.
 */
export async function replaceBoundaries(
  database: Database,
  replacement: Replacement,
  progress: Progress = silent,
): Promise<ReplacementReport> {
  const { file, edition, level, accept, dryRun } = replacement;
  progress(0, 4, `Reading ${basename(file)}`);
  const features = await readVectorFile(file);
  let report: ReplacementReport | undefined;
  const run = database.asSystem("replace boundaries", async (client) => {
    const units = await queryRows<{ code: string; full_name: string }>(client, UNITS, { edition, level });
    if (units.length === 0) throw new GeodataError(`Edition ${edition} has no units of level ${level} with a shape.`);
    const what = `a ${level} of edition ${edition}`;
    const { shapes, findings } = nameUnits(features, new Set(units.map(({ code }) => code)), what);
    progress(1, 4, "Comparing shapes with units");
    findings.push(...(await examineShapes(client, edition, shapes)));
    const open = findings.filter(({ id }) => !accept.includes(id));
    report = { matched: new Set(shapes.map(({ code }) => code)).size, findings, open, outcome: "refused" };
    if (open.length > 0) return;
    await apply(client, edition, shapes, progress);
    const digest = createHash("sha256").update(readFileSync(file)).digest("hex");
    await markBoundarySet(client, { digest: null, note: `${level} ${edition}: ${basename(file)} sha256:${digest}` });
    const accepted = findings.map(({ id }) => id);
    await writeAudit(client, "replace boundaries", `${edition}/${level}`, { file: basename(file), digest, accepted });
    report.outcome = dryRun ? "would replace" : "replaced";
    if (dryRun) throw new Undo();
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  if (!report) throw new Error("The replacement ended without a report");
  return report;
}

async function apply(client: pg.ClientBase, edition: string, shapes: NamedShape[], progress: Progress): Promise<void> {
  progress(2, 4, "Cutting the new shapes into parts");
  const claims = await queryRows(client, CLAIMS, { edition, shapes: JSON.stringify(shapes) });
  progress(3, 4, "Making neighbours meet");
  await queryRows(client, REPLACE_PARTS, { claims: JSON.stringify(claims) });
  await queryRows(client, FINISH_UNITS);
  await deriveShapes(client, progress);
  await requireSound(client, progress);
}
