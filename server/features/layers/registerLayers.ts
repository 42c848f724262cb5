import type { LayerRegistry } from "../../layers/registry.ts";
import type { Database } from "../../platform/database.ts";
import { sqlFile, sqlValues } from "../../platform/sql.ts";

const REGISTER = sqlFile(import.meta.url, "./register.sql");

/** Writes the registry's layers into the database, so that row rights can refer to them. A changed right is kept. */
export async function registerLayers(database: Database, layers: LayerRegistry): Promise<void> {
  const rows = [...layers.values()].map(({ id, title, classification }) => ({
    id,
    title_vi: title.vi,
    title_en: title.en,
    classification: classification ?? "public",
  }));
  await database.asSystem("register layers", (client) =>
    client.query(REGISTER.text, sqlValues(REGISTER, { layers: JSON.stringify(rows) })),
  );
}
