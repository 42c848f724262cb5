import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Cluster } from "./Cluster.ts";
import { clusterAccount } from "./clusterAccount.ts";
import { findOrInstallPostgres } from "./findOrInstallPostgres.ts";
import type { Report } from "./installPackages.ts";
import { lockFolder } from "./lockFolder.ts";
import { clusterHome, makeSocketFolder } from "./privateFolder.ts";
import { SetupError } from "./SetupError.ts";

/**
 * Runs the private cluster of a data folder, made first if there is none.
 * @param sharing "own": this process starts and stops it, and no other may. "join": use it beside a running SenMap.
 */
export async function privateCluster(dataFolder: string, sharing: "own" | "join", report: Report) {
  // Installing comes first: it is what makes the account.
  const version = Number(await readVersion(join(dataFolder, "postgres"))) || undefined;
  let installation = await findOrInstallPostgres(report, version);
  const account = await clusterAccount();
  const home = await clusterHome(dataFolder, account);
  const existing = Number(await readVersion(home)) || undefined;
  if (existing !== undefined && existing !== installation.major)
    installation = await findOrInstallPostgres(report, existing);
  const socketFolder = await makeSocketFolder(home, account);
  const cluster = new Cluster({ home, socketFolder, account, binaries: installation.binaries, kind: "lasting" });

  const lock = await lockFolder(socketFolder);
  if ("heldBy" in lock) {
    if (sharing === "join") return { url: cluster.url(), home, stop: async () => {} };
    throw new SetupError(
      `Another SenMap (process ${lock.heldBy}) already runs on the data in ${dataFolder}: stop it, or set DATA_DIR to another folder.`,
    );
  }
  const stop = async () => {
    await cluster.stop();
    await lock.release();
    // A short place outside the data folder is only borrowed.
    if (!socketFolder.startsWith(home)) await rm(socketFolder, { recursive: true, force: true });
  };
  try {
    if (existing === undefined) {
      report(`Making a private PostgreSQL ${installation.major} cluster in ${home}`);
      await cluster.create();
    }
    await cluster.start();
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
  return { url: cluster.url(), home, stop };
}

/** The PostgreSQL version that made the cluster; empty when there is none. */
function readVersion(home: string): Promise<string> {
  return readFile(join(home, "pgdata", "PG_VERSION"), "utf8").catch(() => "");
}
