import type { FastifyInstance } from "fastify";
import Value from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import { UnitProfile, ValueHistory } from "../../contract/indicator-value.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testAsk, valueOf } from "./testAsk.ts";
import { testFigures, testIndicators, testValues } from "./testIndicators.ts";

let app: FastifyInstance;
let database: Database;
let get: ReturnType<typeof testAsk>["get"];
let values: ReturnType<typeof testAsk>["values"];
/** Communes of the city of Cao Lãnh, as it was. */
let communes: string[];

beforeAll(async () => {
  ({ app, database } = await testApp());
  ({ get, values } = testAsk(app));
  await testIndicators(database);
  communes = await testFigures(database);
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

  it("stands by the last period that all of the unit reported, and says that a newer one is begun", async () => {
    const path = "/api/admin-units/2024/866/indicators";
    const entryOf = async () => {
      const { body } = await get<UnitProfile>(path);
      return body.entries.find(({ indicator }) => indicator === "TST01")!;
    };
    expect(await entryOf()).toMatchObject({ period: "2025-06", incomplete: null, value: { value: 819 } });
    await testValues(database, [
      { indicator: "TST01", edition: "2024", code: communes[0]!, period: "2025-07", value: 40 },
    ]);
    const late = await entryOf();
    expect(late).toMatchObject({ period: "2025-06", incomplete: "2025-07", value: { value: 819 }, yearBefore: 793 });
    expect(late.trend.at(-1)).toMatchObject({ period: "2025-06", value: 819 });
    // The one that did report stands by it, and is alone with it.
    const own = await get<UnitProfile>(`/api/admin-units/2024/${communes[0]!}/indicators`);
    expect(own.body.entries.find(({ indicator }) => indicator === "TST01")).toMatchObject({
      period: "2025-07",
      incomplete: null,
      value: { value: 40 },
      ranked: 1,
    });
    // One that has sent nothing for it is not part of the way.
    const silent = await get<UnitProfile>(`/api/admin-units/2024/${communes[1]!}/indicators`);
    expect(silent.body.entries.find(({ indicator }) => indicator === "TST01")).toMatchObject({
      period: "2025-06",
      incomplete: null,
    });
  });
});
