import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { testDatabase } from "../platform/testDatabase.ts";
import { FrontDoor } from "./FrontDoor.ts";

/** Starts with settings that cannot work; expects exit code 1, one sentence and no stack trace. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const senmap = new FrontDoor(settings);
  expect(await senmap.ends()).toBe(1);
  expect(senmap.output).not.toMatch(/\n\s+at /);
  const failed = senmap.output.split("\n").filter((line) => line.startsWith("✗"));
  expect(failed).toHaveLength(1);
  expect(senmap.output.trim().endsWith(failed[0]!)).toBe(true);
  return failed[0]!;
}

test.each([
  ["no address", "localhost:5432", /DATABASE_URL is not an address such as postgresql:/],
  ["another database", "mysql://root@localhost/x", /DATABASE_URL is not an address such as postgresql:/],
  [
    "nobody there",
    "postgresql://a:secret@127.0.0.1:1/x",
    /No database answers at 127\.0\.0\.1:1: start it, or correct/,
  ],
  [
    "unknown host",
    "postgresql://a:secret@db.invalid/x",
    /DATABASE_URL names the host "db\.invalid", which is not known/,
  ],
])("DATABASE_URL: %s", async (_, url, sentence) => {
  const said = await refusal({ DATABASE_URL: url });
  expect(said).toMatch(sentence);
  expect(said).not.toContain("secret");
});

test("DATABASE_URL: wrong password, wrong database", async () => {
  const url = inject("testClusterUrl");
  const password = /:([^:@]+)@/.exec(url)![1]!;
  expect(await refusal({ DATABASE_URL: url.replace(password, "wrong") })).toMatch(
    /refuses the password of user "senmap"/,
  );
  const said = await refusal({ DATABASE_URL: `${url}_elsewhere` });
  expect(said).toMatch(/There is no database "senmap_elsewhere" at/);
  expect(said).not.toContain(password);
});

test("a PostGIS that is too old, and a user without the rights", async () => {
  const url = inject("testClusterUrl");
  const administrator = new pg.Client({ connectionString: url });
  await administrator.connect();
  for (const statement of [
    "create database test_old_postgis",
    "create database test_no_rights",
    "create role test_clerk login password 'clerk'",
  ]) {
    await administrator.query(statement);
  }
  try {
    const old = new pg.Client({ connectionString: url.replace(/senmap$/, "test_old_postgis") });
    await old.connect();
    await old.query("create extension postgis");
    await old.query(
      "set allow_system_table_mods = on; update pg_extension set extversion = '3.1.4' where extname = 'postgis'",
    );
    await old.end();
    const tooOld = await refusal({ DATABASE_URL: url.replace(/senmap$/, "test_old_postgis") });
    expect(tooOld).toContain("The database has PostGIS 3.1.4; SenMap needs 3.3 or newer");

    const clerk = url.replace(/\/\/.*@/, "//test_clerk:clerk@").replace(/senmap$/, "test_no_rights");
    expect(await refusal({ DATABASE_URL: clerk })).toMatch(
      /The database user "test_clerk" may not run "create extension/,
    );
  } finally {
    for (const statement of [
      "drop database test_old_postgis",
      "drop database test_no_rights",
      "drop role test_clerk",
    ]) {
      await administrator.query(statement);
    }
    await administrator.end();
  }
});

test("a folder that cannot be written to", async () => {
  // Not even root can make a folder here.
  const said = await refusal({ DATA_DIR: process.platform === "linux" ? "/sys/senmap" : "/dev/null/senmap" });
  expect(said).toMatch(
    /✗ Database: SenMap cannot write to the folder \S+ \(E[A-Z]+\): make it writable, or set DATA_DIR/,
  );
});

test("a setting that does not fit", async () => {
  expect(await refusal({ PORT: "eighty" })).toContain('✗ Settings: The setting PORT cannot be "eighty"');
  expect(await refusal({ HOST: "203.0.113.7" })).toContain(
    'HOST is "203.0.113.7", which is no address of this machine',
  );
});

test("a data folder whose path is too long for a socket still works", async () => {
  const folder = mkdtempSync(join(tmpdir(), "senmap-long-"));
  chmodSync(folder, 0o711);
  const senmap = new FrontDoor({ DATA_DIR: join(folder, "x".repeat(120)) });
  await senmap.says("Database ready");
  expect(await senmap.signal("SIGTERM")).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

test("settings that fit no proxy and no edition, and a folder where none can be made", async () => {
  expect(await refusal({ TRUST_PROXY: "garbage" })).toMatch(/TRUST_PROXY cannot be "garbage"/);
  expect(await refusal({ TRUST_PROXY: "10.0.0.0/99" })).toMatch(/TRUST_PROXY cannot be "10\.0\.0\.0\/99"/);
  expect(await refusal({ DATABASE_URL: (await testDatabase()).url, OPENING_EDITION: "1999" })).toMatch(
    /OPENING_EDITION is "1999", but the editions are 2024, 2025/,
  );
  expect(await refusal({ DATA_DIR: "/proc/senmap" })).toMatch(/cannot write to the folder \/proc\/senmap/);
});
