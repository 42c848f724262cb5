import { existsSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { type Sql, sqlFile } from "../platform/sql.ts";
import type { LayerDefinition } from "./layer.ts";

export interface RegisteredLayer extends LayerDefinition {
  id: string;
  /** Unit → value, or null for a layer with tiles of its own. */
  valuesSql: Sql | null;
  tileSql: Sql | null;
}

export type LayerRegistry = ReadonlyMap<string, RegisteredLayer>;

const POINTS = sqlFile(import.meta.url, "./points.sql");
const ID = /^[a-z][a-z0-9-]{0,63}$/;

/**
 * Reads the layers of one or more folders; every subfolder with a `layer.ts` is a layer.
 * @throws when a folder's name is no layer id, two folders share one, or a layer has not exactly one statement.
 */
export async function readLayers(folders: string[]): Promise<LayerRegistry> {
  const registry = new Map<string, RegisteredLayer>();
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name, "layer.ts");
      if (!entry.isDirectory() || !existsSync(path)) continue;
      if (!ID.test(entry.name)) throw new Error(`"${entry.name}" in ${folder} is no layer id`);
      if (registry.has(entry.name)) throw new Error(`The layer ${entry.name} is there twice`);
      registry.set(entry.name, await readLayer(entry.name, path));
    }
  }
  return registry;
}

async function readLayer(id: string, path: string): Promise<RegisteredLayer> {
  const base = pathToFileURL(path).href;
  const definition = ((await import(base)) as { default: LayerDefinition }).default;
  const statement = (file: string) => (existsSync(new URL(file, base)) ? sqlFile(base, `./${file}`) : null);
  const layer = { ...definition, id, valuesSql: statement("values.sql"), tileSql: statement("tile.sql") };
  if (layer.valuesSql === null && layer.tileSql === null && layer.kind === "points") layer.tileSql = POINTS;
  if (layer.kind === "sensors") return layer;
  if ((layer.valuesSql === null) === (layer.tileSql === null)) {
    throw new Error(`The layer ${id} needs either values.sql or tile.sql`);
  }
  return layer;
}
