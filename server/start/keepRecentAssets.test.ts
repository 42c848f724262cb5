import { mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { keepRecentAssets } from "./keepRecentAssets.ts";

const folder = (files: Record<string, number>): string => {
  const made = mkdtempSync(join(tmpdir(), "senmap-assets-"));
  for (const [name, daysOld] of Object.entries(files)) {
    writeFileSync(join(made, name), name);
    const then = new Date(Date.now() - daysOld * 86_400_000);
    utimesSync(join(made, name), then, then);
  }
  return made;
};

it("keeps what was replaced in the last days, however long ago it was built", async () => {
  const old = folder({ "last-a.js": 100, "same.js": 100, "before-b.js": 3, "before-c.js": 9 });
  const next = folder({ "next.js": 0, "same.js": 0 });
  await keepRecentAssets(old, next, new Set(["last-a.js", "same.js"]));
  expect(readdirSync(next).sort()).toEqual(["before-b.js", "last-a.js", "next.js", "same.js"]);
  // Counted from now, for the one that is replaced now.
  expect(Date.now() - statSync(join(next, "last-a.js")).mtimeMs).toBeLessThan(60_000);
  expect(Date.now() - statSync(join(next, "before-b.js")).mtimeMs).toBeGreaterThan(2 * 86_400_000);
});
