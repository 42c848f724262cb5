import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { EditionId, Level, UnitCode } from "../../contract/admin-unit.ts";
import { type Layer, type LayerFeature, LayerFeatures, LayerId, Layers, LayerValues } from "../../contract/layer.ts";
import type { Source } from "../../contract/text.ts";
import { ProblemError } from "../../errors.ts";
import { breaksOf } from "../../layers/layer.ts";
import { originOf, type ValueRow } from "./originOf.ts";
import type { LayerRegistry, RegisteredLayer } from "../../layers/registry.ts";
import type { Database, Query } from "../../platform/database.ts";
import { requireEdition, requireParent } from "../../platform/editions.ts";
import { sqlFile } from "../../platform/sql.ts";

const SQL = {
  visible: sqlFile(import.meta.url, "./visible.sql"),
  sources: sqlFile(import.meta.url, "./sources.sql"),
  featureSources: sqlFile(import.meta.url, "./featureSources.sql"),
  features: sqlFile(import.meta.url, "./features.sql"),
};

export interface LayerOptions {
  database: Database;
  layers: LayerRegistry;
}

type FeatureRow = Omit<LayerFeature, "name" | "positionNote"> & {
  nameVi: string;
  nameEn: string | null;
  noteVi: string | null;
  noteEn: string | null;
};

/** The catalogue of layers, their values by unit, and their things. */
export const layerRoutes: FastifyPluginAsyncTypebox<LayerOptions> = async (app, { database, layers }) => {
  const config = { right: "public" } as const;

  /** The layer, if this person may know of it. */
  async function visible(query: Query, id: string): Promise<RegisteredLayer> {
    const layer = layers.get(id);
    const known = await query<{ id: string }>(SQL.visible);
    if (layer === undefined || !known.some((row) => row.id === id))
      throw new ProblemError("unknown-layer", { layer: id });
    return layer;
  }

  app.get("/api/layers", { config, schema: { tags: ["layers"], response: { 200: Layers } } }, async ({ asker }) =>
    database.asPerson(asker, async (query) => {
      const known = new Set((await query<{ id: string }>(SQL.visible)).map(({ id }) => id));
      const sources = await query<Source>(SQL.sources);
      const things = await query<{ layer: string; count: number; sources: string[] }>(SQL.featureSources);
      const listed = [...layers.values()].filter((layer) => layer.listed !== false && known.has(layer.id));
      return {
        layers: listed.map((layer) => {
          const own = things.find((row) => row.layer === layer.id);
          return describe(layer, new Set([...layer.sources, ...(own?.sources ?? [])]), sources, own?.count ?? null);
        }),
      };
    }),
  );

  app.get(
    "/api/layers/:id/values",
    {
      config,
      schema: {
        tags: ["layers"],
        summary: "Unit → value of a layer",
        params: Type.Object({ id: LayerId }),
        querystring: Type.Object(
          { edition: EditionId, level: Level, parent: Type.Optional(UnitCode) },
          { additionalProperties: false },
        ),
        response: { 200: LayerValues },
      },
    },
    async ({ asker, params: { id }, query: { edition, level, parent } }) =>
      database.asPerson(asker, async (query): Promise<LayerValues> => {
        const layer = await visible(query, id);
        const breaks = breaksOf(layer, level);
        if (layer.valuesSql === null || breaks === null) throw new ProblemError("no-values", { layer: id });
        await requireEdition(query, edition);
        await requireParent(query, edition, parent);
        const rows = await query<ValueRow>(layer.valuesSql, { edition, level, parent: parent ?? null });
        const origin = originOf(layer, edition, level, rows, await query<Source>(SQL.sources));
        const values = rows.map(({ id: unit, code, name, value, year, basis }) => ({
          id: unit,
          code,
          name,
          value,
          year,
          basis,
        }));
        return { layer: id, edition, level, parent: parent ?? null, breaks, values, ...origin };
      }),
  );

  app.get(
    "/api/layers/:id/features",
    {
      config,
      schema: {
        tags: ["layers"],
        summary: "The things of a point layer",
        params: Type.Object({ id: LayerId }),
        response: { 200: LayerFeatures },
      },
    },
    async ({ asker, params: { id } }) =>
      database.asPerson(asker, async (query): Promise<LayerFeatures> => {
        await visible(query, id);
        const rows = await query<FeatureRow>(SQL.features, { layer: id });
        const features = rows.map(({ nameVi, nameEn, noteVi, noteEn, ...row }) => ({
          ...row,
          name: { vi: nameVi, en: nameEn ?? nameVi },
          positionNote: noteVi === null ? null : { vi: noteVi, en: noteEn ?? noteVi },
        }));
        return { layer: id, features };
      }),
  );
};

function sourceOf({ kind, valuesSql }: RegisteredLayer): Layer["source"] {
  if (kind === "sensors") return "live";
  return valuesSql === null ? "tile" : "values";
}

function describe(
  layer: RegisteredLayer,
  sourceIds: Set<string>,
  sources: Source[],
  featureCount: number | null,
): Layer {
  return {
    id: layer.id,
    title: layer.title,
    description: layer.description,
    pillar: layer.pillar,
    sector: layer.sector,
    kind: layer.kind,
    source: sourceOf(layer),
    unit: layer.unit,
    decimals: layer.decimals,
    counted: layer.counted ?? false,
    breaks: breaksOf(layer, layer.levels[1] ?? layer.levels[0] ?? "district"),
    levels: layer.levels,
    symbol: layer.symbol,
    fields: layer.fields,
    readingLevels: layer.readingLevels ?? [],
    sources: sources.filter(({ id }) => sourceIds.has(id)),
    asOf: layer.asOf,
    caution: layer.caution,
    demo: layer.demo ?? false,
    tilejson: layer.tileSql === null ? null : `/tiles/${layer.id}.json`,
    featureCount,
  };
}
