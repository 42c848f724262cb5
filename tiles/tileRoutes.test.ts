import { on } from "node:events";
import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../server/platform/database.ts";
import { identify } from "../server/platform/identity/identify.ts";
import { People } from "../server/platform/identity/People.ts";
import { readCatalogue } from "../server/platform/catalogue.ts";
import { readLayers } from "../server/layers/registry.ts";
import { testApp } from "../server/testApp.ts";
import { decodeTile } from "../server/testTile.ts";
import { TileCache } from "./tileCache.ts";
import { tileRoutes } from "./tileRoutes.ts";
import { openTileSource, type TileSource } from "./tileSource.ts";

let app: FastifyInstance;
let database: Database;
let origin: string;
beforeAll(async () => {
  ({ app, database } = await testApp());
  origin = await app.listen({ port: 0, host: "127.0.0.1" });
});

const TILE = "/tiles/admin-units/9/406/240.mvt";
/** Over HTTP, as it is: no decompression, own headers only. */
const get = (path: string, headers: Record<string, string> = {}) =>
  app.inject({ url: path, headers: { "accept-encoding": "identity", ...headers } });

describe("a tile", () => {
  it("is a vector tile with units, borders and labels, feature ids and Vietnamese names", async () => {
    const response = await get(TILE);
    expect(response.statusCode).toBe(200);
    expect(response.headers["content-type"]).toBe("application/vnd.mapbox-vector-tile");
    const tile = decodeTile(response.rawPayload);
    expect(Object.keys(tile.layers).sort()).toEqual(["borders", "unit-labels", "units"]);
    const labels = tile.layers["unit-labels"]!;
    const names = Array.from({ length: labels.length }, (_, i) => labels.feature(i));
    const tamNong = names.find(
      (feature) => feature.properties["code"] === "871" && feature.properties["edition"] === "2024",
    );
    expect(tamNong).toMatchObject({
      id: 202400871,
      properties: { full_name: "Huyện Tam Nông", level: "district", parent: "87" },
    });
  });

  it("holds one edition when asked for one", async () => {
    const both = await get(TILE);
    const one = await get(`${TILE}?edition=2025`);
    const editions = (payload: Buffer) => {
      const units = decodeTile(payload).layers["units"]!;
      return new Set(Array.from({ length: units.length }, (_, i) => units.feature(i).properties["edition"]));
    };
    expect(editions(both.rawPayload)).toEqual(new Set(["2024", "2025"]));
    expect(editions(one.rawPayload)).toEqual(new Set(["2025"]));
  });

  it("has a strong tag of its own in each encoding, and the same content", async () => {
    const plain = await get(TILE);
    const brotli = await get(TILE, { "accept-encoding": "gzip, deflate, br" });
    const gzip = await get(TILE, { "accept-encoding": "gzip, br;q=0" });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(brotliDecompressSync(brotli.rawPayload)).toEqual(plain.rawPayload);
    expect(gunzipSync(gzip.rawPayload)).toEqual(plain.rawPayload);
    const tags = [plain, brotli, gzip].map(({ headers }) => headers["etag"]);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/);
  });

  it("is not sent again to a client that has it", async () => {
    const { headers } = await get(TILE, { "accept-encoding": "br" });
    const again = await get(TILE, { "accept-encoding": "br", "if-none-match": String(headers["etag"]) });
    expect(again.statusCode).toBe(304);
    expect(again.rawPayload).toHaveLength(0);
    const other = await get(TILE, { "if-none-match": '"something-else"' });
    expect(other.statusCode).toBe(200);
  });

  it("with nothing in it is 204", async () => {
    const response = await get("/tiles/admin-units/9/0/0.mvt");
    expect(response.statusCode).toBe(204);
    expect(response.rawPayload).toHaveLength(0);
  });

  it("is the same from the cache as through the router", async () => {
    const first = await fetch(`${origin}/tiles/admin-units/10/812/481.mvt`);
    const second = await fetch(`${origin}/tiles/admin-units/10/812/481.mvt`);
    expect(Buffer.from(await second.arrayBuffer())).toEqual(Buffer.from(await first.arrayBuffer()));
    expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
  });
});

describe("a hot tile", () => {
  /** The raw answers to requests sent one after another over one connection. */
  const raw = async (requests: string[]): Promise<string[]> => {
    const { port } = new URL(origin);
    const socket = connect(Number(port), "127.0.0.1").setEncoding("latin1");
    const answers: string[] = [];
    for (const headers of requests) {
      socket.write(`GET ${TILE} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`);
      let answer = "";
      for await (const [chunk] of on(socket, "data", { close: ["close"] })) {
        answer += String(chunk);
        const [head = "", body = ""] = answer.split("\r\n\r\n", 2);
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
        if (answer.includes("\r\n\r\n") && answer.length - head.length - 4 >= length && body !== undefined) break;
      }
      answers.push(answer.replace(/Date: .*/, "Date: –"));
    }
    socket.destroy();
    return answers;
  };

  it("is answered alike each time, and differently where encoding or connection differ", async () => {
    const brotli = "Accept-Encoding: br\r\n";
    const [first, second, plain, third, last] = await raw([
      brotli,
      brotli,
      "",
      brotli,
      `${brotli}Connection: close\r\n`,
    ]);
    expect(first).toMatch(/^HTTP\/1.1 200 OK\r\n/);
    expect(first).toContain("Connection: keep-alive");
    expect(second).toBe(first);
    expect(third).toBe(first);
    expect(plain).not.toContain("content-encoding");
    expect(last).toContain("Connection: close");
    expect(last!.split("\r\n\r\n")[1]).toBe(first!.split("\r\n\r\n")[1]);
  });

  it("carries the date of the second it is sent in", async () => {
    const dateOf = async () => (await fetch(`${origin}${TILE}`)).headers.get("date");
    const before = await dateOf();
    await expect.poll(dateOf, { timeout: 3000 }).not.toBe(before);
  });
});

describe("nonsense", () => {
  it.each([
    ["/tiles/admin-units/23/0/0.mvt", 400],
    ["/tiles/admin-units/3/8/0.mvt", 400],
    ["/tiles/admin-units/3/0/8.mvt", 400],
    ["/tiles/admin-units/-1/0/0.mvt", 400],
    ["/tiles/admin-units/1.5/0/0.mvt", 400],
    ["/tiles/admin-units/9/406/240", 400],
    ["/tiles/admin-units/9/406/240.png", 400],
    ["/tiles/admin-units/9/406/99999999999.mvt", 400],
    ["/tiles/admin-units/9/406/240.mvt?edition=abcd", 400],
    ["/tiles/admin-units/9/406/%FF.mvt", 400],
    ["/tiles/no-such-layer/9/406/240.mvt", 404],
    ["/tiles/population-density/9/406/240.mvt", 404],
    ["/tiles/no-such-layer.json", 404],
    ["/style/neon.json", 404],
  ])("%s is refused with a sentence", async (path, status) => {
    const vietnamese = await get(path);
    const english = await get(path, { "accept-language": "en" });
    for (const response of [vietnamese, english]) {
      expect(response.statusCode).toBe(status);
      expect(response.headers["content-type"]).toContain("application/problem+json");
    }
    expect(vietnamese.json().detail).not.toBe(english.json().detail);
    expect(vietnamese.body).not.toMatch(/select|senmap\.|stack|\.ts/i);
  });

  it("an edition nobody knows, or a parameter nobody declared, is no tile and fills no cache", async () => {
    expect((await get(`${TILE}?edition=1975`)).statusCode).toBe(404);
    expect((await get(`${TILE}?bar=1`)).statusCode).toBe(400);
  });
});

describe("many at once", () => {
  it("share one query", async () => {
    const real = openTileSource(database.url, 4);
    let queries = 0;
    const counting: TileSource = {
      tile: (layer, address) => {
        queries++;
        return real.tile(layer, address, []);
      },
      close: () => real.close(),
    };
    const layers = await readLayers([join(import.meta.dirname, "../server/layers")]);
    const server = Fastify();
    identify(server, new People(database));
    await server.register(tileRoutes, {
      layers,
      source: counting,
      cache: new TileCache(1e7),
      catalogue: await readCatalogue(database),
    });
    const address = await server.listen({ port: 0, host: "127.0.0.1" });
    const path = "/tiles/admin-units/11/1624/962.mvt";
    const answers = await Promise.all(Array.from({ length: 64 }, () => fetch(address + path)));
    const tags = new Set(answers.map(({ status, headers }) => `${status} ${headers.get("etag")}`));
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    await server.close();
    await real.close();
    expect(tags.size).toBe(1);
    expect([...tags][0]).toMatch(/^200 "/);
    expect(queries).toBe(1);
  });
});

describe("a committed change", () => {
  const bytes = async (path: string) => Buffer.from(await (await fetch(origin + path)).arrayBuffer());

  it("is on the next tile within a second, and only on tiles it touches", async () => {
    const touched = "/tiles/places/9/406/240.mvt";
    const untouched = "/tiles/places/9/404/239.mvt";
    const [before, beside] = [await bytes(touched), await bytes(untouched)];
    await database.asSystem("test", (client) =>
      client.query(`insert into senmap.map_feature (layer, key, name_vi, position, source, demo, geom)
        values ('places', 'new-place', 'Bến mới', 'approximate', (select id from senmap.source limit 1), true,
          st_transform(st_centroid(st_tileenvelope(9, 406, 240)), 4326))`),
    );
    await expect
      .poll(() => bytes(touched).then((now) => now.equals(before)), { timeout: 1000, interval: 20 })
      .toBe(false);
    expect(await bytes(untouched)).toEqual(beside);
    const tile = decodeTile(await bytes(touched)).layers["places"]!;
    const names = Array.from({ length: tile.length }, (_, i) => tile.feature(i).properties["name_vi"]);
    expect(names).toContain("Bến mới");
  });

  it("reaches tiles that draw it beside other things", async () => {
    const [baseMap, units] = ["/tiles/base-map/9/406/240.mvt", "/tiles/admin-units/9/406/240.mvt"];
    const before = [await bytes(baseMap), await bytes(units)];
    await database.asSystem("test", async (client) => {
      await client.query("update senmap.map_feature set geom = st_translate(geom, 0.01, 0) where layer = 'rivers'");
      await client.query("update senmap.admin_unit set name = 'Tên mới' where edition = '2025' and code = '30010'");
    });
    const changed = async () => [!(await bytes(baseMap)).equals(before[0]!), !(await bytes(units)).equals(before[1]!)];
    await expect.poll(changed, { timeout: 1000, interval: 20 }).toEqual([true, true]);
  });
});

it("keeps row rights whatever options the database's address brings", async () => {
  await database.asSystem("test", (client) =>
    client.query(`insert into senmap.map_feature (layer, key, name_vi, position, source, classification, geom)
      values ('border-gates', 'hidden-gate', 'Kho kín', 'surveyed', (select id from senmap.source limit 1), 'restricted',
        st_transform(st_centroid(st_tileenvelope(9, 406, 240)), 4326))`),
  );
  const layers = await readLayers([join(import.meta.dirname, "../server/layers")]);
  const url = `${database.url}${database.url.includes("?") ? "&" : "?"}options=-c%20work_mem%3D8MB`;
  const source = openTileSource(url, 1);
  const layer = layers.get("border-gates")!;
  const tile = await source.tile(layer, { layer: layer.id, z: 9, x: 406, y: 240, edition: null }, []);
  await source.close();
  expect(tile.toString()).not.toContain("Kho kín");
});
