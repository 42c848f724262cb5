import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { installPackages, type Report } from "../platform/cluster/installPackages.ts";
import { SetupError } from "../platform/cluster/SetupError.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

async function find(): Promise<string | undefined> {
  const folders = (process.env["PATH"] ?? "").split(":");
  for (const path of [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE]) {
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return undefined;
}

/** The browser of the tests: the system's Chromium, installed if need be and possible. */
export async function findOrInstallChromium(report: Report): Promise<string> {
  const found = process.env["CHROMIUM_PATH"] ?? (await find());
  if (found) return found;
  await installPackages("Chromium", async () => ["chromium"], report);
  const installed = await find();
  if (installed) return installed;
  throw new SetupError("The browser tests need Chromium: install it, or set CHROMIUM_PATH to the program.");
}
