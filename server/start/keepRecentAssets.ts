import { existsSync } from "node:fs";
import { cp, readdir, stat, utimes } from "node:fs/promises";
import { join } from "node:path";

const KEPT_DAYS = 7;

/**
 * A page opened before this build still asks for the files of the last one: they stay for a while, counted from when they
 * were replaced. Kept files carry that moment as their time; those of the last build (`made`) are replaced now.
 */
export async function keepRecentAssets(old: string, next: string, made: ReadonlySet<string>): Promise<void> {
  const now = new Date();
  for (const name of await readdir(old).catch(() => [])) {
    const kept = join(next, name);
    if (existsSync(kept)) continue;
    const { mtime } = await stat(join(old, name));
    const replaced = made.has(name) ? now : mtime;
    if (now.getTime() - replaced.getTime() > KEPT_DAYS * 86_400_000) continue;
    await cp(join(old, name), kept);
    await utimes(kept, replaced, replaced);
  }
}
