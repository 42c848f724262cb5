import { beforeAll, expect, test } from "vitest";
import type { Database } from "../../server/platform/database.ts";
import { testDatabase } from "../../server/platform/testDatabase.ts";
import { checkDatasets, importBuiltInDatasets } from "./importBuiltIn.ts";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

const rows = <Row extends object>(text: string) =>
  database.asSystem("test", async (client) => (await client.query<Row>(text)).rows);

test("every data set is loaded and sound", async () => {
  const layers = await rows(
    `select layer, count(*)::int as features from senmap.map_feature where not demo group by 1 order by 1`,
  );
  expect(layers).toEqual([
    { layer: "archipelagos", features: 2 },
    { layer: "border-gates", features: 2 },
    { layer: "flood-stations", features: 12 },
    { layer: "places", features: 85 },
    { layer: "riverbank-erosion-2025", features: 3 },
    { layer: "rivers", features: 18 },
    { layer: "salinity-points", features: 7 },
  ]);
  expect(await database.asSystem("test", checkDatasets)).toEqual([]);
});

test("an alarm level that no source confirms is null and says why", async () => {
  const [station] = await rows<{ properties: Record<string, unknown> }>(`
    select properties from senmap.map_feature where (layer, key) = ('flood-stations', 'cla')`);
  expect(station?.properties).toMatchObject({ alarm1M: null, alarm2M: null, alarm3M: 2.3 });
  expect(station?.properties.alarmNote).toHaveProperty("vi");
});

test("what we placed ourselves says so and stands on its unit's label", async () => {
  const misplaced = await rows(`
    select feature.layer, feature.key from senmap.map_feature as feature
    left join senmap.admin_unit as unit
      on unit.edition = feature.properties ->> 'unitEdition' and unit.code = feature.properties ->> 'unitCode'
    where feature.position = 'approximate'
      and (feature.position_note_vi is null or feature.position_note_en is null
        or (unit.code is not null and not st_equals(feature.geom, unit.label)))`);
  expect(misplaced).toEqual([]);
});

test("the same data again touches nothing; a changed row is put right and alone announced", async () => {
  expect(await importBuiltInDatasets(database)).toBe("same");
  await rows(`update senmap.map_feature set name_vi = 'sai' where (layer, key) = ('places', 'sa-dec-867')`);
  await rows(`update senmap.source set note = 'older' where id = 'built-in-datasets'`);
  const [before] = await rows<{ last: string }>("select max(id) as last from senmap.change_log");
  expect(await importBuiltInDatasets(database)).toBe("imported");
  const changes = await rows(`select layer, row_key from senmap.change_log where id > ${before?.last}`);
  expect(changes).toEqual([{ layer: "places", row_key: "sa-dec-867" }]);
  const names = await rows(`select name_vi from senmap.map_feature where (layer, key) = ('places', 'sa-dec-867')`);
  expect(names).toEqual([{ name_vi: "Sa Đéc" }]);
});

test("a feature whose unit is not in the boundaries stops the import and changes nothing", async () => {
  await rows(`update senmap.source set note = 'older' where id = 'built-in-datasets'`);
  await rows(`update senmap.admin_unit set label = null where (edition, code) = ('2025', '30154')`);
  await expect(importBuiltInDatasets(database)).rejects.toThrow("tan-long");
  expect(await rows("select note from senmap.source where id = 'built-in-datasets'")).toEqual([{ note: "older" }]);
});
