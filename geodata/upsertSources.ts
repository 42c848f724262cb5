import type pg from "pg";
import { sqlFile } from "../server/platform/sql.ts";
import { queryRows } from "./queryRows.ts";

/** A document or data set that figures come from. `published` is an ISO date. */
export interface Source {
  id: string;
  title: string;
  publisher: string | null;
  url: string | null;
  published: string | null;
  licence: string | null;
  note: string | null;
}

const UPSERT = sqlFile(import.meta.url, "./upsertSources.sql");

/** Adds sources or brings them up to date; rows that say the same already are not touched. */
export async function upsertSources(client: pg.ClientBase, sources: Source[]): Promise<void> {
  await queryRows(client, UPSERT, { sources: JSON.stringify(sources) });
}
