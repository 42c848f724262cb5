import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import Value from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import { type Layer, LayerFeatures, Layers, LayerValues } from "../contract/layer.ts";
import { ANONYMOUS, type Database } from "../platform/database.ts";
import { parseSql } from "../platform/sql.ts";
import { testApp } from "../testApp.ts";
import { decodeTile } from "../testTile.ts";
import { breaksOf } from "./layer.ts";
import { type RegisteredLayer, readLayers } from "./registry.ts";

const registry = await readLayers([import.meta.dirname]);
const all = [...registry.values()];
const choropleths = all.filter((layer) => layer.valuesSql !== null);
const withTiles = all.filter((layer) => layer.tileSql !== null);

let app: FastifyInstance;
let database: Database;
let listed: Layer[];
beforeAll(async () => {
  ({ app, database } = await testApp());
  const response = await app.inject("/api/layers");
  expect(Value.Check(Layers, response.json())).toBe(true);
  listed = response.json<Layers>().layers;
});

async function valuesOf(layer: RegisteredLayer, edition: string, level: string): Promise<LayerValues> {
  const response = await app.inject(`/api/layers/${layer.id}/values?edition=${edition}&level=${level}`);
  expect(response.statusCode).toBe(200);
  return response.json<LayerValues>();
}

describe("every layer", () => {
  it("is in the catalogue with title, source and date, unless it is ground", () => {
    const expected = all.filter((layer) => layer.listed !== false).map(({ id }) => id);
    expect(listed.map(({ id }) => id).sort()).toEqual(expected.sort());
    for (const layer of listed) {
      expect(layer.title.vi, layer.id).not.toBe("");
      expect(layer.title.en, layer.id).not.toBe("");
      expect(layer.asOf.vi, layer.id).not.toBe("");
      expect(layer.sources.length, `${layer.id} has a source`).toBeGreaterThan(0);
      for (const source of layer.sources) expect(source.title, layer.id).not.toBe("");
    }
  });

  it("names only sources that exist", () => {
    for (const layer of all) {
      const known = listed.find(({ id }) => id === layer.id)?.sources.map(({ id }) => id) ?? layer.sources;
      expect(known, layer.id).toEqual(expect.arrayContaining(layer.sources));
    }
  });
});

describe.each(choropleths)("the values of $id", (layer) => {
  it("fit their schema, one row per unit, and their colours", async () => {
    for (const edition of ["2024", "2025"]) {
      for (const level of layer.levels) {
        const answer = await valuesOf(layer, edition, level);
        expect([...Value.Errors(LayerValues, answer)]).toEqual([]);
        expect(new Set(answer.values.map(({ id }) => id)).size).toBe(answer.values.length);
        const { edges, colours } = answer.breaks;
        expect(edges).toHaveLength(colours.length + 1);
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        expect(answer.breaks).toEqual(breaksOf(layer, level));
        for (const { value, name } of answer.values) {
          if (value === null) continue;
          expect(value, `${name} has a colour`).toBeGreaterThanOrEqual(edges[0]!);
          expect(value, `${name} has a colour`).toBeLessThanOrEqual(edges.at(-1)!);
        }
      }
    }
  });

  it("say where they come from and what they speak of, where there are any", async () => {
    for (const edition of ["2024", "2025"]) {
      for (const level of layer.levels) {
        const { values, sources, asOf } = await valuesOf(layer, edition, level);
        const known = values.some(({ value }) => value !== null);
        expect(sources.length > 0, `${edition} ${level} has a source`).toBe(known);
        expect(asOf !== null, `${edition} ${level} has a date`).toBe(known);
        expect(layer.sources).toEqual(expect.arrayContaining(sources.map(({ id }) => id)));
      }
    }
  });

  it("keeps a unit that has not reported apart from zero", async () => {
    const [level] = layer.levels.slice(-1);
    const before = await valuesOf(layer, "2024", level!);
    const unreported = before.values.filter(({ value }) => value === null);
    for (const { value } of unreported) expect(value).toBeNull();
    // JSON of a null number must not have become 0 on its way out.
    const raw = (await app.inject(`/api/layers/${layer.id}/values?edition=2024&level=${level}`)).body;
    expect(raw.split('"value":null').length - 1).toBe(unreported.length);
  });

  it("answers the children of one parent only", async () => {
    const level = layer.levels.includes("commune") ? "commune" : "district";
    const parent = level === "commune" ? "866" : "87";
    const response = await app.inject(`/api/layers/${layer.id}/values?edition=2024&level=${level}&parent=${parent}`);
    expect(response.json<LayerValues>().values).toHaveLength(level === "commune" ? 13 : 12);
    // A former district over the edition of 2025 holds the communes it cuts, too.
    if (level !== "commune") return;
    const cut = await app.inject(`/api/layers/${layer.id}/values?edition=2025&level=commune&parent=866`);
    expect(cut.json<LayerValues>().values.map(({ code }) => code)).toEqual(["29869", "29884", "29888"]);
  });
});

describe.each(withTiles)("the tiles of $id", (layer) => {
  it("hold the layers that TileJSON promises, with the fields it promises", async () => {
    const document = (await app.inject(`/tiles/${layer.id}.json`)).json();
    expect(document).toMatchObject({ tilejson: "3.0.0", minzoom: layer.minZoom ?? 0 });
    const promised = new Map<string, Record<string, string>>(
      document.vector_layers.map(({ id, fields }: { id: string; fields: Record<string, string> }) => [id, fields]),
    );
    let features = 0;
    // From the whole country down to the middle of the province.
    for (const address of ["5/25/15", "6/50/30", "7/101/60", "9/406/240", "10/812/481", "11/1628/964", "11/1629/964"]) {
      const response = await app.inject(`/tiles/${layer.id}/${address}.mvt`);
      expect([200, 204]).toContain(response.statusCode);
      if (response.statusCode === 204) continue;
      const tile = decodeTile(response.rawPayload);
      for (const [name, content] of Object.entries(tile.layers)) {
        expect([...promised.keys()]).toContain(name);
        features += content.length;
        for (let i = 0; i < content.length; i++) {
          expect(Object.keys(promised.get(name)!)).toEqual(
            expect.arrayContaining(Object.keys(content.feature(i).properties)),
          );
        }
      }
    }
    expect(features).toBeGreaterThan(0);
  });

  it("are found by an index", async () => {
    const plan = await database.asSystem("read a plan", async (client) => {
      const values = layer.tileSql!.parameters.map(
        (name) => ({ z: 12, x: 3251, y: 1926, layer: layer.id, edition: null })[name] ?? null,
      );
      // What is stored today fits in a few pages, where a scan is cheaper: the question is whether an index serves at all.
      // As the role that asks: under row rights a condition may find no index that it finds without them.
      await client.query("set local role senmap_web; set local enable_seqscan = off");
      const answer = await client.query(`explain ${layer.tileSql!.text}`, values);
      return answer.rows.map((row: Record<string, string>) => row["QUERY PLAN"]).join("\n");
    });
    expect(plan).toMatch(/Index (Only )?Scan/);
    expect(plan).not.toMatch(/Seq Scan on (admin_unit_shape|border|map_feature)/);
  });
});

describe.each(all.filter((layer) => layer.kind === "points"))("the things of $id", (layer) => {
  it("fit their schema, have a source, and say when a position is approximate", async () => {
    const answer = (await app.inject(`/api/layers/${layer.id}/features`)).json<LayerFeatures>();
    expect([...Value.Errors(LayerFeatures, answer)]).toEqual([]);
    expect(answer.features.length).toBeGreaterThan(0);
    for (const thing of answer.features) {
      if (thing.position === "approximate") expect(thing.positionNote?.vi, thing.name.vi).toBeTruthy();
      expect(thing.source.title).not.toBe("");
    }
    for (const { id } of layer.fields) {
      for (const thing of answer.features) expect(Object.keys(thing.properties), thing.name.vi).toContain(id);
    }
    const count = listed.find(({ id }) => id === layer.id)?.featureCount;
    expect(count).toBe(answer.features.length);
  });
});

describe("adding a layer", () => {
  it("takes one folder and nothing else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "senmap-layers-"));
    mkdirSync(join(folder, "name-length"));
    writeFileSync(
      join(folder, "name-length", "layer.ts"),
      `
      const layer = {
        title: { vi: "Độ dài tên", en: "Length of the name" }, description: { vi: "–", en: "–" },
        pillar: "ground", sector: "administration", kind: "choropleth",
        unit: { vi: "chữ", en: "letters" }, decimals: 0,
        breaks: { method: "manual", edges: [0, 5, 50], colours: ["#FFFFCC", "#253494"] },
        levels: ["district"], symbol: null, fields: [], sources: ["nq-202-2025-qh15"],
        asOf: { vi: "2025", en: "2025" }, caution: null,
      };
      export default layer;`,
    );
    writeFileSync(
      join(folder, "name-length", "values.sql"),
      `
      -- One row per unit: letters of its name.
      select u.id, u.code, u.full_name as name, length(u.name) as value, null::int as year, 'computed' as basis
      from senmap.admin_unit u where u.edition = :edition::text and u.level = :level::text
        and (:parent::text is null or u.parent_code = :parent::text)`,
    );
    const extended = await testApp({}, { database, layerFolders: [folder] });
    const catalogue = (await extended.app.inject("/api/layers")).json<Layers>();
    expect(catalogue.layers.map(({ id }) => id)).toContain("name-length");
    const values = (
      await extended.app.inject("/api/layers/name-length/values?edition=2024&level=district&parent=87")
    ).json<LayerValues>();
    expect(values.values.find(({ code }) => code === "867")).toMatchObject({ value: 6, name: "Thành phố Sa Đéc" });
  });

  it("refuses a folder that breaks the rules, naming it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "senmap-layers-"));
    mkdirSync(join(folder, "no-statement"));
    writeFileSync(join(folder, "no-statement", "layer.ts"), `export default { kind: "choropleth" };`);
    await expect(readLayers([folder])).rejects.toThrow(/no-statement/);
  });
});

describe("a layer that is not public", () => {
  const classify = (layer: string, classification: string) =>
    database.asSystem("classify", (client) =>
      client.query("update senmap.layer set classification = $2 where id = $1", [layer, classification]),
    );
  const tile = "/tiles/flood-stations/8/203/120.mvt";
  const found = async () => (await app.inject("/api/search?q=trường xuân")).body.includes('"flood-stations"');

  it("does not exist for somebody without the right, in any channel, warm caches included", async () => {
    expect((await app.inject(tile)).statusCode).toBe(200);
    expect(await found()).toBe(true);
    await classify("flood-stations", "internal");
    try {
      await expect.poll(async () => (await app.inject(tile)).statusCode, { timeout: 1000 }).toBe(404);
      expect((await app.inject("/tiles/flood-stations.json")).statusCode).toBe(404);
      expect((await app.inject("/api/layers/flood-stations/features")).statusCode).toBe(404);
      // Its sources may be those of other layers too.
      const ids = (await app.inject("/api/layers")).json<Layers>().layers.map(({ id }) => id);
      expect(ids).not.toContain("flood-stations");
      expect(await found()).toBe(false);
      const count = parseSql(
        "count",
        "select count(*)::int as n from senmap.map_feature where layer = 'flood-stations'",
      );
      const seen = (access: number[]) =>
        database.asPerson({ claims: { ...ANONYMOUS.claims, access } }, (query) => query<{ n: number }>(count));
      const classes = await database.asSystem("look", (client) =>
        client.query<{ access: number }>("select access from senmap.layer_access where layer = 'flood-stations'"),
      );
      expect((await seen([]))[0]!.n).toBe(0);
      expect((await seen(classes.rows.map(({ access }) => access)))[0]!.n).toBeGreaterThan(0);
    } finally {
      await classify("flood-stations", "public");
    }
    await expect.poll(async () => (await app.inject(tile)).statusCode, { timeout: 1000 }).toBe(200);
  });

  it("has no values either, and stays closed when the server starts again", async () => {
    await classify("area", "internal");
    await testApp({}, { database });
    expect((await app.inject("/api/layers/area/values?edition=2024&level=district")).statusCode).toBe(404);
    await classify("area", "public");
  });
});

describe("where values come from", () => {
  const origin = async (id: string, edition: string, level: string) => {
    const { sources, asOf, caution, unit } = await valuesOf(registry.get(id)!, edition, level);
    return {
      sources: sources.map((source) => source.id).sort(),
      asOf: asOf?.vi,
      cautious: caution !== null,
      unit: unit?.vi,
    };
  };

  it("is told of these very values, not of all that the layer has in other editions and levels", async () => {
    expect(await origin("population-density", "2024", "district")).toMatchObject({
      sources: ["mard-atlas-2016", "provincial-portal-areas"],
      asOf: "2016",
    });
    expect(await origin("population-density", "2025", "province")).toMatchObject({
      sources: ["nq-202-2025-qh15"],
      asOf: "2025",
    });
    expect(await origin("area", "2025", "commune")).toMatchObject({
      sources: ["boundaries-2025"],
      asOf: "từ 01/07/2025",
      cautious: false,
    });
  });

  it("is nowhere when there are none, and what a layer says of one level only is said there", async () => {
    expect(await origin("population-density", "2024", "commune")).toMatchObject({ sources: [], cautious: true });
    expect((await origin("population-density", "2024", "commune")).asOf).toBeUndefined();
  });

  it("and what is counted are the units of that edition", async () => {
    expect((await origin("commune-count", "2024", "district")).unit).toBe("xã, phường, thị trấn");
    expect((await origin("commune-count", "2025", "province")).unit).toBe("xã, phường");
  });
});

describe("what is not known", () => {
  it("is null and not zero, in values and in lists", async () => {
    const values = await valuesOf(registry.get("population-density")!, "2024", "district");
    expect(values.values.find(({ code }) => code === "876")).toMatchObject({
      name: "Huyện Lai Vung",
      value: null,
      year: null,
    });
    await database.asSystem("empty", (client) =>
      client.query(
        "insert into senmap.admin_unit (edition, code, level, kind, name, full_name, parent_code) values ('2024', '899', 'district', 'huyện', 'Mới', 'Huyện Mới', '87')",
      ),
    );
    const counted = await valuesOf(registry.get("commune-count")!, "2024", "district");
    expect(counted.values.find(({ code }) => code === "899")?.value).toBeNull();
    await database.asSystem("empty", (client) => client.query("delete from senmap.admin_unit where code = '899'"));
  });
});
