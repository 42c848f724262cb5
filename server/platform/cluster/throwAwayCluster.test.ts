import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { expect, inject, test } from "vitest";

const socketFolder = (url: string) => decodeURIComponent(/@([^/]+)\//.exec(url)![1]!);

test("a cluster disappears when the process that made it is killed", async () => {
  const program = `
    import { throwAwayCluster } from ${JSON.stringify(join(import.meta.dirname, "throwAwayCluster.ts"))};
    const { url } = await throwAwayCluster(() => {});
    process.stdout.write(url, () => process.kill(process.pid, "SIGKILL"));`;
  const killed = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  expect(killed.signal).toBe("SIGKILL");
  const home = join(socketFolder(killed.stdout), "..");
  for (let i = 0; i < 100 && existsSync(home); i++) await wait(50);
  expect(existsSync(home)).toBe(false);
});

test("other users of the machine do not get in", async () => {
  const url = inject("testClusterUrl");
  const home = join(socketFolder(url), "..");
  expect(statSync(home).mode & 0o077).toBe(0);
  expect(statSync(join(home, "password")).mode & 0o077).toBe(0);
  expect(readFileSync(join(home, "pgdata/pg_hba.conf"), "utf8")).toBe("local all all scram-sha-256\n");

  const client = new pg.Client({ connectionString: url.replace(/:[^:@]+@/, ":guess@") });
  await expect(client.connect()).rejects.toThrow(/password authentication failed/);
});
