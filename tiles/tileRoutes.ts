import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { ProblemError } from "../server/errors.ts";
import type { Catalogue } from "../server/platform/catalogue.ts";
import type { LayerRegistry } from "../server/layers/registry.ts";
import { EditionId, TileJson } from "../server/contract/tile.ts";
import { isTile, tileBox } from "./tileAddress.ts";
import type { TileCache } from "./tileCache.ts";
import { sendTile } from "./sendTile.ts";
import { tileJson } from "./tileJson.ts";
import type { TileSource } from "./tileSource.ts";

export interface TileOptions {
  layers: LayerRegistry;
  source: TileSource;
  cache: TileCache;
  catalogue: Catalogue;
}

/** A cached tile answered before the router is asked: true when it was. Only for anonymous requests. */
export function answerFromCache(cache: TileCache, request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== "GET" || !request.url!.startsWith("/tiles/")) return false;
  if (request.headers.cookie !== undefined || request.headers.authorization !== undefined) return false;
  const tile = cache.peek(request.url!);
  if (tile === undefined) return false;
  sendTile(response, request.headers, cache, tile);
  return true;
}

const TileParameters = Type.Object({
  layer: Type.String({ description: "Layer id, such as admin-units." }),
  z: Type.String({ description: "Zoom, 0–22." }),
  x: Type.String({ description: "Column." }),
  file: Type.String({ description: "Row and ending, such as 240.mvt." }),
});

/** `GET /tiles/{layer}/{z}/{x}/{y}.mvt` and `GET /tiles/{layer}.json`. */
export const tileRoutes: FastifyPluginAsyncTypebox<TileOptions> = async (app, options) => {
  const { layers, source, cache, catalogue } = options;
  const tileLayer = (id: string) => {
    const layer = layers.get(id);
    // A layer that a person may not see does not exist for them.
    if (layer?.tileSql === null || layer === undefined || !catalogue.layers.has(id))
      throw new ProblemError("unknown-layer", { layer: id });
    return layer;
  };

  app.get(
    "/tiles/:layer/:z/:x/:file",
    {
      schema: {
        tags: ["tiles"],
        summary: "One vector tile (MVT)",
        params: TileParameters,
        querystring: Type.Object({ edition: Type.Optional(EditionId) }, { additionalProperties: false }),
        produces: ["application/vnd.mapbox-vector-tile"],
      },
      config: { right: "public" },
    },
    async (request, reply) => {
      const { layer: id, z: zText, x: xText, file } = request.params;
      const layer = tileLayer(id);
      const named = /^(\d{1,9})\.mvt$/.exec(file);
      const whole = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
      const [z, x, y] = [whole(zText), whole(xText), named ? Number(named[1]) : Number.NaN];
      if (!isTile(z, x, y)) throw new ProblemError("no-such-tile", { tile: `${zText}/${xText}/${file}` });
      const asked = request.query.edition ?? null;
      if (asked !== null && !catalogue.editions.has(asked)) {
        throw new ProblemError("unknown-edition", { edition: asked, known: [...catalogue.editions].join(", ") });
      }
      // Where the edition changes nothing it must not make another copy of the tile.
      const edition = layer.tileSql!.parameters.includes("edition") ? asked : null;
      const key = `/tiles/${id}/${z}/${x}/${y}.mvt${edition === null ? "" : `?edition=${edition}`}`;
      const address = { layer: id, z, x, y, edition };
      const tile = await cache.get(key, id, tileBox(address), () => source.tile(layer, address));
      reply.hijack();
      sendTile(reply.raw, request.headers, cache, tile);
    },
  );

  app.get(
    "/tiles/:file",
    {
      schema: {
        tags: ["tiles"],
        summary: "TileJSON 3.0 of a layer",
        params: Type.Object({ file: Type.String({ description: "Layer id and ending, such as admin-units.json." }) }),
        response: { 200: TileJson },
      },
      config: { right: "public" },
    },
    async (request, reply) => {
      reply.header("access-control-allow-origin", "*");
      const id = /^(.+)\.json$/.exec(request.params.file)?.[1] ?? request.params.file;
      return tileJson(tileLayer(id), `${request.protocol}://${request.host}`);
    },
  );
};
