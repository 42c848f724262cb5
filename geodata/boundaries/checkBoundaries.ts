import { readdirSync } from "node:fs";
import type pg from "pg";
import { type Sql, sqlFile } from "../../server/platform/sql.ts";
import { type Progress, silent } from "../Progress.ts";
import { queryRows } from "../queryRows.ts";
import { type Fault, UnsoundError } from "../UnsoundError.ts";

const folder = new URL("./checks/", import.meta.url);
const CHECKS: Sql[] = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .toSorted()
  .map((name) => sqlFile(import.meta.url, `./checks/${name}`));

/** Runs every query of `checks/`: each returns what is wrong; none is sound. */
export async function checkBoundaries(client: pg.ClientBase, progress: Progress = silent): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [index, check] of CHECKS.entries()) {
    progress(index, CHECKS.length, "Checking the boundaries");
    faults.push(...(await queryRows<Fault>(client, check)));
  }
  return faults;
}

/** @throws UnsoundError that names the faults, so that the transaction around it is undone. */
export async function requireSound(client: pg.ClientBase, progress: Progress = silent): Promise<void> {
  const faults = await checkBoundaries(client, progress);
  if (faults.length > 0) throw new UnsoundError(faults);
}
