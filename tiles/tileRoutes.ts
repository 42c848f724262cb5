import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { ProblemError } from "../server/errors.ts";
import type { Catalogue } from "../server/platform/catalogue.ts";
import type { LayerRegistry } from "../server/layers/registry.ts";
import { EditionId, TileJson } from "../server/contract/tile.ts";
import type { People } from "../server/platform/identity/People.ts";
import { type LayerRight, NOBODY, type Person, rightOf } from "../server/platform/identity/Person.ts";
import { sessionToken } from "../server/platform/identity/sessionCookie.ts";
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

/** Under which right a tile of a layer is made and kept: of the layer itself and of all that it draws from. */
const tileRight = (person: Person, layers: LayerRegistry, id: string): LayerRight =>
  rightOf(person, [id, ...(layers.get(id)?.drawsFrom ?? [])]);

/** Whether somebody may know that there is such a layer. Who sees the same of it in tiles may still differ in that. */
const mayKnow = (catalogue: Catalogue, person: Person, id: string): boolean =>
  catalogue.layers.has(id) || person.claims.layers.includes(id);

/** Tiles of different rights never share a key: a right has no slash, an address begins with one. */
const keyOf = (right: string, address: string): string => right + address;

/**
 * A cached tile answered before the router is asked: true when it was. Somebody whose session is not in memory, or who comes
 * with a token, goes the long way.
 */
export function answerFromCache(
  { cache, layers, catalogue, people }: Pick<TileOptions, "cache" | "layers" | "catalogue"> & { people: People },
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { url = "", headers } = request;
  if (request.method !== "GET" || !url.startsWith("/tiles/") || headers.authorization !== undefined) return false;
  const layer = url.slice(7, url.indexOf("/", 7));
  let person = NOBODY;
  if (headers.cookie !== undefined) {
    // Which of the names it came under decides nothing here: nobody sees more of a tile than its session may.
    const token = sessionToken(headers, false);
    const known = token === null ? undefined : people.peek(token);
    if (token !== null && known === undefined) return false;
    if (known !== undefined) ({ person } = known);
  }
  // What is no layer of ours is not looked up: what people ask for must not grow what we remember. Nor does a tile that is kept,
  // made while its layer was being closed or for somebody who knows of it, say to others that there is such a layer.
  if (!layers.has(layer) || !mayKnow(catalogue, person, layer)) return false;
  const tile = cache.peek(keyOf(tileRight(person, layers, layer).key, url));
  if (tile === undefined) return false;
  sendTile(response, headers, cache, tile);
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
  const tileLayer = (id: string, person: Person) => {
    const layer = layers.get(id);
    // A layer that a person may not see does not exist for them.
    if (layer?.tileSql === null || layer === undefined || !mayKnow(catalogue, person, id))
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
      const layer = tileLayer(id, request.person);
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
      const path = `/tiles/${id}/${z}/${x}/${y}.mvt${edition === null ? "" : `?edition=${edition}`}`;
      const address = { layer: id, z, x, y, edition };
      const right = tileRight(request.person, layers, id);
      const place = { key: keyOf(right.key, path), layer: id, box: tileBox(address), right: right.key };
      const tile = await cache.get(place, () => source.tile(layer, address, right.access));
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
      return tileJson(tileLayer(id, request.person), `${request.protocol}://${request.host}`);
    },
  );
};
