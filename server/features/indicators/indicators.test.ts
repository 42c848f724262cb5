import type { FastifyInstance } from "fastify";
import { readXlsx } from "hucre/xlsx";
import Value from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import { IndicatorDefinition, Indicators } from "../../contract/indicator.ts";
import { IndicatorValues, UnitProfile, ValueHistory } from "../../contract/indicator-value.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { testIndicators, testValues } from "./testIndicators.ts";

let app: FastifyInstance;
let database: Database;
/** Communes of the city of Cao Lãnh, as it was. */
let communes: string[];

beforeAll(async () => {
  ({ app, database } = await testApp());
  await testIndicators(database);
  communes = (
    await sql<{ code: string }>(
      "select code from senmap.admin_unit where edition = '2024' and parent_code = '866' order by code",
    )
  ).map(({ code }) => code);
  await testValues(database, [
    ...["2024-05", "2024-06", "2025-05", "2025-06"].flatMap((period, month) =>
      communes.map((code, index) => ({ indicator: "TST01", edition: "2024", code, period, value: 10 * index + month })),
    ),
    ...communes.map((code, index) => ({
      indicator: "TST02",
      edition: "2024",
      code,
      period: "2025-06",
      numerator: 90 + index / 2,
      denominator: 100,
      value: 90 + index / 2,
    })),
    { indicator: "TST03", edition: "2025", code: "82", period: "2025", value: 0.71 },
    { indicator: "TST03", edition: "2025", code: "82", period: "2025-01-01/2025-10-31", value: 0.69 },
  ]);
});

const sql = <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  database.asSystem("test", async (client) => (await client.query<T>(text, values)).rows);
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- says what the answer holds
const get = async <T>(path: string, cookie = ""): Promise<{ status: number; body: T }> => {
  const answer = await app.inject({ url: path, headers: cookie ? { cookie } : {} });
  return { status: answer.statusCode, body: answer.json<T>() };
};
const values = async (query: string, cookie?: string) => {
  const { status, body } = await get<IndicatorValues>(`/api/indicators/${query}`, cookie);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(Value.Check(IndicatorValues, body)).toBe(true);
  return body;
};
const valueOf = ({ periods }: IndicatorValues, code: string, at = 0) =>
  periods[at]!.values.find((value) => value.code === code)!;

describe("the catalogue", () => {
  it("lists indicators with their first and last period and the target that counts", async () => {
    const { body } = await get<Indicators>("/api/indicators");
    expect(Value.Check(Indicators, body)).toBe(true);
    const [first, second, third] = body.indicators.filter(({ code }) => code.startsWith("TST"));
    expect(first).toMatchObject({ code: "TST01", first: "2024-05", latest: "2025-06", target: null, demo: false });
    expect(second).toMatchObject({ latest: "2025-06", target: { value: 95, comparison: "at-least" } });
    // Ten months together are no year.
    expect(third).toMatchObject({ latest: "2025", first: "2025" });
    expect(body.sets.find(({ id }) => id === "test-set")).toMatchObject({
      owner: "H20-SYT",
      ownerName: { vi: "Sở Y tế" },
    });
  });

  it("tells everything of one", async () => {
    const { body } = await get<IndicatorDefinition>("/api/indicators/TST02");
    expect(Value.Check(IndicatorDefinition, body)).toBe(true);
    expect(body).toMatchObject({
      numerator: { vi: "Đúng hạn" },
      factor: 100,
      version: 1,
      mayManage: false,
      mayWrite: false,
    });
    expect(body.targets).toHaveLength(1);
    expect((await get("/api/indicators/TST99")).status).toBe(404);
  });
});

describe("values", () => {
  it("gives the latest period, and the last before one without values", async () => {
    const latest = await values("TST01/values?edition=2024&level=commune&within=866");
    expect(latest.known).toEqual(["2024-05", "2024-06", "2025-05", "2025-06"]);
    expect(latest.periods.map(({ period }) => period)).toEqual(["2025-06"]);
    expect(latest.units).toHaveLength(13);
    expect(valueOf(latest, communes[2]!)).toMatchObject({
      value: 23,
      method: "reported",
      exact: true,
      sources: ["test"],
    });
    const gap = await values("TST01/values?edition=2024&level=commune&within=866&period=2025-02");
    expect(gap.periods.map(({ period }) => period)).toEqual(["2024-06"]);
    const before = await values("TST01/values?edition=2024&level=commune&period=2023-01");
    expect(before.periods).toEqual([]);
    const year = await values("TST01/values?edition=2024&level=commune&from=2024&to=2024");
    expect(year.periods.map(({ period }) => period)).toEqual(["2024-05", "2024-06"]);
  });

  it("restates them to later units and to districts", async () => {
    const districts = await values("TST01/values?edition=2025&level=district");
    // The grouping of 2025 is the land of the district of 2024.
    expect(valueOf(districts, "866")).toMatchObject({
      value: 819,
      method: "summed",
      exact: true,
      from: { edition: "2024" },
    });
    expect(valueOf(districts, "867")).toMatchObject({ value: null, missing: "not-reported" });
    const now = await values("TST01/values?edition=2025&level=commune&within=866");
    const whole = valueOf(now, "29869");
    expect(whole).toMatchObject({ exact: true, method: "summed", missing: null });
    // Mỹ Ngãi also holds land of a district that reported nothing: a part is not the whole.
    expect(valueOf(now, "29884")).toMatchObject({ value: null, missing: "partial" });
  });

  it("colours by classes that stay put while time and place move", async () => {
    const [one, other, inside] = await Promise.all([
      values("TST01/values?edition=2024&level=commune&period=2024-05"),
      values("TST01/values?edition=2024&level=commune&period=2025-06"),
      values("TST01/values?edition=2024&level=commune&period=2025-06&within=866"),
    ]);
    expect(one.breaks).toEqual(other.breaks);
    expect(inside.breaks).toEqual(other.breaks);
    expect(one.breaks!.edges.length).toBe(one.breaks!.colours.length + 1);
    for (const method of ["jenks", "equal"]) {
      const { breaks } = await values(`TST01/values?edition=2024&level=commune&breaks=${method}`);
      expect(breaks).toMatchObject({ method });
      expect(breaks!.edges[0]).toBeLessThanOrEqual(0);
      expect(breaks!.edges.at(-1)).toBeGreaterThanOrEqual(123);
    }
    const hand = await values("TST01/values?edition=2024&level=commune&breaks=manual&edges=20,50");
    expect(hand.breaks!.edges).toEqual([0, 20, 50, 123]);
    for (const bad of ["", "a", "5,3", "1,2,3,4,5,6"]) {
      expect(
        (await get(`/api/indicators/TST01/values?edition=2024&level=commune&breaks=manual&edges=${bad}`)).status,
      ).toBe(400);
    }
  });

  it("shows distance to target, rank and change", async () => {
    const target = await values("TST02/values?edition=2024&level=commune&within=866&show=target");
    expect(target.shownUnit.vi).toBe("điểm %");
    expect(target.periods[0]!.shown.slice(0, 2)).toEqual([-5, -4.5]);
    const zero = target.breaks!.edges.indexOf(0);
    expect(zero).toBeGreaterThan(0);
    const rank = await values("TST01/values?edition=2024&level=commune&within=866&show=rank");
    // Fewer overdue dossiers are better.
    expect(rank.periods[0]!.shown.slice(0, 3)).toEqual([1, 2, 3]);
    const change = await values("TST01/values?edition=2024&level=commune&within=866&show=change");
    expect(change).toMatchObject({ against: "year", shownUnit: { vi: "%" } });
    expect(change.periods[0]!.shown[1]).toBeCloseTo((2 / 11) * 100, 9);
    const fixed = await values("TST01/values?edition=2024&level=commune&within=866&show=change&against=2025-05");
    expect(fixed.periods[0]!.shown[1]).toBeCloseTo((1 / 12) * 100, 9);
  });

  it("shows a figure of another stretch of days only when asked", async () => {
    const regular = await values("TST03/values?edition=2025&level=province");
    expect(regular.known).toEqual(["2025"]);
    const other = await values("TST03/values?edition=2025&level=province&period=2025-01-01/2025-10-31");
    expect(valueOf(other, "82").value).toBe(0.69);
    // Nor does an index of the province say anything of its communes.
    expect(valueOf(await values("TST03/values?edition=2025&level=commune&within=866"), "29869")).toMatchObject({
      value: null,
      missing: "larger-only",
    });
  });

  it("refuses what makes no sense, in words", async () => {
    for (const [query, status] of [
      ["TST01/values?edition=2024&level=commune&period=2025-13", 400],
      ["TST01/values?edition=1999&level=commune", 404],
      ["TST01/values?edition=2024&level=commune&within=99999", 404],
      ["TST01/values?edition=2024&level=village", 400],
      ["TST01/values?edition=2024&level=commune&asOf=yesterday", 400],
      ["TST01/values?edition=2024&level=commune&asOf=2026-02-30", 400],
      ["TST01/values?edition=2024&level=commune&asOf=0000-01-01", 400],
      ["TST01/values?edition=2024&level=commune&asOf=%2B275760-09-13T00:00:00Z", 400],
      ["TST01/values?edition=2024&level=commune&period=0000", 400],
      ["TST01/history?edition=2024&unit=29869&period=0000", 400],
      ["TST01/values?edition=2024&level=commune&colour=red", 400],
      ["tst01/values?edition=2024&level=commune", 400],
      ["TST01/values?edition=2024&level=commune&period=2025-W53", 400],
    ] as const) {
      const { status: got, body } = await get<{ detail: string }>(`/api/indicators/${query}`);
      expect([query, got]).toEqual([query, status]);
      expect(body.detail.length).toBeGreaterThan(10);
    }
  });

  it("writes CSV with how each figure came to be, and negative numbers as numbers", async () => {
    const answer = await app.inject(
      "/api/indicators/TST02/values?edition=2024&level=commune&within=866&show=target&format=csv",
    );
    expect(answer.headers["content-type"]).toContain("text/csv");
    const [head, first] = answer.body.split("\r\n");
    expect(head).toContain("unit_code,unit_name,value,missing,status,method,exact");
    expect(first).toContain(",reported,true,");
    expect(first).toContain(",-5,target,");
    const book = await app.inject(
      "/api/indicators/TST02/values?edition=2024&level=commune&within=866&show=target&format=xlsx",
    );
    const { sheets } = await readXlsx(book.rawPayload);
    expect(sheets[0]!.rows[0]!.slice(0, 2)).toEqual(["indicator", "period"]);
    expect(sheets[0]!.rows).toHaveLength(14);
    expect(sheets[0]!.rows[1]).toContain(-5);
  });
});

describe("simulated figures", () => {
  it("are left out of files unless they are asked for, and never out of what says that they are", async () => {
    const [code, other] = [communes[7]!, communes[8]!];
    await testValues(database, [
      { indicator: "TST01", edition: "2024", code, period: "2023-01", value: 5, status: "demo" },
      { indicator: "TST01", edition: "2024", code: other, period: "2023-01", value: 6 },
    ]);
    const query = "/api/indicators/TST01/values?edition=2024&level=commune&within=866&period=2023-01";
    await expect.poll(async () => valueOf(await values(query.slice(16)), code).status, { timeout: 2000 }).toBe("demo");
    const file = async (more: string) => (await app.inject(`${query}&format=csv${more}`)).body;
    expect(await file("")).toContain(`,${other},`);
    // Beside simulated figures the rest is silent: who is missing there is simulated too.
    expect((await file("")).trim().split("\r\n")).toHaveLength(2);
    expect(await file("")).not.toMatch(/,5,,demo,/);
    expect(await file("&demo=include")).toMatch(/,5,,demo,/);
  });
});

describe("as of", () => {
  it("answers what was known then, and shows both values of a correction", async () => {
    const code = communes[5]!;
    await testValues(database, [
      {
        indicator: "TST01",
        edition: "2024",
        code,
        period: "2025-04",
        value: 7,
        recordedAt: "2025-05-03T02:00:00Z",
        supersededAt: "2025-06-10T01:00:00Z",
      },
      { indicator: "TST01", edition: "2024", code, period: "2025-04", value: 9, recordedAt: "2025-06-10T01:00:00Z" },
    ]);
    const at = async (moment: string) => {
      const answer = await values(`TST01/values?edition=2024&level=commune&within=866&period=2025-04${moment}`);
      return answer.periods[0]?.period === "2025-04" ? valueOf(answer, code).value : "nothing yet";
    };
    // What is kept in memory hears of it within moments.
    await expect.poll(() => at(""), { timeout: 2000, interval: 20 }).toBe(9);
    expect(await at("&asOf=2025-05-02")).toBe("nothing yet");
    expect(await at("&asOf=2025-05-03")).toBe(7);
    // A day ends at midnight in Vietnam: 17:00 UTC.
    expect(await at("&asOf=2025-06-09")).toBe(7);
    expect(await at("&asOf=2025-06-10T00:59:59Z")).toBe(7);
    expect(await at("&asOf=2025-06-10T08:00:00%2B07:00")).toBe(9);
    const { body } = await get<ValueHistory>(`/api/indicators/TST01/history?edition=2024&unit=${code}&period=2025-04`);
    expect(Value.Check(ValueHistory, body)).toBe(true);
    expect(body.values.map(({ value }) => value)).toEqual([9, 7]);
    expect(body.values[1]!.supersededAt).toBe("2025-06-10T01:00:00.000Z");
    const profile = await get<UnitProfile>(`/api/admin-units/2024/${code}/indicators?asOf=2025-05-20`);
    expect(profile.body.entries.find(({ indicator }) => indicator === "TST01")?.value.value ?? null).toBe(7);
  });
});

describe("a unit's profile", () => {
  it("stands each indicator against target, peers, district and province", async () => {
    const { body } = await get<UnitProfile>(`/api/admin-units/2024/${communes[3]!}/indicators`);
    expect(Value.Check(UnitProfile, body)).toBe(true);
    const entry = (code: string) => body.entries.find(({ indicator }) => indicator === code)!;
    expect(body.districtName).toBe("Thành phố Cao Lãnh");
    expect(entry("TST01")).toMatchObject({
      period: "2025-06",
      previous: 32,
      yearBefore: 31,
      rank: 4,
      ranked: 13,
      median: 63,
      district: 819,
    });
    expect(entry("TST02")).toMatchObject({ state: "near", distance: -3.5 });
    // From July to April nothing was reported.
    const gap = Array<null>(10).fill(null);
    expect(entry("TST01").trend.map(({ value }) => value)).toEqual([30, 31, ...gap, 32, 33]);
    const earlier = await get<UnitProfile>(
      `/api/admin-units/2024/${communes[3]!}/indicators?period=2024-06&pillar=digital-government`,
    );
    const test = earlier.body.entries.filter(({ indicator }) => indicator.startsWith("TST"));
    expect(test.map(({ indicator, value }) => [indicator, value.value])).toEqual([["TST01", 31]]);
  });
});

describe("rights", () => {
  it("keeps an indicator and its values from who may not see them, in every answer; a territory sees its own units", async () => {
    await sql("update senmap.indicator set classification = 'internal' where code = 'TST02'");
    const health = await testPerson(database, {
      role: "leader",
      organisation: "H20-SYT",
      scope: "H20-SYT",
      clearance: "internal",
    });
    const other = await testPerson(database, {
      role: "leader",
      organisation: "CA-DT",
      scope: "CA-DT",
      clearance: "internal",
    });
    const bound = await testPerson(database, {
      role: "field-officer",
      organisation: "H20-SYT",
      edition: "2024",
      code: communes[0]!,
      clearance: "internal",
    });
    const path = "/api/indicators/TST02/values?edition=2024&level=commune&within=866";
    for (const cookie of ["", other.cookie]) {
      expect((await get(path, cookie)).status).toBe(404);
      expect((await get("/api/indicators/TST02", cookie)).status).toBe(404);
      expect(
        (await get(`/api/indicators/TST02/history?edition=2024&unit=${communes[0]}&period=2025-06`, cookie)).status,
      ).toBe(404);
      const list = await get<Indicators>("/api/indicators", cookie);
      expect(list.body.indicators.map(({ code }) => code)).not.toContain("TST02");
      const profile = await get<UnitProfile>(`/api/admin-units/2024/${communes[0]}/indicators`, cookie);
      expect(profile.body.entries.map(({ indicator }) => indicator)).not.toContain("TST02");
    }
    expect(valueOf(await values(path.slice("/api/indicators/".length), health.cookie), communes[1]!).value).toBe(90.5);
    // Whoever is bound to a unit sees its figures alone, and no part of them stands for a whole.
    const own = await values(path.slice("/api/indicators/".length), bound.cookie);
    expect(own.periods[0]!.values.filter(({ value }) => value !== null).map(({ code }) => code)).toEqual([communes[0]]);
    const district = await values("TST02/values?edition=2024&level=district", bound.cookie);
    expect(valueOf(district, "866")).toMatchObject({ value: null, missing: "partial" });
    await sql("update senmap.indicator set classification = 'public' where code = 'TST02'");
    expect((await get(path)).status).toBe(200);
  });
});

describe("what is kept in memory", () => {
  it("never keeps what was made by a definition that has changed meanwhile", async () => {
    const ratio = async () => {
      const answer = await values("TST02/values?edition=2024&level=district");
      return valueOf(answer, "866").value!;
    };
    for (let round = 0; round < 12; round++) {
      const factor = round % 2 === 0 ? 1000 : 100;
      const change = sql("update senmap.indicator set factor = $1 where code = 'TST02'", [factor]);
      await Promise.all([change, ...Array.from({ length: 6 }, ratio)]);
      // Asked again once the change was heard of, every answer is by the rule of now.
      await expect.poll(ratio, { timeout: 2000, interval: 5 }).toBeCloseTo(0.93 * factor, 6);
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(await ratio()).toBeCloseTo(0.93 * factor, 6);
    }
    await sql("update senmap.indicator set factor = 100 where code = 'TST02'");
  });

  it("forgets an indicator when a value of it is committed", async () => {
    const read = async () =>
      valueOf(await values("TST01/values?edition=2024&level=commune&within=866&period=2025-06"), communes[0]!).value;
    expect(await read()).toBe(3);
    const steward = await testPerson(database, { role: "data-steward", organisation: "H20-SYT" });
    const claims = {
      subject: steward.account,
      access: [],
      layers: [],
      actions: { "indicator.write": null },
      clearance: {},
    };
    await database.changeAsPerson({ claims }, (query) =>
      query(
        { name: "test-record", text: "select * from senmap.record_values($1, null)", parameters: ["rows"] },
        {
          rows: JSON.stringify([
            {
              indicator: "TST01",
              start: "2025-06-01",
              end: "2025-06-30",
              unit: 202_400_000 + Number(communes[0]),
              value: 77,
              status: "official",
              source: "test",
            },
          ]),
        },
      ),
    );
    await expect.poll(read, { timeout: 2000, interval: 20 }).toBe(77);
  });
});

describe("the description of the interface", () => {
  it("says what each question and each part of an answer means", async () => {
    const { paths } = (await app.inject("/docs/json")).json<{ paths: Record<string, Record<string, Described>> }>();
    const operation = paths["/api/indicators/{code}/values"]!["get"]!;
    expect(operation.description!.length).toBeGreaterThan(100);
    expect(operation.parameters.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
    const answer = operation.responses["200"]!.content["application/json"].schema.properties["periods"]!;
    const value = answer.items!.properties["values"]!.items!.properties;
    for (const name of ["id", "value", "exact", "split", "pieces", "from", "sources"])
      expect([name, Boolean(value[name]!.description)]).toEqual([name, true]);
  });
});

interface Schema {
  description?: string;
  properties: Record<string, Schema>;
  items?: Schema;
}
interface Described {
  description?: string;
  parameters: { name: string; description?: string }[];
  responses: Record<string, { content: { "application/json": { schema: Schema } } }>;
}
