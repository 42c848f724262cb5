import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { runningPostmaster } from "../platform/cluster/runningPostmaster.ts";
import { provideDatabase } from "../platform/cluster/provideDatabase.ts";
import { openDatabase } from "../platform/database.ts";
import { buildClient } from "./buildClient.ts";
import { FrontDoor } from "./FrontDoor.ts";

// The folder itself is for us alone, and PostgreSQL's account must get through it when root runs the tests.
const DATA_DIR = mkdtempSync(join(tmpdir(), "senmap-start-"));
chmodSync(DATA_DIR, 0o711);
const pgdata = join(DATA_DIR, "postgres/pgdata");

beforeAll(() => buildClient(new AbortController().signal), 120_000);
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

/** Runs a statement in the cluster of a SenMap that runs, as `npm run geodata` would. */
async function inDatabase(statement: string): Promise<unknown[]> {
  const provided = await provideDatabase(readConfig({ DATA_DIR }), () => {}, "join");
  const database = openDatabase(provided.url, 1);
  try {
    return (await database.asSystem("test", (client) => client.query(statement))).rows;
  } finally {
    await database.close();
    await provided.stop();
  }
}

describe("npm start", { timeout: 120_000 }, () => {
  test("gives up cleanly when it is stopped half-way, and then starts from nothing to a page", async () => {
    const interrupted = new FrontDoor({ DATA_DIR });
    await interrupted.says("Making a private PostgreSQL");
    expect(await interrupted.signal("SIGINT")).toBe(0);
    expect(await runningPostmaster(pgdata)).toBe("none");

    const senmap = new FrontDoor({ DATA_DIR });
    const address = await senmap.ready();
    const health = await fetch(`${address}/healthz`);
    expect(health.status).toBe(200);
    const page = await fetch(address);
    expect(await page.text()).toContain("<div id=");
    expect(senmap.output).toMatch(
      /✓ Database ready \(private cluster, PostgreSQL \d+\.\d+, PostGIS 3\.\S+\) {2}\d+ ms/,
    );

    expect(await senmap.signal("SIGINT")).toBe(0);
    expect(await runningPostmaster(pgdata)).toBe("none");
  });

  test("loses nothing when it is killed, and takes over the cluster it left running", async () => {
    const killed = new FrontDoor({ DATA_DIR });
    await killed.ready();
    await inDatabase("insert into senmap.audit_log (actor, action, subject) values ('test', 'kept', 'x') returning id");
    await killed.signal("SIGKILL");
    expect(await runningPostmaster(pgdata)).toBe("ours");

    const senmap = new FrontDoor({ DATA_DIR });
    await senmap.ready();
    expect(senmap.output).toContain("Migrations: nothing new");
    expect(await inDatabase("select action from senmap.audit_log where actor = 'test'")).toEqual([{ action: "kept" }]);

    const second = new FrontDoor({ DATA_DIR });
    expect(await second.ends()).toBe(1);
    expect(second.output).toMatch(
      /✗ Database: Another SenMap \(process \d+\) already runs on the data in \S+: stop it/,
    );

    expect(await senmap.signal("SIGTERM")).toBe(0);
    expect(await runningPostmaster(pgdata)).toBe("none");
  });

  test("says so when the port is taken, before anything slow", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen({ port: 0, host: "127.0.0.1" }, resolve));
    const { port } = other.address() as { port: number };
    const senmap = new FrontDoor({ DATA_DIR, PORT: String(port) });
    expect(await senmap.ends()).toBe(1);
    expect(senmap.output).toContain(
      `✗ Port: Port ${port} is taken by another program: stop it, or start SenMap on another`,
    );
    expect(senmap.output).not.toContain("Database");
    other.close();
  });
});
