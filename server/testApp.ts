import type { FastifyInstance } from "fastify";
import { afterAll } from "vitest";
import { type AppOptions, buildApp } from "./app.ts";
import { readConfig } from "./config.ts";
import type { Database } from "./platform/database.ts";
import { testDatabase } from "./platform/testDatabase.ts";

const TEST_KEY = Buffer.alloc(32, 7).toString("base64");
const apps: FastifyInstance[] = [];
afterAll(async () => {
  for (const app of apps.splice(0)) await app.close();
});

/** The server over a database of this test file's own, with the built-in data. Closed after the file. */
export async function testApp(
  settings: Record<string, string> = {},
  options: Partial<AppOptions> = {},
): Promise<{ app: FastifyInstance; database: Database }> {
  const database = options.database ?? (await testDatabase());
  const config = readConfig({ LOG_LEVEL: "silent", POOL_SIZE: "4", RATE_LIMIT: "0", DATA_KEY: TEST_KEY, ...settings });
  const app = await buildApp({ clientFolder: "/nonexistent", ...options, config, database });
  await app.ready();
  apps.push(app);
  return { app, database };
}
