import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { envExample } from "../config.ts";
import { sqlFile } from "../platform/sql.ts";
import { ANONYMOUS } from "../platform/database.ts";
import { testDatabase } from "../platform/testDatabase.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

test(".env.example and the README name every setting (npm run env-example)", () => {
  const text = envExample();
  expect(read(".env.example")).toBe(text);
  const readme = read("README.md");
  for (const [, name, fallback] of text.matchAll(/^# ([A-Z_]+)=(.*)$/gm)) {
    expect(readme).toContain(`| \`${name}\` | ${fallback ? `\`${fallback}\`` : ""} |`);
  }
});

const decisions = readdirSync(join(ROOT, "docs/decisions")).map((name) => `docs/decisions/${name}`);

test.each(["README.md", "docs/life-of-a-number.md", ...decisions])("%s names only files that exist", (path) => {
  const named = [...read(path).matchAll(/`((?:client|server|tiles|geodata|migrations|e2e|docs)\/[\w./-]*)`/g)];
  expect(named.map(([, file]) => file!).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test("the number whose life is told is the one that the map shows", async () => {
  const database = await testDatabase();
  const values = sqlFile(import.meta.url, "../layers/population-density/values.sql");
  const rows = await database.asPerson(ANONYMOUS, (query) =>
    query<{ code: string; value: number | null }>(values, { edition: "2024", level: "district", parent: null }),
  );
  const of = (code: string) => rows.find((row) => row.code === code)!.value;
  expect(read("docs/life-of-a-number.md")).toContain(`**${Math.round(of("872")!)} people per km²**`);
  expect(of("876")).toBeNull();
});
