import { expect, test } from "vitest";
import { ANONYMOUS } from "./database.ts";
import { parseSql } from "./sql.ts";
import { testDatabase } from "./testDatabase.ts";

const COUNT = parseSql("count-units", "select count(*)::int as units from senmap.admin_unit where edition = :edition");

test("a test file gets the built-in data, and its changes stay its own", async () => {
  const [first, second] = await Promise.all([testDatabase(), testDatabase()]);
  await first.asSystem("empty", (client) => client.query("truncate senmap.admin_unit cascade"));
  const count = (database: typeof first) =>
    database.asPerson(ANONYMOUS, (query) => query<{ units: number }>(COUNT, { edition: "2024" }));
  expect(await count(first)).toEqual([{ units: 0 }]);
  expect((await count(second))[0]!.units).toBeGreaterThan(100);
});
