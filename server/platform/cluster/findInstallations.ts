import { readFileSync } from "node:fs";
import { access, glob } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "./runProgram.ts";

/** PostgreSQL as it lies on this machine. */
export interface Installation {
  /** The folder of postgres, initdb and pg_ctl. */
  binaries: string;
  major: number;
  hasPostgis: boolean;
}

export const OLDEST_POSTGRES = 15;

// Debian and Ubuntu, Fedora and the PostgreSQL repository, Homebrew on both of its prefixes, Postgres.app.
const PLACES = [
  "/usr/lib/postgresql/*/bin/initdb",
  "/usr/pgsql-*/bin/initdb",
  "/opt/homebrew/opt/postgresql@*/bin/initdb",
  "/usr/local/opt/postgresql@*/bin/initdb",
  "/Applications/Postgres.app/Contents/Versions/*/bin/initdb",
];

async function candidates(): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const path of glob(PLACES)) found.add(path.slice(0, -"/initdb".length));
  for (const folder of (process.env["PATH"] ?? "").split(":")) {
    if (await exists(join(folder, "initdb"))) found.add(folder);
  }
  const configured = await runProgram("pg_config", ["--bindir"]);
  if (configured.code === 0) found.add(configured.output.trim());
  return found;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function inspect(binaries: string): Promise<Installation | undefined> {
  const version = await runProgram(join(binaries, "postgres"), ["--version"]);
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(version.output)?.[1]);
  if (!Number.isInteger(major) || !(await exists(join(binaries, "initdb")))) return undefined;
  const own = await runProgram(join(binaries, "pg_config"), ["--sharedir"]);
  // Debian ships pg_config apart from the server and patches one for every version; its folders follow a rule.
  const shared = [own.code === 0 ? own.output.trim() : "", `/usr/share/postgresql/${major}`, "/usr/share/pgsql"];
  let hasPostgis = false;
  for (const folder of shared) {
    const control = join(folder, "extension", "postgis.control");
    if (folder && (await exists(control)) && readFileSync(control, "utf8").includes("default_version"))
      hasPostgis = true;
  }
  return { binaries, major, hasPostgis };
}

/** Every PostgreSQL that is new enough, newest first, those with PostGIS before those without. */
export async function findInstallations(): Promise<Installation[]> {
  const inspected = await Promise.all([...(await candidates())].map(inspect));
  return inspected
    .filter((one) => one !== undefined && one.major >= OLDEST_POSTGRES)
    .map((one) => one!)
    .sort((a, b) => Number(b.hasPostgis) - Number(a.hasPostgis) || b.major - a.major);
}
