import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import type { LineageLink } from "../../contract/admin-unit.ts";
import { type PlaceHit, SearchAnswer, type UnitHit } from "../../contract/search.ts";
import { ProblemError } from "../../errors.ts";
import type { Database } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import { LONGEST_QUERY, readQuery } from "./query.ts";

const SEARCH = sqlFile(import.meta.url, "./search.sql");
const MATCH = ["exact", "exact", "prefix", "part", "fuzzy"] as const;

/** A unit or a place; the columns of the other are null. */
type Row = Omit<UnitHit, "type" | "match" | "became"> &
  Omit<PlaceHit, "type" | "match"> & {
    type: "admin-unit" | "place";
    tier: number;
    became: LineageLink[] | null;
  };

/** Finds units of every edition and places by name, with or without diacritics. */
export const searchRoutes: FastifyPluginAsyncTypebox<{ database: Database }> = async (app, { database }) => {
  app.get(
    "/api/search",
    {
      config: { right: "public" },
      schema: {
        tags: ["search"],
        summary: "Units of every edition and places, by name",
        querystring: Type.Object(
          { q: Type.String({ description: "A name, with or without diacritics." }) },
          { additionalProperties: false },
        ),
        response: { 200: SearchAnswer },
      },
    },
    async ({ asker, query: { q } }): Promise<SearchAnswer> => {
      if (q.length > LONGEST_QUERY) throw new ProblemError("query-too-long", { limit: String(LONGEST_QUERY) });
      if (q.includes("\0")) throw new ProblemError("invalid-text");
      const { key, spelled } = readQuery(q);
      if (key === "") return { query: q, hits: [], ambiguous: false };
      const rows = await database.asPerson(asker, (query) => query<Row>(SEARCH, { key, spelled }));
      return { query: q, hits: rows.map(toHit), ambiguous: isAmbiguous(rows) };
    },
  );
};

/**
 * Several units answer equally well, and no one of them is what all the others became:
 * "Phường 1" is ambiguous; "Xã Thông Bình", which is one unit of one edition, is not.
 */
function isAmbiguous(rows: Row[]): boolean {
  const best = rows[0]?.tier;
  if (best === undefined || best > 2) return false;
  const units = rows.filter((row) => row.type === "admin-unit" && row.tier === best);
  const current = units.filter((row) => !row.former);
  const former = units.filter((row) => row.former);
  if (current.length > 1) return true;
  const target = current[0]?.code;
  if (target === undefined) return former.length > 1;
  return former.some(({ became }) => became?.some(({ code }) => code === target) !== true);
}

function toHit(row: Row): UnitHit | PlaceHit {
  const { type, fullName, likeness, tier } = row;
  const match = MATCH[tier - 1]!;
  if (type === "place")
    return { type, layer: row.layer, key: row.key, fullName, lon: row.lon, lat: row.lat, match, likeness };
  const { edition, code, level, parentName, former, became, bbox } = row;
  return { type, edition, code, level, fullName, parentName, former, became: became ?? [], bbox, match, likeness };
}
