import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cluster } from "./Cluster.ts";
import { canEnter, clusterAccount } from "./clusterAccount.ts";
import { findOrInstallPostgres } from "./findOrInstallPostgres.ts";
import type { Report } from "./installPackages.ts";
import { makePrivate, makeSocketFolder } from "./privateFolder.ts";

// Waits until our end of its input closes, which happens even when we crash; then ends the server and removes the folder.
const UNDERTAKER = `
cat >/dev/null
file=$1/pgdata/postmaster.pid
if [ -e "$file" ]; then
  kill -QUIT "$(head -n 1 "$file")"
  for i in $(seq 100); do [ -e "$file" ] || break; sleep 0.05; done
fi
rm -rf -- "$1"
`;

/** A cluster for tests, in a temporary folder. It disappears when it is stopped or when this process ends in any way. */
export async function throwAwayCluster(report: Report): Promise<{ url: string; stop: () => Promise<void> }> {
  const installation = await findOrInstallPostgres(report);
  const account = await clusterAccount();
  const folder = (await canEnter(account, tmpdir())) ? tmpdir() : "/tmp";
  const home = await mkdtemp(join(folder, "senmap-"));
  const undertaker = spawn("/bin/sh", ["-c", UNDERTAKER, "sh", home], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  undertaker.unref();
  const stop = async () => {
    if (undertaker.exitCode !== null) return;
    undertaker.ref();
    const exit = once(undertaker, "exit");
    undertaker.stdin.end();
    await exit;
  };
  try {
    await makePrivate(home, account);
    const socketFolder = await makeSocketFolder(home, account);
    const cluster = new Cluster({ home, socketFolder, account, binaries: installation.binaries, kind: "throw-away" });
    await cluster.create();
    await cluster.start();
    return { url: cluster.url(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
