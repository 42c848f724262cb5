import { readFileSync } from "node:fs";
import Fastify from "fastify";

// The yardstick of the cached path: a plain Fastify route that answers with bytes it holds, tags and types included.
const folder = process.env["TILE_FOLDER"]!;
const paths = JSON.parse(readFileSync(`${folder}/paths.json`, "utf8")) as string[];
const tiles = new Map(paths.map((path) => [path, { bytes: readFileSync(folder + path), etag: `"${path}"` }]));

const app = Fastify();
app.get("/tiles/:layer/:z/:x/:file", async (request, reply) => {
  const tile = tiles.get(request.url);
  if (tile === undefined) return reply.code(404).send();
  return reply
    .header("content-type", "application/vnd.mapbox-vector-tile")
    .header("etag", tile.etag)
    .header("cache-control", "public, no-cache")
    .header("vary", "accept-encoding")
    .send(tile.bytes);
});
await app.listen({ port: 0, host: "127.0.0.1" });
const address = app.server.address();
console.log(JSON.stringify({ port: typeof address === "object" ? address?.port : 0 }));
