import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/platform/database.ts";
import { testDatabase } from "../../server/platform/testDatabase.ts";
import { checkIndicators, importBuiltInIndicators } from "./importBuiltIn.ts";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

const rows = <Row extends object>(text: string) =>
  database.asSystem("test", async (client) => (await client.query<Row>(text)).rows);
const forget = () => rows("update senmap.source set note = 'older' where id = 'built-in-indicators'");
/** What the database holds of indicators, and what was told and written down of it. */
const state = () =>
  rows(`
    select
      (select jsonb_agg(to_jsonb(i) order by code) from senmap.indicator i) as indicators,
      (select jsonb_agg(to_jsonb(t) order by indicator_id, year, scope) from senmap.indicator_target t) as targets,
      (select jsonb_agg(to_jsonb(v) order by indicator_id, period_start, period_end, unit_id, recorded_at) from senmap.indicator_value v)
        as values,
      (select count(*) from senmap.change_log) as told`);

test("the catalogue and the real figures are there, sound, and nothing is demonstration", async () => {
  expect(await database.asSystem("test", checkIndicators)).toEqual([]);
  const [counts] = await rows(`
    select (select count(*)::int from senmap.indicator_set) as sets, (select count(*)::int from senmap.indicator) as indicators,
      (select count(*)::int from senmap.indicator_target) as targets, (select count(*)::int from senmap.indicator_value) as values,
      (select count(*)::int from senmap.indicator_value where status = 'demo') as demo`);
  expect(counts).toEqual({ sets: 19, indicators: 74, targets: 35, values: 38, demo: 0 });
});

test("every real figure names the publication it was read in", async () => {
  const unnamed = await rows(`
    select v.* from senmap.indicator_value v join senmap.source s on s.id = v.source
    where s.url is null or s.publisher is null or (v.status = 'preliminary' and v.note is null)`);
  expect(unnamed).toEqual([]);
});

test("importing again changes nothing, also after the mark is lost", async () => {
  expect(await importBuiltInIndicators(database)).toBe("same");
  await forget();
  const before = await state();
  expect(await importBuiltInIndicators(database)).toBe("imported");
  expect(await state()).toEqual(before);
});

describe("what was changed since", () => {
  const changeAsPerson = (text: string) =>
    database.asSystem("test", async (client) => {
      await client.query(
        `select set_config('senmap.claims', '{"subject":"00000000-0000-4000-8000-000000000001"}', true)`,
      );
      await client.query(text);
    });

  test("a definition that a person changed is theirs; one that an older import stated is brought up to date", async () => {
    await changeAsPerson("update senmap.indicator set name_vi = 'Tên của tỉnh' where code = 'CQS01'");
    await rows("update senmap.indicator set name_vi = 'Tên cũ' where code = 'CQS02'");
    await forget();
    await importBuiltInIndicators(database);
    const names = await rows(
      "select name_vi, version from senmap.indicator where code in ('CQS01', 'CQS02') order by code",
    );
    expect(names).toEqual([
      { name_vi: "Tên của tỉnh", version: 2 },
      { name_vi: "Tỷ lệ thủ tục đủ điều kiện cung cấp dịch vụ công trực tuyến toàn trình", version: 3 },
    ]);
  });

  const growth =
    "where indicator_id = (select id from senmap.indicator where code = 'KTE01') and period_start = '2025-01-01'";
  const known = () =>
    rows(`select value, superseded_at is null as current from senmap.indicator_value ${growth} order by recorded_at`);

  test("a figure of an older import is superseded, never overwritten", async () => {
    await rows(`update senmap.indicator_value set value = 7.9, recorded_at = '2026-01-01' ${growth}`);
    await forget();
    await importBuiltInIndicators(database);
    expect(await known()).toEqual([
      { value: 7.9, current: false },
      { value: 8, current: true },
    ]);
  });

  test("a figure that a person recorded stays", async () => {
    await rows(
      `update senmap.indicator_value set value = 8.1, recorded_by = gen_random_uuid() ${growth} and superseded_at is null`,
    );
    await forget();
    await importBuiltInIndicators(database);
    expect((await known()).at(-1)).toEqual({ value: 8.1, current: true });
    await rows(`update senmap.indicator_value set value = 8, recorded_by = null ${growth} and superseded_at is null`);
  });

  test("a real figure takes the place of a demonstration", async () => {
    await rows(`update senmap.indicator_value set value = 1, status = 'demo' ${growth} and superseded_at is null`);
    await forget();
    await importBuiltInIndicators(database);
    expect(await rows(`select value, status from senmap.indicator_value ${growth} and superseded_at is null`)).toEqual([
      { value: 8, status: "official" },
    ]);
  });
});

describe("the check finds", () => {
  const value = (code: string) =>
    `update senmap.indicator_value set %s where indicator_id = (select id from senmap.indicator where code = '${code}')`;
  test.each([
    ["a sector that is none of ours", "update senmap.indicator set sector = 'culture' where code = 'DL01'"],
    ["a score without a weight", "update senmap.indicator set weight = null where code = 'CQS07'"],
    ["a target nobody could reach", "update senmap.indicator_target set value = 101 where year = 2030 and value = 95"],
    [
      "a target that asks for the worse",
      "update senmap.indicator_target set comparison = 'at-most' where value = 93.5",
    ],
    [
      "a proposal that names a document",
      "update senmap.indicator_target set proposed = false where source = 'senmap-proposal' and value = 3",
    ],
    ["one part of a ratio", value("CQS12").replace("%s", "denominator = null")],
    ["parts of a sum", value("KTE09").replace("%s", "numerator = 1, denominator = 1")],
    ["a ratio of nothing", value("CQS12").replace("%s", "denominator = 0")],
    ["a ratio that is not its parts", value("CQS12").replace("%s", "numerator = 418")],
    ["a unit that was not there yet", value("GT01a").replace("%s", "unit_id = 202500082")],
    ["a unit below the level that reports", value("KTE09").replace("%s", "unit_id = 202529869")],
    ["a figure that cannot be", value("XH01").replace("%s", "value = -0.7")],
  ])("%s", async (_, fault) => {
    const found = database.asSystem("test", async (client) => {
      await client.query(fault);
      throw new Error(JSON.stringify(await checkIndicators(client)));
    });
    await expect(found).rejects.toThrow(/^\[\{"rule":[^{]*\}\]$/);
  });
});
