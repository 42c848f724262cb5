import { readFileSync } from "node:fs";
import type pg from "pg";
import type { Database } from "../../server/platform/database.ts";
import { sqlFile } from "../../server/platform/sql.ts";
import { queryRows } from "../queryRows.ts";
import { readCsv } from "../readCsv.ts";
import { type Fault, UnsoundError } from "../UnsoundError.ts";
import { upsertSources } from "../upsertSources.ts";
import { writeAudit } from "../writeAudit.ts";

const LOAD = sqlFile(import.meta.url, "./load.sql");
const LOAD_UNITS = sqlFile(import.meta.url, "./loadUnits.sql");
const CHECK = sqlFile(import.meta.url, "./check.sql");
const ROWS = readCsv(readFileSync(new URL("./organisations.csv", import.meta.url), "utf8"));

const SOURCE = {
  id: "organisations",
  title: "Các cơ quan của tỉnh Đồng Tháp",
  publisher: "SenMap, theo Nghị định 150/2025/NĐ-CP và các nguồn trong geodata/SOURCES.md",
  url: null,
  published: "2025-06-12",
  licence: null,
  note: "Mã là của SenMap; chỉ mã định danh H20 của Ủy ban nhân dân tỉnh đã được công bố.",
};

/** Adds the organisations that come with SenMap; one that is there keeps what has been entered since. */
export async function importBuiltInOrganisations(database: Database): Promise<"imported" | "same"> {
  return database.asSystem("import organisations", async (client) => {
    await upsertSources(client, [SOURCE]);
    const added = await queryRows<{ id: string }>(client, LOAD, { rows: JSON.stringify(ROWS) });
    if (added.length === 0) return "same";
    await queryRows(client, LOAD_UNITS);
    const faults = await checkOrganisations(client);
    if (faults.length > 0) throw new UnsoundError(faults);
    await writeAudit(client, "import organisations", "organisations", { added: added.length });
    return "imported";
  });
}

/** What is wrong with the organisations. */
export const checkOrganisations = (client: pg.ClientBase): Promise<Fault[]> => queryRows<Fault>(client, CHECK);
