import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { type Database, openDatabase } from "./database.ts";
import { executeOn } from "./executeOn.ts";

const opened: (() => Promise<void>)[] = [];

// At the top, not inside testDatabase(): a hook cannot be registered from another hook, where it is often called.
afterAll(async () => {
  for (const discard of opened.splice(0).reverse()) await discard();
});

/**
 * A database of its own for this test file: migrated, with the built-in boundaries and datasets, and nobody else in it.
 * It is closed and dropped after the file.
 */
export async function testDatabase(): Promise<Database> {
  const clusterUrl = inject("testClusterUrl");
  const templateUrl = inject("testTemplateUrl");
  const template = templateUrl.slice(templateUrl.lastIndexOf("/") + 1);
  const name = `test_${randomBytes(6).toString("hex")}`;
  await executeOn(clusterUrl, `create database ${name} template ${template}`);
  const database = openDatabase(clusterUrl.replace(/[^/]*$/, name), 4);
  opened.push(async () => {
    await database.close();
    await executeOn(clusterUrl, `drop database ${name} with (force)`);
  });
  return database;
}
