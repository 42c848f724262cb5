import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { ChangeLayerRights, type LayerRights, LayersRights } from "../../contract/administration.ts";
import { LayerId } from "../../contract/layer.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { AdministrationDeps } from "./deps.ts";
import { refuse, requireReferences } from "./refusals.ts";

const SQL = {
  list: sqlFile(import.meta.url, "./layers.sql"),
  classify: sqlFile(import.meta.url, "./classifyLayer.sql"),
};

/** Who owns a layer and how far it may be known. */
export const layerRoutes: FastifyPluginAsyncTypebox<AdministrationDeps> = async (app, { database, people }) => {
  const config = { right: "layer.classify" } as const;
  const tags = ["administration"];
  const list = (query: Query, id: string | null) => query<LayerRights>(SQL.list, { id });

  app.get(
    "/api/administration/layers",
    { config, schema: { tags, summary: "Rights of layers", response: { 200: LayersRights } } },
    async ({ asker }): Promise<LayersRights> => ({
      layers: await database.asPerson(asker, (query) => list(query, null)),
    }),
  );

  app.patch(
    "/api/administration/layers/:id",
    {
      config,
      schema: {
        tags,
        summary: "Classify a layer",
        description:
          "Holds for everything in it: a row is as secret as the stricter of its own classification and this.",
        params: Type.Object({ id: LayerId }),
        body: ChangeLayerRights,
      },
    },
    async ({ asker, params: { id }, body: { classification, owner } }, reply) => {
      await database.changeAsPerson(asker, async (query) => {
        await requireReferences(query, [owner]);
        const changed = await query(SQL.classify, {
          id,
          classification: classification ?? null,
          sets_owner: owner !== undefined,
          owner: owner ?? null,
        });
        if (changed.length === 0) refuse(await list(query, id));
      });
      people.forget();
      return reply.code(204).send();
    },
  );
};
