import { findInstallations, type Installation, OLDEST_POSTGRES } from "./findInstallations.ts";
import { installPackages, type Report, systemFamily } from "./installPackages.ts";
import { runProgram } from "./runProgram.ts";
import { SetupError } from "./SetupError.ts";

const COMMANDS = {
  debian: "sudo apt-get install postgresql postgresql-postgis",
  fedora: "sudo dnf install postgresql-server postgresql-contrib postgis",
  arch: "sudo pacman -S postgresql postgis",
  macos: "brew install postgresql@18 postgis",
  other: "",
};

/** The Debian packages that give PostgreSQL with PostGIS: beside the newest PostgreSQL there is, or with the packaged one. */
async function debianPackages(newest: Installation | undefined): Promise<string[]> {
  if (newest?.binaries.startsWith("/usr/lib/postgresql/")) return [`postgresql-${newest.major}-postgis-3`];
  const policy = await runProgram("apt-cache", ["policy", "postgresql"]);
  const major = Number(/Candidate: (?:\d+:)?(\d+)/.exec(policy.output)?.[1]);
  if (!(major >= OLDEST_POSTGRES)) {
    throw new SetupError(
      `This system's packages offer PostgreSQL ${major || "not at all"}, and SenMap needs ${OLDEST_POSTGRES} or newer: ` +
        "add the packages of https://wiki.postgresql.org/wiki/Apt, or set DATABASE_URL to another database.",
    );
  }
  return ["postgresql", `postgresql-${major}-postgis-3`];
}

/**
 * The PostgreSQL with PostGIS to run a cluster with, installed if need be and possible.
 * @param major the version an existing cluster was made by: no other can read it.
 */
export async function findOrInstallPostgres(report: Report, major?: number): Promise<Installation> {
  const fits = (one: Installation) => one.hasPostgis && (major === undefined || one.major === major);
  const before = await findInstallations();
  const found = before.find(fits);
  if (found) return found;
  if (major !== undefined && !before.some((one) => one.major === major)) {
    throw new SetupError(
      `The private cluster was made by PostgreSQL ${major}, which is not on this machine any more: ` +
        `install PostgreSQL ${major} with PostGIS again, or set DATABASE_URL to another database.`,
    );
  }
  const same = before.find((one) => major === undefined || one.major === major);
  if (await installPackages("PostgreSQL with PostGIS", () => debianPackages(same), report)) {
    const installed = (await findInstallations()).find(fits);
    if (installed) return installed;
  }
  const command = COMMANDS[systemFamily()];
  throw new SetupError(
    `SenMap needs PostgreSQL ${OLDEST_POSTGRES} or newer with PostGIS on this machine` +
      `${command ? `: run  ${command}` : ""}, or set DATABASE_URL to a database elsewhere.`,
  );
}
