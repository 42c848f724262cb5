import type { FastifyInstance } from "fastify";
import Value from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import type { UnitProfile } from "../../contract/indicator-value.ts";
import type { IndicatorDefinition } from "../../contract/indicator.ts";
import { IndicatorVersions } from "../../contract/indicator-edit.ts";
import { ANONYMOUS, type Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { testAsk } from "./testAsk.ts";
import { testFigures, testIndicators } from "./testIndicators.ts";

let app: FastifyInstance;
let database: Database;
let steward: string;
let stranger: string;
let communes: string[];

const sql = <T extends object>(text: string, parameters: unknown[] = []): Promise<T[]> =>
  database.asSystem("test", async (client) => (await client.query<T>(text, parameters)).rows);

beforeAll(async () => {
  ({ app, database } = await testApp());
  await testIndicators(database);
  communes = await testFigures(database);
  const health = { role: "data-steward", organisation: "H20-SYT", scope: "H20-SYT", clearance: "internal" } as const;
  steward = (await testPerson(database, health)).cookie;
  stranger = (await testPerson(database, { ...health, organisation: "H20-SNV", scope: "H20-SNV" })).cookie;
});

const target = (value: number, more: object = {}) => ({
  year: 2026,
  scope: "province",
  comparison: "at-least",
  value,
  proposed: false,
  document: { title: `Nghị quyết ${value}` },
  ...more,
});
const set = async (body: object) => {
  const answer = await app.inject({
    method: "PUT",
    url: "/api/indicators/TST02/targets",
    headers: { cookie: steward },
    payload: body,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<IndicatorDefinition>();
};
const remove = async (of: string) => {
  const answer = await app.inject({
    method: "DELETE",
    url: `/api/indicators/TST02/targets/${of}`,
    headers: { cookie: steward },
  });
  expect(answer.statusCode, answer.body).toBe(200);
};
const versions = async (cookie = steward) => {
  const answer = await app.inject({ url: "/api/indicators/TST02/versions", headers: { cookie } });
  return { status: answer.statusCode, body: answer.json<IndicatorVersions>() };
};
/** A moment between what was done before and what is done after. */
const moment = async () => {
  const [row] = await sql<{ now: Date }>("select clock_timestamp() as now, pg_sleep(0.01)");
  return new Date(row!.now.getTime() + 5).toISOString();
};

describe("targets keep what they were", () => {
  it("when they are set anew, removed and set again, with when and by whom", async () => {
    const began = Date.now() - 1000;
    await set(target(97));
    // The same once more changes nothing.
    await set(target(97));
    await remove("2026/province");
    await set(target(96));
    await set(target(50, { year: 2030, scope: "national" }));
    const { body } = await versions();
    expect(Value.Check(IndicatorVersions, body), JSON.stringify(body)).toBe(true);
    expect(body.targets.map(({ year, before, after }) => [year, before?.value ?? null, after?.value ?? null])).toEqual([
      [2030, null, 50],
      [2026, null, 96],
      [2026, 97, null],
      // What came with the catalogue was set by nobody, and is kept all the same.
      [2026, 95, 97],
    ]);
    expect(body.targets[2]!.before!.source.title).toBe("Nghị quyết 97");
    for (const { changedAt, changedBy } of body.targets) {
      expect(Date.parse(changedAt)).toBeGreaterThan(began);
      expect(changedBy).not.toBeNull();
    }
  });

  it("for who manages the indicator, and for nobody else", async () => {
    expect((await versions("")).status).toBe(401);
    const other = await versions(stranger);
    expect(other.status).toBe(200);
    expect(other.body.targets).toEqual([]);
    const seen = await database.asPerson(ANONYMOUS, (query) =>
      query({
        name: "test",
        text: "select from senmap.indicator_target_version",
        parameters: [],
      }),
    );
    expect(seen).toEqual([]);
  });

  it("and the audit log names them by code, year and scope", async () => {
    const rows = await sql<{ action: string; subject: string; before: { value: number } | null }>(
      "select action, subject, before from senmap.audit_log where action like 'indicator-target.%' and account is not null order by id",
    );
    expect(rows.map(({ action, subject, before }) => [action, subject, before?.value ?? null])).toEqual([
      ["indicator-target.update", "TST02 2026 province", 95],
      ["indicator-target.delete", "TST02 2026 province", 97],
      ["indicator-target.insert", "TST02 2026 province", null],
      ["indicator-target.insert", "TST02 2030 national", null],
    ]);
  });

  it("and a past moment is answered with the target that was known then", async () => {
    const { values, get } = testAsk(app);
    const at = async (asOf: string | null) => {
      const end = asOf === null ? "" : `&asOf=${asOf}`;
      const path = `edition=2024&level=commune&within=866&period=2025-06${end}`;
      const told = await values(`TST02/values?${path}&show=target`);
      const { body } = await get<UnitProfile>(`/api/admin-units/2024/${communes[0]!}/indicators?period=2025-06${end}`);
      const entry = body.entries.find(({ indicator }) => indicator === "TST02");
      return [told.target?.value ?? null, told.periods[0]?.shown[0] ?? null, entry?.target?.value ?? null];
    };
    await set(target(94));
    const first = await moment();
    await remove("2026/province");
    await remove("2030/national");
    const second = await moment();
    await set(target(80));
    expect(await at(first)).toEqual([94, -4, 94]);
    expect(await at(second)).toEqual([null, null, null]);
    expect(await at(null)).toEqual([80, 10, 80]);
    await set(target(81));
    expect(await at(null)).toEqual([81, 9, 81]);
    await set(target(80));
    // Who knows of an indicator by the figures of one commune alone knows its targets, then as now.
    await sql("update senmap.indicator set classification = 'internal' where code = 'TST02'");
    const bound = await testPerson(database, {
      role: "field-officer",
      organisation: "H20-SYT",
      edition: "2024",
      code: communes[0]!,
      clearance: "internal",
    });
    for (const [end, value] of [
      ["", 80],
      [`&asOf=${first}`, 94],
    ] as const) {
      const told = await values(`TST02/values?edition=2024&level=commune&period=2025-06${end}`, bound.cookie);
      expect(told.target?.value).toBe(value);
    }
    await sql("update senmap.indicator set classification = 'public' where code = 'TST02'");
    // What came with the catalogue has been known as long as anything.
    expect((await at("2026-01-01T00:00:00Z"))[0]).toBe(95);
  });

  it("but not longer than their indicator, and a target never moves to another year", async () => {
    await expect(sql("update senmap.indicator_target set year = 2031 where value = 80")).rejects.toThrow("keeps its");
    await sql(
      `insert into senmap.indicator (code, set_id, name_vi, name_en, unit_vi, unit_en, pillar, sector, direction, aggregation, cycle, level)
       values ('TST09', 'test-set', 'a', 'a', 'a', 'a', 'digital-economy', 'economy', 'up', 'sum', 'year', 'commune')`,
    );
    await sql(
      `insert into senmap.indicator_target (indicator_id, year, scope, comparison, value, source)
       select id, 2026, 'province', 'at-least', 123456, 'test' from senmap.indicator where code = 'TST09'`,
    );
    await sql("update senmap.indicator_target set value = 2 where value = 123456");
    const kept = () => sql("select from senmap.indicator_target_version where before ->> 'value' = '123456'");
    expect(await kept()).toHaveLength(1);
    await sql("delete from senmap.indicator where code = 'TST09'");
    expect(await kept()).toEqual([]);
  });
});
