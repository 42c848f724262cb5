import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SetupError } from "../platform/cluster/SetupError.ts";
import { compressFiles } from "./compressFiles.ts";
import { keepRecentAssets } from "./keepRecentAssets.ts";

const ROOT = join(import.meta.dirname, "../..");
const VITE = join(ROOT, "node_modules/vite/bin/vite.js");
const SOURCES = ["client/**/*", "vite.config.ts", "package-lock.json"];

/**
 * Builds the client into dist/client when its sources changed since the last build.
 * @returns whether it had to be built.
 * @throws SetupError with what the build said.
 */
export async function buildClient(signal: AbortSignal): Promise<boolean> {
  const built = join(ROOT, "dist/client");
  const mark = join(ROOT, "dist/client.sha256");
  const hash = await sourceHash();
  // The mark: the hash of what was built, then the names of the assets that it made.
  const [known, ...made] = (await readFile(mark, "utf8").catch(() => "")).split("\n");
  if (known === hash && existsSync(join(built, "index.html"))) return false;
  if (!existsSync(VITE))
    throw new SetupError("The client is not built yet and Vite, which builds it, is missing: run  npm ci");

  // Made beside and moved into place: a server that runs from this folder never serves half a client.
  const next = join(ROOT, `dist/client-next-${process.pid}`);
  const old = join(ROOT, `dist/client-old-${process.pid}`);
  try {
    await mkdir(next, { recursive: true });
    await runVite(next, signal);
    await compressFiles(next);
    const names = await readdir(join(next, "assets"));
    await keepRecentAssets(join(built, "assets"), join(next, "assets"), new Set(made));
    if (existsSync(built)) await rename(built, old);
    await rename(next, built);
    await writeFile(mark, [hash, ...names].join("\n"));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EACCES" || code === "EROFS" || code === "EPERM") {
      throw new SetupError(
        `SenMap cannot write the built client to ${join(ROOT, "dist")} (${code}): make it writable.`,
      );
    }
    throw error;
  } finally {
    await Promise.all([next, old].map((folder) => rm(folder, { recursive: true, force: true })));
  }
  return true;
}

async function sourceHash(): Promise<string> {
  const paths = await Array.fromAsync(glob(SOURCES, { cwd: ROOT, withFileTypes: true }));
  const files = paths.filter((path) => path.isFile()).map((path) => join(path.parentPath, path.name));
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(file.slice(ROOT.length)).update(await readFile(file));
  return hash.digest("hex");
}

function runVite(folder: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const vite = spawn(process.execPath, [VITE, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1" },
      signal,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    vite.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    vite.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    vite.on("error", reject);
    vite.on("close", (code) =>
      code === 0 ? resolve() : reject(new SetupError(`The client does not build:\n${output.trim()}`)),
    );
  });
}
