import type pg from "pg";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "../../server/platform/database.ts";
import { testDatabase } from "../../server/platform/testDatabase.ts";
import { checkBoundaries } from "./checkBoundaries.ts";
import { importBuiltInBoundaries } from "./importBuiltIn.ts";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

const rows = <Row extends object>(text: string) =>
  database.asSystem("test", async (client) => (await client.query<Row>(text)).rows);

test("both editions have the units of the law", async () => {
  const counts = await rows(`
    select edition, level, grouping, count(*)::int as units, count(label)::int as labels from senmap.admin_unit
    group by 1, 2, 3 order by 1, 2, 3`);
  expect(counts).toEqual([
    { edition: "2024", level: "commune", grouping: false, units: 305, labels: 141 },
    { edition: "2024", level: "district", grouping: false, units: 23, labels: 23 },
    { edition: "2024", level: "province", grouping: false, units: 2, labels: 2 },
    { edition: "2025", level: "commune", grouping: false, units: 102, labels: 102 },
    { edition: "2025", level: "district", grouping: true, units: 23, labels: 23 },
    { edition: "2025", level: "province", grouping: false, units: 1, labels: 1 },
  ]);
});

test("areas add up: official ones to the resolution's, those of parts alike in both editions", async () => {
  const [official] = await rows<{ sum: number }>(`
    select sum(area_km2) from senmap.admin_unit where edition = '2025' and level = 'commune'`);
  expect(official?.sum).toBeCloseTo(5939, 0);
  const land = await rows<{ edition: string; area: number }>(`
    select held.edition, round(sum(part.area_km2)::numeric, 3)::float as area
    from senmap.admin_unit_part as held join senmap.part on part.id = held.part_id
    join senmap.admin_unit as unit on unit.edition = held.edition and unit.code = held.code
    where unit.level = 'district' group by 1 order by 1`);
  expect(land[0]?.area).toBeGreaterThan(5700);
  expect(land[0]?.area).toBe(land[1]?.area);
});

test("an unknown figure is null and a known one names its source", async () => {
  const units = await rows(`
    select code, population, population_source from senmap.admin_unit
    where edition = '2024' and code in ('866', '876') order by code`);
  expect(units).toEqual([
    { code: "866", population: 163892, population_source: "mard-atlas-2016" },
    { code: "876", population: null, population_source: null },
  ]);
});

test("phường Cao Lãnh is made of the nine old units that the resolution lists", async () => {
  const old = await rows<{ code: string; relation: string }>(`
    select from_code as code, relation from senmap.lineage where (to_edition, to_code) = ('2025', '29869') order by 1`);
  const land = await rows<{ code: string }>(`
    select distinct old.code from senmap.admin_unit_part as new
    join senmap.admin_unit_part as old using (part_id)
    join senmap.admin_unit as unit on unit.edition = old.edition and unit.code = old.code and unit.level = 'commune'
    where (new.edition, new.code) = ('2025', '29869') and old.edition = '2024' order by 1`);
  expect(old).toHaveLength(9);
  expect(new Set(old.map(({ relation }) => relation))).toEqual(new Set(["full"]));
  expect(land.map(({ code }) => code)).toEqual(old.map(({ code }) => code));
});

test("three communes were split between two, and both provinces became one", async () => {
  const split = await rows<{ from_code: string }>(`
    select distinct from_code from senmap.lineage where relation = 'partial' order by 1`);
  expect(split.map(({ from_code }) => from_code)).toEqual(["29995", "30079", "30157"]);
  const provinces = await rows(`
    select from_code, to_code, relation from senmap.lineage where to_code = '82' order by 1`);
  expect(provinces).toEqual([
    { from_code: "82", to_code: "82", relation: "full" },
    { from_code: "87", to_code: "82", relation: "full" },
  ]);
});

test("neighbours share one simplified border in every zoom band", async () => {
  const gaps = await rows<{ zoom_band: number; share: number }>(`
    select shape.zoom_band, abs(st_area(st_union(shape.geom)) / max(st_area(whole.geom)) - 1) as share
    from senmap.admin_unit_shape as shape
    join senmap.admin_unit as unit on unit.edition = shape.edition and unit.code = shape.code
    join senmap.admin_unit_shape as whole on whole.edition = shape.edition and whole.code = '82' and whole.zoom_band = shape.zoom_band
    where shape.edition = '2025' and unit.level = 'commune' group by 1 order by 1`);
  expect(gaps).toHaveLength(4);
  for (const { share } of gaps) expect(share).toBeLessThan(0.001);
});

test("an arc is drawn once per edition and level, and dashed only inside one commune of 2025", async () => {
  const twice = await rows(`
    select edition, level, count(*) from senmap.border where zoom_band = 3
    group by edition, level, st_astext(st_normalize(geom)) having count(*) > 1`);
  expect(twice).toEqual([]);
  const dashed = await rows<{ edition: string; level: string }>(`
    select distinct edition, level from senmap.border where approximate order by 1, 2`);
  expect(dashed).toEqual([
    { edition: "2024", level: "commune" },
    { edition: "2024", level: "district" },
    { edition: "2025", level: "district" },
  ]);
});

test("importing the same data again does nothing, quickly", async () => {
  const counted =
    "select (select count(*) from senmap.change_log)::int as changes, (select count(*) from senmap.audit_log)::int as acts";
  const before = await rows(counted);
  expect(await importBuiltInBoundaries(database)).toBe("same");
  expect(await rows(counted)).toEqual(before);
});

class Undo extends Error {}

/** The rules that are broken after a statement, which is undone. */
async function faultsAfter(statement: string): Promise<string[]> {
  let rules: string[] = [];
  const plant = async (client: pg.ClientBase) => {
    await client.query(statement);
    rules = (await checkBoundaries(client)).map(({ rule }) => rule);
    throw new Undo();
  };
  await expect(database.asSystem("test", plant)).rejects.toThrow(Undo);
  return [...new Set(rules)];
}

test("the data as imported has no fault", async () => {
  expect(await database.asSystem("test", (client) => checkBoundaries(client))).toEqual([]);
});

test.each([
  ["a part deleted", "delete from senmap.part where id = 50", "counts"],
  ["a part shifted", "update senmap.part set geom = st_translate(geom, 0.01, 0) where id = 50", "no overlaps"],
  [
    "a part shrunk",
    "update senmap.part set geom = st_multi(st_buffer(geom, -0.005)) where id = 1",
    "a shape in every band",
  ],
  [
    "a hole in the land",
    `update senmap.part set geom = st_multi(st_difference(geom,
    st_buffer(st_pointonsurface(geom), 0.001))) where id = 50`,
    "no gaps",
  ],
  ["a lineage dropped", "delete from senmap.lineage where from_code = '29881'", "every old commune has a successor"],
  [
    "a lineage half dropped",
    "delete from senmap.lineage where (from_code, to_code) = ('30079', '30088')",
    "full means one successor",
  ],
  [
    "a lineage bent",
    "update senmap.lineage set to_code = '29888' where from_code = '29881'",
    "the land agrees with the lineage",
  ],
  [
    "a part given to a second commune",
    `insert into senmap.admin_unit_part
    select '2025', '29905', part_id from senmap.admin_unit_part where (edition, code) = ('2025', '29869') limit 1`,
    "one unit per level",
  ],
  [
    "a part taken from a district",
    "delete from senmap.admin_unit_part where (edition, code) = ('2024', '866')",
    "land has a unit",
  ],
  [
    "a shape lost in one band",
    "delete from senmap.admin_unit_shape where (code, zoom_band) = ('30001', 0)",
    "a shape in every band",
  ],
  [
    "a label moved away",
    "update senmap.admin_unit set label = st_setsrid(st_makepoint(105, 10), 4326) where code = '30001'",
    "labels stand on their land",
  ],
  [
    "a unit deleted",
    "delete from senmap.lineage where to_code = '30001'; delete from senmap.admin_unit where (edition, code) = ('2025', '30001')",
    "counts",
  ],
])("check finds %s", async (_what, statement, rule) => {
  expect(await faultsAfter(statement)).toContain(rule);
});
