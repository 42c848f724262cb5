import { beforeAll, expect, test } from "vitest";
import type { Database } from "../../server/platform/database.ts";
import { testDatabase } from "../../server/platform/testDatabase.ts";
import { KM } from "./simulator/salinity.ts";
import { REACHES } from "./simulator/waterLevel.ts";
import { checkSensors, importBuiltInSensors } from "./importBuiltIn.ts";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await importBuiltInSensors(database);
});

const rows = <Row extends object>(text: string) =>
  database.asSystem("test", async (client) => (await client.query<Row>(text)).rows);
const forget = () =>
  rows(`update senmap.source set note = 'older ' || split_part(note, ' ', 1) || substr(note, 65)
  where id = 'built-in-sensors'`);

test("the whole network is loaded and sound", async () => {
  const things = await rows(`select properties ->> 'kind' as kind, count(*)::int as n, bool_and(demo) as demo
    from senmap.thing where key is not null group by 1 order by 1`);
  expect(things).toEqual([
    { kind: "air-station", n: 4, demo: true },
    { kind: "camera", n: 4, demo: true },
    { kind: "erosion-point", n: 3, demo: false },
    { kind: "fire-zone", n: 5, demo: false },
    { kind: "hydrological-station", n: 12, demo: false },
    { kind: "insect-station", n: 15, demo: true },
    { kind: "rain-gauge", n: 8, demo: true },
    { kind: "salinity-point", n: 7, demo: false },
    { kind: "water-station", n: 6, demo: true },
  ]);
  const streams = await rows(`select p.key, count(*)::int as n from senmap.datastream d
    join senmap.observed_property p on p.id = d.observed_property_id where d.key is not null group by 1 order by 1`);
  expect(streams).toEqual([
    { key: "erosion-rate", n: 3 },
    { key: "fire-danger", n: 5 },
    { key: "insect-catch", n: 15 },
    { key: "rainfall", n: 8 },
    { key: "salinity", n: 7 },
    { key: "vn-aqi", n: 4 },
    { key: "water-level", n: 12 },
    { key: "water-ph", n: 6 },
  ]);
  expect(await database.asSystem("test", checkSensors)).toEqual([]);
});

test("everything has a place, and what nobody surveyed says so in both languages", async () => {
  expect(
    await rows(`select key from senmap.thing where key is not null and (geom is null
      or properties #>> '{positionNote,vi}' is null or properties #>> '{positionNote,en}' is null)`),
  ).toEqual([]);
  const zones = await rows(`select t.key from senmap.thing t
    join senmap.admin_unit_part p on (p.edition, p.code, p.part_id) = ('2025', '30001', t.part_id)
    where t.properties ->> 'kind' = 'fire-zone'`);
  expect(zones).toHaveLength(5);
});

test("a level that no source confirms is null", async () => {
  const bands = await rows(`select key, band_edges, band_levels from senmap.datastream
    where key in ('tch-water-level', 'cla-water-level', 'hng-water-level', 'cong-xuan-hoa-salinity') order by key`);
  expect(bands).toEqual([
    { key: "cla-water-level", band_edges: [2.3], band_levels: [null, 3] },
    { key: "cong-xuan-hoa-salinity", band_edges: [1, 4], band_levels: [0, 1, 2] },
    { key: "hng-water-level", band_edges: [], band_levels: [null] },
    { key: "tch-water-level", band_edges: [3.5, 4, 4.5], band_levels: [0, 1, 2, 3] },
  ]);
});

test("cameras are internal to the police, say their legal basis and measure nothing", async () => {
  const cameras = await rows(`select t.classification, t.owner, t.properties -> 'legalBasis' ? 'vi' as basis,
      t.properties -> 'notice' ? 'vi' as notice, count(d.id)::int as streams
    from senmap.thing t left join senmap.datastream d on d.thing_id = t.id
    where t.properties ->> 'kind' = 'camera' group by t.id`);
  const camera = { classification: "internal", owner: "CA-DT", basis: true, notice: true, streams: 0 };
  expect(cameras).toEqual([camera, camera, camera, camera]);
});

test("the simulator finds what it feeds by the properties of a datastream", async () => {
  const [odd] = await rows(`select count(*)::int as n from senmap.datastream d
    join senmap.observed_property p on p.id = d.observed_property_id
    where d.key is not null and not (d.properties @> jsonb_build_object('key', d.key, 'kind', p.key, 'simulated', true) and d.demo)`);
  expect(odd).toEqual({ n: 0 });
});

test("the simulator knows where each station of the rivers lies", async () => {
  const keys = async (kind: string) =>
    (await rows<{ key: string }>(`select key from senmap.datastream where properties ->> 'kind' = '${kind}'`))
      .map(({ key }) => key)
      .toSorted();
  expect(await keys("water-level")).toEqual(Object.keys(REACHES).toSorted());
  expect(await keys("salinity")).toEqual(Object.keys(KM).toSorted());
});

test("the same network again changes and tells nothing, also when it is loaded anew", async () => {
  const last = () => rows<{ last: string }>(`select max(id) as last from senmap.change_log`);
  const before = await last();
  expect(await importBuiltInSensors(database)).toBe("same");
  await forget();
  expect(await importBuiltInSensors(database)).toBe("imported");
  expect(await last()).toEqual(before);
});

test("what people decided is kept, and what they removed stays away", async () => {
  await rows(
    `update senmap.datastream set band_edges = '{1.9,2.1,2.3}', band_levels = '{0,1,2,3}' where key = 'cla-water-level'`,
  );
  await rows(`update senmap.thing set owner = 'H20-TTCDS' where key = 'cla'`);
  await rows(`update senmap.location set location = '{"type": "Point", "coordinates": [105.63, 10.46]}'
    where properties ->> 'thing' = 'cla'`);
  await rows(`update senmap.thing set name = 'sai' where key = 'mto'`);
  await rows(`delete from senmap.thing where key = 'insect-1'`);
  await forget();
  expect(await importBuiltInSensors(database)).toBe("imported");
  expect(await rows(`select band_levels from senmap.datastream where key = 'cla-water-level'`)).toEqual([
    { band_levels: [0, 1, 2, 3] },
  ]);
  expect(
    await rows(`select key, name, owner, st_x(geom) as lon from senmap.thing where key in ('cla', 'insect-1', 'mto')
      order by key`),
  ).toEqual([
    { key: "cla", name: "Trạm Cao Lãnh", owner: "H20-TTCDS", lon: 105.63 },
    { key: "mto", name: "Trạm Mỹ Tho", owner: "KTTV-DT", lon: expect.closeTo(106.375, 2) },
  ]);
});

test("a built-in place follows the boundaries", async () => {
  const where = () => rows<{ lon: number }>(`select st_x(geom) as lon from senmap.thing where key = 'water-1'`);
  await rows(
    `update senmap.admin_unit set label = st_translate(label, 0.001, 0) where (edition, code) = ('2025', '29938')`,
  );
  const [before] = await where();
  expect(await importBuiltInSensors(database)).toBe("imported");
  const [after] = await where();
  expect(after!.lon - before!.lon).toBeCloseTo(0.001, 4);
});
