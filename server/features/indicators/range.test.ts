import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { UnitProfile } from "../../contract/indicator-value.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testAsk } from "./testAsk.ts";
import { testIndicators, testValues } from "./testIndicators.ts";

let app: FastifyInstance;
let database: Database;
let get: ReturnType<typeof testAsk>["get"];
let values: ReturnType<typeof testAsk>["values"];
/** Communes of the city of Cao Lãnh, as it was. */
let communes: string[];
const PERIOD = "2025-06";
/** Below the range of 60 to 95, at its ends, within, above; and nothing. */
const BEDS = [40, 59.5, 60, 77, 95, 99, null];

const define = (low: number | null, high: number | null) =>
  database.asSystem("test", (client) =>
    client.query("update senmap.indicator set band_low = $1, band_high = $2 where code = 'TST04'", [low, high]),
  );

beforeAll(async () => {
  ({ app, database } = await testApp());
  ({ get, values } = testAsk(app));
  await testIndicators(database);
  communes = await database.asSystem("test", async (client) => {
    await client.query(
      `insert into senmap.indicator (code, set_id, name_vi, name_en, unit_vi, unit_en, decimals, pillar, sector, direction, band_low,
         band_high, aggregation, cycle, level, owner)
       values ('TST04', 'test-set', 'Công suất giường', 'Bed occupancy', '%', '%', 1, 'digital-society', 'health', 'band', 60, 95,
         'none', 'month', 'commune', 'H20-SYT')`,
    );
    const { rows } = await client.query<{ code: string }>(
      "select code from senmap.admin_unit where edition = '2024' and parent_code = '866' order by code",
    );
    return rows.map(({ code }) => code).slice(0, BEDS.length);
  });
  const row = { indicator: "TST04", edition: "2024" };
  await testValues(
    database,
    communes.flatMap((code, at) => [
      { ...row, code, period: PERIOD, value: BEDS[at]! },
      { ...row, code, period: "2024-06", value: 80 },
    ]),
  );
});

const shown = async (show: string) => {
  const answer = await values(`TST04/values?edition=2024&level=commune&within=866&period=${PERIOD}&show=${show}`);
  const at = new Map(answer.units.map(({ code }, index) => [code, answer.periods[0]!.shown[index]]));
  return { answer, figures: communes.map((code) => at.get(code)) };
};
const entryOf = async (code: string) => {
  const { body } = await get<UnitProfile>(`/api/admin-units/2024/${code}/indicators?period=${PERIOD}`);
  return body.entries.find(({ indicator }) => indicator === "TST04")!;
};

describe("an indicator that is good within a range", () => {
  it("is in the catalogue with its range", async () => {
    const { body } = await get<{ indicators: { code: string }[] }>("/api/indicators");
    expect(body.indicators.find(({ code }) => code === "TST04")).toMatchObject({ bandLow: 60, bandHigh: 95 });
    expect((await get("/api/indicators/TST04")).body).toMatchObject({ bandLow: 60, bandHigh: 95 });
  });

  it("is no distance away inside, its ends included, and signed to the nearer end outside", async () => {
    const { answer, figures } = await shown("target");
    expect(figures).toEqual([-20, -0.5, 0, 0, 0, 4, null]);
    expect(answer.shownUnit.vi).toBe("điểm %");
    expect((await entryOf(communes[0]!)).distance).toBe(-20);
  });

  it("is coloured below, within and above, with a class for what lies within and nothing else in it", async () => {
    const { breaks } = (await shown("target")).answer;
    const { edges, colours, within } = breaks!;
    expect(within).toBeGreaterThan(0);
    expect(edges[within!]).toBe(0);
    expect(edges[within! + 1]).toBeLessThan(0.001);
    expect(edges.toSorted((a, b) => a - b)).toEqual(edges);
    expect(new Set(colours).size).toBe(edges.length - 1);
    expect(edges[0]).toBe(-20);
    expect(edges.at(-1)).toBeGreaterThanOrEqual(4);
  });

  it("places what lies within first, then the nearest", async () => {
    expect((await shown("rank")).figures).toEqual([6, 4, 1, 1, 1, 5, null]);
    expect((await entryOf(communes[3]!)).rank).toBe(1);
  });

  it("says of a unit whether it lies within, and how it changed", async () => {
    const states = await Promise.all(communes.map(async (code) => (await entryOf(code)).state));
    expect(states).toEqual(["outside", "outside", "within", "within", "within", "outside", null]);
    expect((await entryOf(communes[5]!)).yearChange).toBe(19);
  });

  it("says nothing while an end of the range is not known", async () => {
    for (const [low, high] of [
      [null, null],
      [60, null],
      [null, 95],
    ] as const) {
      await define(low, high);
      await expect.poll(async () => (await entryOf(communes[3]!)).state, { timeout: 2000, interval: 20 }).toBeNull();
      expect(await entryOf(communes[0]!)).toMatchObject({ state: null, distance: null, rank: null });
      await expect
        .poll(async () => (await shown("target")).figures.filter((figure) => figure !== null), { timeout: 2000 })
        .toEqual([]);
      const { answer, figures } = await shown("rank");
      expect(figures).toEqual(communes.map(() => null));
      expect(answer.breaks).toBeNull();
    }
    await define(60, 95);
  });
});
