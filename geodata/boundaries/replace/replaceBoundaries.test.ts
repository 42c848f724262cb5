import { beforeAll, expect, test } from "vitest";
import type { Database } from "../../../server/platform/database.ts";
import { testDatabase } from "../../../server/platform/testDatabase.ts";
import { checkBoundaries } from "../checkBoundaries.ts";
import { importBuiltInBoundaries } from "../importBuiltIn.ts";
import { readVectorFile } from "./readVectorFile.ts";
import { replaceBoundaries } from "./replaceBoundaries.ts";
import { exportCommunes, geoJson, type UnitCollection, vn2000File } from "./testFiles.ts";

/** Three coastal communes, one on tidal flats and an island are drawn with another area than the official one. */
const AREAS = ["28696", "28720", "28738", "28747", "29983"].map((code) => `area:${code}`);

let database: Database;
let communes: UnitCollection;
beforeAll(async () => {
  database = await testDatabase();
  communes = await exportCommunes(database);
});

const rows = <Row extends object>(text: string) =>
  database.asSystem("test", async (client) => (await client.query<Row>(text)).rows);

const replace = (file: string, accept: string[], dryRun = false) =>
  replaceBoundaries(database, { file, edition: "2025", level: "commune", accept, dryRun });

const areas = () =>
  rows<{ code: string; area: number }>(`
  select code, sum(area_km2) as area from senmap.admin_unit_part
  join senmap.part on part.id = part_id where edition = '2025' group by code order by code`);

test(
  "a GeoPackage in VN-2000 (105°00') comes out where it was, and a dry run changes nothing",
  { timeout: 60_000 },
  async () => {
    const before = await areas();
    const file = await vn2000File(communes, "EPSG:5897", "gpkg");
    const [first] = await readVectorFile(file);
    const read = first?.geometry.type === "MultiPolygon" ? first.geometry.coordinates.flat(2) : [];
    const given = communes.features[0]?.geometry.coordinates.flat(2) ?? [];
    expect(read).toHaveLength(given.length);
    for (const [index, [lon = 0, lat = 0]] of given.entries()) {
      // Seven decimals of a degree are about a centimetre.
      expect(read[index]?.[0]).toBeCloseTo(lon, 7);
      expect(read[index]?.[1]).toBeCloseTo(lat, 7);
    }
    const report = await replace(file, AREAS, true);
    expect(report).toMatchObject({ matched: 102, open: [], outcome: "would replace" });
    expect(await areas()).toEqual(before);
  },
);

test(
  "a GeoJSON that moves a border moves it for both neighbours, in all parts and bands",
  { timeout: 60_000 },
  async () => {
    // Phường Mỹ Ngãi (three old communes) takes a bite of 500 m radius out of phường Cao Lãnh (nine of them).
    const bite = `st_buffer(st_closestpoint(b.geom, st_centroid(a.geom)), 500)`;
    const moved = await rows<{ code: string; geometry: string; area: number }>(`
    with pair as (
      select a.geom as a, b.geom as b, st_intersection(${bite}, b.geom) as bite
      from senmap.admin_unit_shape a, senmap.admin_unit_shape b
      where (a.edition, a.code, a.zoom_band) = ('2025', '29884', 3) and (b.edition, b.code, b.zoom_band) = ('2025', '29869', 3))
    select '29884' as code, st_asgeojson(st_transform(st_multi(st_union(a, bite)), 4326), 9) as geometry,
      st_area(st_transform(bite, 4326)::geography) / 1e6 as area from pair
    union all
    select '29869', st_asgeojson(st_transform(st_multi(st_difference(b, bite)), 4326), 9), -1 from pair`);
    const changed = structuredClone(communes);
    for (const { code, geometry } of moved) {
      const feature = changed.features.find(({ properties }) => properties.ma === code);
      if (feature) feature.geometry = JSON.parse(geometry);
    }
    const before = new Map((await areas()).map(({ code, area }) => [code, area]));
    const report = await replace(geoJson("moved.geojson", changed), AREAS);
    expect(report).toMatchObject({ matched: 102, open: [], outcome: "replaced" });
    const after = new Map((await areas()).map(({ code, area }) => [code, area]));
    const gained = moved[0]?.area ?? 0;
    expect(gained).toBeGreaterThan(0.1);
    expect((after.get("29884") ?? 0) - (before.get("29884") ?? 0)).toBeCloseTo(gained, 3);
    expect((after.get("29869") ?? 0) - (before.get("29869") ?? 0)).toBeCloseTo(-gained, 3);
    expect(after.get("30001")).toBeCloseTo(before.get("30001") ?? 0, 3);
    expect(await database.asSystem("test", (client) => checkBoundaries(client))).toEqual([]);
    const [act] = await rows<{ subject: string }>("select subject from senmap.audit_log order by id desc limit 1");
    expect(act?.subject).toBe("2025/commune");
  },
);

test(
  "boundaries from a file are kept when the server starts, and given back on demand",
  { timeout: 60_000 },
  async () => {
    expect(await importBuiltInBoundaries(database)).toBe("kept");
    expect(await importBuiltInBoundaries(database, () => {}, { reset: true })).toBe("imported");
    expect(await importBuiltInBoundaries(database)).toBe("same");
  },
);
