import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "./database.ts";
import { parseSql } from "./sql.ts";
import { testDatabase } from "./testDatabase.ts";

const root = join(import.meta.dirname, "../..");
const files = globSync("{server,tiles,geodata}/**/*.sql", { cwd: root }).sort();

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

describe("every statement", () => {
  it("is there", () => expect(files.length).toBeGreaterThan(20));

  it.each(files)("%s can be prepared, is short, and says what a row is", async (file) => {
    const source = readFileSync(join(root, file), "utf8");
    expect(source).toMatch(/^-- \S/);
    expect(source.split("\n").length).toBeLessThanOrEqual(80);
    const sql = parseSql(file, source);
    await database.asSystem("prepare", (client) =>
      client.query(`prepare checked as ${sql.text}`).then(() => client.query("deallocate checked")),
    );
  });
});

describe("parseSql", () => {
  it("numbers parameters and leaves casts, strings and comments alone", () => {
    const sql = parseSql("x", "-- :no\nselect :a::int, ':b', \"c:d\", :e, :a; /* :f */");
    expect(sql.parameters).toEqual(["a", "e"]);
    expect(sql.text).toBe(`select $1::int, ':b', "c:d", $2, $1`);
  });
});
