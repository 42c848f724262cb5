import { beforeAll, beforeEach, afterEach, expect, test } from "vitest";
import type { Database } from "../../../server/platform/database.ts";
import { testDatabase } from "../../../server/platform/testDatabase.ts";
import { runGeodata } from "../../import.ts";
import { exportCommunes, geoJson, type UnitCollection, vn2000File, writeFile } from "./testFiles.ts";

let database: Database;
let communes: UnitCollection;
let before: string;
beforeAll(async () => {
  database = await testDatabase();
  communes = await exportCommunes(database);
});

/** A fingerprint of everything a replacement could change. */
async function fingerprint(): Promise<string> {
  const statement = `select md5(concat(
    (select string_agg(part::text, '' order by id) from senmap.part),
    (select string_agg(shape::text, '' order by edition, code, zoom_band) from senmap.admin_unit_shape as shape),
    (select string_agg(unit::text, '' order by edition, code) from senmap.admin_unit as unit),
    (select count(*) from senmap.border), (select count(*) from senmap.audit_log),
    (select string_agg(source::text, '' order by id) from senmap.source))) as hash`;
  const rows = await database.asSystem(
    "test",
    async (client) => (await client.query<{ hash: string }>(statement)).rows,
  );
  return rows[0]?.hash ?? "";
}

beforeEach(async () => {
  before = await fingerprint();
});
afterEach(async () => {
  expect(await fingerprint()).toBe(before);
});

/** Runs the command as a person would. */
async function run(...argv: string[]): Promise<{ code: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []];
  const code = await runGeodata(argv, database.url, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    progress: () => {},
  });
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

function changed(change: (collection: UnitCollection) => void): UnitCollection {
  const copy = structuredClone(communes);
  change(copy);
  return copy;
}

const unit = (collection: UnitCollection, code: string) => {
  const found = collection.features.find(({ properties }) => properties.ma === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

test("findings that nobody accepted are listed with their ids, and nothing changes", async () => {
  const file = geoJson(
    "findings.geojson",
    changed((collection) => {
      collection.features = collection.features.filter(({ properties }) => properties.ma !== "30001");
      unit(collection, "30010").properties.ma = "99999";
      unit(collection, "30019").properties.ten = "Xã An Hóa";
      unit(collection, "30208").properties.ten = "xã Hòa  Long";
      unit(collection, "30034").geometry = unit(collection, "30037").geometry;
    }),
  );
  const { code, said } = await run("boundaries", file);
  expect(code).toBe(1);
  for (const id of [
    "missing:30001",
    "missing:30010",
    "unknown:99999",
    "name:30019",
    "overlap:30034-30037",
    "area:30034",
  ]) {
    expect(said).toContain(id);
  }
  // One spelling of the same name is no finding.
  expect(said).not.toContain("name:30208");
  expect(said).toContain("Nothing was changed");
});

test(
  "accepting every finding does not make a hole in the land sound: the checks refuse it",
  { timeout: 60_000 },
  async () => {
    const statement = `select st_asgeojson(st_transform(st_multi(
      st_difference(geom, st_buffer(label_3857, 100))), 4326), 9)::json as geometry
    from senmap.admin_unit_shape join senmap.admin_unit using (edition, code)
    where (edition, code, zoom_band) = ('2025', '30001', 3)`;
    const [pierced] = await database.asSystem("test", async (client) => (await client.query(statement)).rows);
    const file = geoJson(
      "hole.geojson",
      changed((collection) => {
        unit(collection, "30001").geometry = pierced.geometry;
      }),
    );
    const accept = ["28696", "28720", "28738", "28747", "29983"].map((id) => `area:${id}`).join(",");
    const { code, complained } = await run("boundaries", file, "--accept", accept);
    expect(code).toBe(1);
    expect(complained).toContain("not sound, nothing was changed");
  },
);

test("a ring that crosses itself is invalid", async () => {
  const file = geoJson(
    "bow.geojson",
    changed((collection) => {
      unit(collection, "30001").geometry.coordinates = [
        [
          [
            [105.5, 10.7],
            [105.6, 10.8],
            [105.6, 10.7],
            [105.5, 10.8],
            [105.5, 10.7],
          ],
        ],
      ];
    }),
  );
  const { code, said } = await run("boundaries", file);
  expect(code).toBe(1);
  expect(said).toContain("invalid:30001");
});

test("a zipped Shapefile in VN-2000 (105°45') is read, matched and compared", async () => {
  const { code, said } = await run("boundaries", await vn2000File(communes, "EPSG:9210", "zip"));
  expect(code).toBe(1);
  expect(said).toContain("102 units matched, 5 findings.");
});

test.each([
  ["a file that does not exist", () => "/nowhere/xa.geojson", "There is no file"],
  ["an empty file", () => writeFile("empty.geojson", ""), "is empty"],
  ["a file that is not spatial", () => writeFile("notes.gpkg", "not a GeoPackage"), "cannot be read"],
  ["a zip that is none", () => writeFile("broken.zip", "PK not a zip"), "cannot be read"],
  [
    "a collection without features",
    () => geoJson("none.geojson", { type: "FeatureCollection", features: [] }),
    "no polygons",
  ],
  [
    "another datum",
    () =>
      geoJson(
        "indian.geojson",
        changed((collection) =>
          Object.assign(collection, { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::3148" } } }),
        ),
      ),
    "WGS 84 or VN-2000 is needed",
  ],
  [
    "coordinates of another system",
    () =>
      geoJson(
        "metres.geojson",
        changed((collection) => {
          for (const { geometry } of collection.features)
            for (const p of geometry.coordinates.flat(2)) p[0] = (p[0] ?? 0) / 10;
        }),
      ),
    "outside Vietnam",
  ],
  [
    "no attribute for codes",
    () =>
      geoJson(
        "codeless.geojson",
        changed((collection) => {
          for (const feature of collection.features) feature.properties = { objectid: 1 };
        }),
      ),
    "is a code",
  ],
  [
    "codes of elsewhere",
    () =>
      geoJson(
        "elsewhere.geojson",
        changed((collection) => {
          for (const feature of collection.features) feature.properties.ma = `9${String(feature.properties.ma)}`;
        }),
      ),
    "nothing can be matched",
  ],
])("%s gives one sentence and exit code 1", async (_what, file, sentence) => {
  const { code, complained } = await run("boundaries", file());
  expect(code).toBe(1);
  expect(complained).toContain(sentence);
  expect(complained.trim().split("\n")).toHaveLength(1);
});

test("an edition or level that does not exist is named", async () => {
  const file = geoJson("same.geojson", communes);
  expect((await run("boundaries", file, "--edition", "1999")).complained).toContain("Edition 1999");
  expect((await run("boundaries", file, "--level", "hamlet")).complained).toContain("hamlet");
  expect((await run("paint")).complained).toContain("Usage");
  expect((await run("check", "--fast")).complained).toContain("--fast");
});

test("check says that a sound database is sound", async () => {
  expect(await run("check")).toMatchObject({ code: 0, said: "Everything is sound." });
});
