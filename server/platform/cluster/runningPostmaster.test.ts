import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { runningPostmaster } from "./runningPostmaster.ts";

const folder = mkdtempSync(join(tmpdir(), "senmap-pid-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["no file", undefined, "none"],
  ["an empty file", "", "none"],
  ["a process that is gone", "4194000\n", "none"],
  ["a number that another program has by now", `${process.pid}\n/somewhere\n`, "other"],
])("%s", async (_, text, expected) => {
  if (text !== undefined) writeFileSync(join(folder, "postmaster.pid"), text);
  expect(await runningPostmaster(folder)).toBe(expected);
});

test("a server that runs", async () => {
  const socketFolder = decodeURIComponent(/@([^/]+)\//.exec(inject("testClusterUrl"))![1]!);
  expect(await runningPostmaster(join(socketFolder, "../pgdata"))).toBe("ours");
});
