import { fileURLToPath } from "node:url";
import { runner } from "node-pg-migrate";

const MIGRATIONS = fileURLToPath(new URL("../../migrations", import.meta.url));

/**
 * Brings a database to the newest migration: all pending ones in one transaction, so that a failing one leaves nothing.
 * Several servers may start at once: an advisory lock makes the others wait.
 * @param report gets the name of each migration that was run.
 * @returns how many were run.
 */
export async function migrate(databaseUrl: string, report: (line: string) => void): Promise<number> {
  const run = await runner({
    databaseUrl: { connectionString: databaseUrl, application_name: "senmap migrate" },
    dir: MIGRATIONS,
    direction: "up",
    // What is not a migration (an editor's backup, say) would otherwise be executed as one.
    ignorePattern: "(?!\\d{4}-.*\\.sql$).*",
    migrationsSchema: "senmap_migrations",
    createMigrationsSchema: true,
    migrationsTable: "migration",
    advisoryLockMode: "wait",
    singleTransaction: true,
    // Its own lines tell what will be tried, ours what is done; a failure reaches the caller as an error.
    log: () => {},
  });
  for (const { name } of run) report(name);
  return run.length;
}
