import type { FastifyInstance } from "fastify";
import { readXlsx } from "hucre/xlsx";
import Value from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import { IndicatorDefinition, Indicators } from "../../contract/indicator.ts";
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
