import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import { KeyRing } from "./KeyRing.ts";

/**
 * The keys that seal personal fields: from the configuration, or one made at the first start and kept beside the data, where
 * only the account that runs SenMap can read it.
 */
export async function readKeys(config: Pick<Config, "DATA_KEY" | "DATA_KEY_OLD" | "DATA_DIR">): Promise<KeyRing> {
  const given = [config.DATA_KEY, config.DATA_KEY_OLD].filter((text) => text !== "");
  const own = await readFile(fileOf(config), "utf8").catch(() => "");
  const texts = own === "" ? given : [...given, own.trim()];
  if (texts.length > 0) return new KeyRing(texts.map((text) => Buffer.from(text, "base64")));
  const key = randomBytes(32);
  await mkdir(config.DATA_DIR, { recursive: true });
  // "wx": of two servers that start at once one makes the key and the other reads it.
  await writeFile(fileOf(config), `${key.toString("base64")}\n`, { mode: 0o600, flag: "wx" }).catch(() => {});
  const kept = await readFile(fileOf(config), "utf8");
  return new KeyRing([Buffer.from(kept.trim(), "base64")]);
}

const fileOf = (config: Pick<Config, "DATA_DIR">) => join(config.DATA_DIR, "data.key");
