import { readFileSync } from "node:fs";
import { readCsv } from "../readCsv.ts";
import type { Source } from "../upsertSources.ts";

const table = (name: string) => readCsv(readFileSync(new URL(`./${name}.csv`, import.meta.url), "utf8"));

/** The indicators that come with SenMap: rows as the tables hold them, cells as text. Numbers become numbers in the database. */
export const catalogue = {
  sets: table("sets"),
  indicators: table("indicators"),
  targets: table("targets"),
  values: table("values"),
  sources: table("sources") as unknown as Source[],
};
