import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { IndicatorCode, IndicatorDefinition, Indicators, type IndicatorSet } from "../../contract/indicator.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { IndicatorDeps } from "./deps.ts";
import { closingRoutes } from "./closingRoutes.ts";
import { definitionRoutes } from "./definitionRoutes.ts";
import { readDefinition } from "./readDefinition.ts";
import { readKnown, textOf } from "./Known.ts";
import { todayThere } from "../../platform/period/todayThere.ts";
import { valueRoutes } from "./valueRoutes.ts";

const SETS = sqlFile(import.meta.url, "./sets.sql");

interface SetRow {
  id: string;
  titleVi: string;
  titleEn: string;
  owner: string | null;
  ownerVi: string | null;
  ownerEn: string | null;
  dueDays: number;
}

/** The catalogue of indicators and their values. */
export const indicatorRoutes: FastifyPluginAsyncTypebox<IndicatorDeps> = async (app, deps) => {
  const { database } = deps;
  const tags = ["indicators"];
  await app.register(valueRoutes, deps);
  await app.register(definitionRoutes, deps);
  await app.register(closingRoutes, deps);

  app.get(
    "/api/indicators",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "The catalogue of indicators and the sets they are reported in",
        response: { 200: Indicators },
      },
    },
    async ({ asker }) =>
      database.asPerson(asker, async (query) => ({
        indicators: await readKnown(query, todayThere()),
        sets: await readSets(query),
      })),
  );

  app.get(
    "/api/indicators/:code",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "The definition of an indicator, with all its targets",
        params: Type.Object({ code: IndicatorCode }),
        response: { 200: IndicatorDefinition },
      },
    },
    async ({ asker, params: { code } }) => database.asPerson(asker, (query) => readDefinition(query, code)),
  );
};

async function readSets(query: Query): Promise<IndicatorSet[]> {
  const rows = await query<SetRow>(SETS);
  return rows.map(({ id, titleVi, titleEn, owner, ownerVi, ownerEn, dueDays }) => ({
    id,
    title: { vi: titleVi, en: titleEn },
    owner,
    ownerName: textOf(ownerVi, ownerEn),
    dueDays,
  }));
}
