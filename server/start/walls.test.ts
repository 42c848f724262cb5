import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

// One import each, as [the file that imports, what it imports].
const FORBIDDEN: [string, string][] = [
  ["server/contract/unit.ts", "node:fs"],
  ["server/contract/unit.ts", "../config.ts"],
  ["server/contract/unit.ts", "../platform/database.ts"],
  ["server/features/search/routes.ts", "../layers/routes.ts"],
  ["server/features/search/deep/rank.ts", "../../layers/routes.ts"],
  ["server/features/search/search.test.ts", "../layers/routes.ts"],
  ["server/features/search/routes.ts", "../../app.ts"],
  ["server/features/search/routes.ts", "../../../tiles/tileCache.ts"],
  ["server/layers/places/layer.ts", "../../features/search/routes.ts"],
  ["server/layers/places/layer.ts", "../rivers/layer.ts"],
  ["server/platform/audit.ts", "../features/search/routes.ts"],
  ["server/platform/cluster/audit.ts", "../../layers/registry.ts"],
  ["server/start/start.ts", "../../client/main.tsx"],
  ["tiles/tileRoutes.ts", "../server/features/search/routes.ts"],
  ["tiles/style/mapStyle.ts", "../../client/map/useMap.ts"],
  ["geodata/import.ts", "../server/features/search/routes.ts"],
  ["geodata/import.ts", "../server/app.ts"],
  ["geodata/datasets/rivers/source.ts", "../../../tiles/tileCache.ts"],
  ["client/main.tsx", "../server/platform/database.ts"],
  ["client/search/Search.tsx", "../../server/contract/unit.ts"],
  ["client/search/Search.tsx", "../../tiles/style/mapStyle.ts"],
  ["client/search/Search.tsx", "../places/PlacePanel.tsx"],
  ["client/search/parts/Row.tsx", "../../places/PlacePanel.tsx"],
  ["client/api/queries.ts", "../places/PlacePanel.tsx"],
  ["e2e/see-the-province.test.ts", "../server/config.ts"],
  ["e2e/see-the-province.test.ts", "playwright-core"],
  ["e2e/driver.ts", "../server/config.ts"],
];

const ALLOWED: [string, string][] = [
  ["server/contract/unit.ts", "typebox"],
  ["server/contract/unit.ts", "./text.ts"],
  ["server/features/search/routes.ts", "./rank.ts"],
  ["server/features/search/routes.ts", "../../contract/unit.ts"],
  ["server/features/search/deep/rank.ts", "../routes.ts"],
  ["server/features/search/deep/rank.ts", "../../../platform/database.ts"],
  ["server/features/search/search.test.ts", "../../testApp.ts"],
  ["server/layers/places/layer.ts", "../layer.ts"],
  ["server/layers/places/layer.ts", "../../platform/database.ts"],
  ["server/platform/audit.ts", "./database.ts"],
  ["server/start/start.ts", "../../geodata/boundaries/importBuiltIn.ts"],
  ["tiles/tileRoutes.ts", "../server/layers/registry.ts"],
  ["tiles/tileRoutes.ts", "../server/platform/sql.ts"],
  ["geodata/boundaries/load.ts", "../../server/platform/database.ts"],
  ["geodata/import.ts", "../server/config.ts"],
  ["client/search/Search.tsx", "../api/queries.ts"],
  ["client/search/parts/Row.tsx", "../Search.tsx"],
  ["client/search/parts/Row.tsx", "../../ui/Badges.tsx"],
  ["client/shell/Shell.tsx", "../search/Search.tsx"],
  ["client/routes.tsx", "./search/Search.tsx"],
  ["e2e/driver.ts", "playwright-core"],
  ["e2e/see-the-province.test.ts", "./driver.ts"],
];

let folder: string;
let violations: Set<string>;

/** Lints files made of one import each, in a folder of their own, by the project's own rules. */
function lint(cases: [string, string][]): Set<string> {
  const files = Object.entries(Object.groupBy(cases, ([file]) => file));
  for (const [file, imports] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), imports!.map(([, what]) => `export * from "${what}";\n`).join(""));
  }
  const oxlint = join(ROOT, "node_modules/oxlint/bin/oxlint");
  const run = spawnSync(process.execPath, [oxlint, "--format", "json"], { cwd: folder, encoding: "utf8" });
  const { diagnostics } = JSON.parse(run.stdout) as {
    diagnostics: { code: string; message: string; filename: string }[];
  };
  return new Set(
    diagnostics
      .filter(({ code }) => code.includes("no-restricted-imports"))
      .map(({ filename, message }) => `${filename} > ${/'([^']+)'/.exec(message)?.[1]}`),
  );
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "senmap-walls-"));
  cpSync(join(ROOT, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  violations = lint([...FORBIDDEN, ...ALLOWED]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the walls of the house", () => {
  test.each(FORBIDDEN)("%s may not import %s", (file, what) => {
    expect(violations).toContain(`${file} > ${what}`);
  });

  test.each(ALLOWED)("%s may import %s", (file, what) => {
    expect(violations).not.toContain(`${file} > ${what}`);
  });

  test("the client may import the contract as types", () => {
    const file = "client/search/contractTypes.ts";
    writeFileSync(join(folder, file), 'export type { Unit } from "../../server/contract/unit.ts";\n');
    expect([...lint([])].filter((violation) => violation.startsWith(file))).toEqual([]);
  });
});

test("no file or folder is named after nothing in particular", () => {
  const empty = /(^|[-./])(utils?|helpers?|commons?|managers?|services?)([-./]|$)/i;
  const paths = ["client", "server", "tiles", "geodata", "e2e", "bench"]
    .filter((top) => existsSync(join(ROOT, top)))
    .flatMap((top) => readdirSync(join(ROOT, top), { recursive: true, encoding: "utf8" }));
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => empty.test(path) || /(Utils?|Helpers?|Manager|Service)\.[a-z.]+$/.test(path))).toEqual(
    [],
  );
});
