import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { KnownEdition, KnownIndicator, KnownLineage, KnownUnit, Knowledge } from "./understand/Knowledge.ts";

const SQL = {
  indicators: sqlFile(import.meta.url, "./sql/indicators.sql"),
  units: sqlFile(import.meta.url, "./sql/units.sql"),
  editions: sqlFile(import.meta.url, "./sql/editions.sql"),
  lineage: sqlFile(import.meta.url, "./sql/lineage.sql"),
};

/** What sheets are read against: indicators, as the person may know and fill them, and all units of all editions. */
export const loadKnowledge = async (query: Query): Promise<Knowledge> => ({
  indicators: await query<KnownIndicator>(SQL.indicators),
  units: await query<KnownUnit>(SQL.units),
  editions: await query<KnownEdition>(SQL.editions),
  lineage: await query<KnownLineage>(SQL.lineage),
});
