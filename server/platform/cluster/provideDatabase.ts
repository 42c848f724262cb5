import type { Config } from "../../config.ts";
import { checkDatabase } from "./checkDatabase.ts";
import type { Report } from "./installPackages.ts";
import { privateCluster } from "./privateCluster.ts";

/** A database that is ready for migrations. */
export interface ProvidedDatabase {
  url: string;
  /** What it is, for people: "private cluster, PostgreSQL 15.18, PostGIS 3.3.2". */
  description: string;
  /** Gives it back: stops the private cluster, does nothing to a database elsewhere. */
  stop(): Promise<void>;
}

/**
 * The database of these settings: the one at DATABASE_URL, or else a private cluster under DATA_DIR.
 * @param report gets a line for whatever takes long.
 * @param sharing "own" for the server; "join" for a command that may run beside it.
 * @throws SetupError saying in one sentence what to do.
 */
export async function provideDatabase(
  config: Config,
  report: Report,
  sharing: "own" | "join" = "own",
): Promise<ProvidedDatabase> {
  if (config.DATABASE_URL !== "") {
    const versions = await checkDatabase(config.DATABASE_URL);
    return { url: config.DATABASE_URL, description: versions, stop: async () => {} };
  }
  const { url, home, stop } = await privateCluster(config.DATA_DIR, sharing, report);
  try {
    const versions = await checkDatabase(url);
    const elsewhere = home.startsWith("/var/lib/") ? ` in ${home}` : "";
    return { url, description: `private cluster${elsewhere}, ${versions}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
