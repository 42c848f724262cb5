import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import {
  type AdminUnit,
  AdminUnitDetail,
  AdminUnits,
  EditionId,
  Editions,
  Level,
  type LineageLink,
  UnitCode,
  type UnitRef,
} from "../../contract/admin-unit.ts";
import type { Source } from "../../contract/text.ts";
import { ProblemError } from "../../errors.ts";
import type { Database, Query } from "../../platform/database.ts";
import { requireEdition, requireParent } from "../../platform/editions.ts";
import { sqlFile } from "../../platform/sql.ts";

const SQL = {
  units: sqlFile(import.meta.url, "./units.sql"),
  editions: sqlFile(import.meta.url, "./editions.sql"),
  lineage: sqlFile(import.meta.url, "./lineage.sql"),
  ancestors: sqlFile(import.meta.url, "./ancestors.sql"),
  groupings: sqlFile(import.meta.url, "./groupings.sql"),
  approximate: sqlFile(import.meta.url, "./approximate.sql"),
  shapes: sqlFile(import.meta.url, "./shapes.sql"),
  sources: sqlFile(import.meta.url, "./sources.sql"),
};

type UnitRow = AdminUnit & { areaSourceId: string | null; populationSourceId: string | null };

const GeoJson = Type.Object({
  type: Type.Literal("FeatureCollection"),
  features: Type.Array(
    Type.Object({
      type: Type.Literal("Feature"),
      id: Type.Integer(),
      properties: Type.Object({ code: UnitCode, name: Type.String() }),
      geometry: Type.Unsafe<object>({ type: "object", additionalProperties: true }),
    }),
  ),
});

export interface AdminUnitOptions {
  database: Database;
  openingEdition: string;
}

/** Editions, units and what became of them. */
export const adminUnitRoutes: FastifyPluginAsyncTypebox<AdminUnitOptions> = async (
  app,
  { database, openingEdition },
) => {
  const config = { right: "public" } as const;

  app.get("/api/editions", { config, schema: { tags: ["units"], response: { 200: Editions } } }, async ({ asker }) => {
    const rows = await database.asPerson(asker, (query) =>
      query<Omit<Editions["editions"][number], "title"> & { titleVi: string; titleEn: string }>(SQL.editions),
    );
    const editions = rows.map(({ titleVi, titleEn, ...edition }) => ({
      ...edition,
      title: { vi: titleVi, en: titleEn },
    }));
    return { editions, opening: openingEdition };
  });

  app.get(
    "/api/admin-units",
    {
      config,
      schema: {
        tags: ["units"],
        summary: "Units of an edition, of one parent or level",
        querystring: Type.Object(
          {
            edition: EditionId,
            parent: Type.Optional(UnitCode),
            level: Type.Optional(Level),
          },
          { additionalProperties: false },
        ),
        response: { 200: AdminUnits },
      },
    },
    async ({ asker, query: { edition, parent, level } }) =>
      database.asPerson(asker, async (query) => {
        await requireEdition(query, edition);
        await requireParent(query, edition, parent);
        const values = { edition, parent: parent ?? null, level: level ?? null, code: null };
        return { edition, units: await query<AdminUnit>(SQL.units, values) };
      }),
  );

  app.get(
    "/api/admin-units/:edition/:code",
    {
      config,
      schema: {
        tags: ["units"],
        summary: "One unit: figures, parents, children, what it came from and became",
        params: Type.Object({ edition: EditionId, code: UnitCode }),
        response: { 200: AdminUnitDetail },
      },
    },
    async ({ asker, params: { edition, code } }) =>
      database.asPerson(asker, async (query): Promise<AdminUnitDetail> => {
        await requireEdition(query, edition);
        const unit = await unitOf(query, edition, code);
        const at = { edition, code };
        const children = await query<AdminUnit>(SQL.units, { edition, parent: code, level: null, code: null });
        const links = await query<LineageLink & { direction: "from" | "to" }>(SQL.lineage, at);
        const sources = await query<Source>(SQL.sources, { ids: [unit.areaSourceId, unit.populationSourceId] });
        const source = (id: string | null) => sources.find((candidate) => candidate.id === id) ?? null;
        const [approximate] = await query<{ approximate: boolean }>(SQL.approximate, at);
        return {
          ...unit,
          ancestors: await query<UnitRef>(SQL.ancestors, at),
          groupings: await query<{ code: string; fullName: string; share: number }>(SQL.groupings, at),
          children,
          predecessors: links.filter(({ direction }) => direction === "from"),
          successors: links.filter(({ direction }) => direction === "to"),
          areaSource: source(unit.areaSourceId),
          populationSource: source(unit.populationSourceId),
          approximateBorders: approximate!.approximate,
        };
      }),
  );

  app.get(
    "/api/admin-units/:edition/shapes",
    {
      config,
      schema: {
        tags: ["units"],
        summary: "Outlines of units as GeoJSON, generalised",
        params: Type.Object({ edition: EditionId }),
        querystring: Type.Object({ level: Level, parent: Type.Optional(UnitCode) }, { additionalProperties: false }),
        response: { 200: GeoJson },
      },
    },
    async ({ asker, params: { edition }, query: { level, parent } }) =>
      database.asPerson(asker, async (query) => {
        await requireEdition(query, edition);
        await requireParent(query, edition, parent);
        const rows = await query<{ id: number; code: string; name: string; geometry: object }>(SQL.shapes, {
          edition,
          level,
          parent: parent ?? null,
        });
        const features = rows.map(({ id, code, name, geometry }) => ({
          type: "Feature" as const,
          id,
          properties: { code, name },
          geometry,
        }));
        return { type: "FeatureCollection" as const, features };
      }),
  );
};

async function unitOf(query: Query, edition: string, code: string): Promise<UnitRow> {
  const [unit] = await query<UnitRow>(SQL.units, { edition, parent: null, level: null, code });
  if (unit === undefined) throw new ProblemError("unknown-unit", { edition, code });
  return unit;
}
