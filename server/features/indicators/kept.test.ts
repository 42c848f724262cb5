import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { Indicators } from "../../contract/indicator.ts";
import type { IndicatorValues, UnitProfile } from "../../contract/indicator-value.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { testAsk, valueOf } from "./testAsk.ts";
import { FigureCache } from "./FigureCache.ts";
import { testFigures, testIndicators } from "./testIndicators.ts";

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

const sql = <T extends object>(text: string, parameters: unknown[] = []): Promise<T[]> =>
  database.asSystem("test", async (client) => (await client.query<T>(text, parameters)).rows);

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

  it("answers what was kept, until it hears of a change; afresh whoever asks for that, and nobody of what has become secret", async () => {
    const path = "/api/indicators/TST01/values?edition=2024&level=commune&within=867&period=2025-06";
    const ask = async (headers: Record<string, string> = {}) => app.inject({ url: path, headers });
    const first = await ask();
    expect(first.headers["content-type"]).toBe("application/json; charset=utf-8");
    // A change that nobody is told of, as none ever is: who is answered by what was before is answered from memory.
    const decimals = (more: number) =>
      database.asSystem("test", async (client) => {
        await client.query("set local session_replication_role = replica");
        await client.query("update senmap.indicator set decimals = decimals + $1 where code = 'TST01'", [more]);
      });
    const fresh = async () => (await ask({ "cache-control": "no-cache" })).json<IndicatorValues>().shownDecimals;
    const before = first.json<IndicatorValues>().shownDecimals;
    await decimals(1);
    expect((await ask()).body).toBe(first.body);
    expect(await fresh()).toBe(before + 1);
    await decimals(-1);
    expect(await fresh()).toBe(before);
    await sql("update senmap.indicator set classification = 'restricted' where code = 'TST01'");
    expect((await ask({ "cache-control": "no-cache" })).statusCode).toBe(404);
    await expect.poll(async () => (await ask()).statusCode, { timeout: 2000, interval: 5 }).toBe(404);
    // Who may see it is answered, and what they were told is not told on.
    const leader = await testPerson(database, { role: "leader", organisation: "H20", clearance: "restricted" });
    expect((await ask({ cookie: leader.cookie })).statusCode).toBe(200);
    expect((await ask()).statusCode).toBe(404);
    await sql("update senmap.indicator set classification = 'public' where code = 'TST01'");
    await expect.poll(async () => (await ask()).statusCode, { timeout: 2000, interval: 5 }).toBe(200);
  });
});

describe("a cache of figures", () => {
  it("holds no more bytes than it may, lets the longest unused go, and keeps nothing of what changed meanwhile", () => {
    const cache = new FigureCache<string>(3500, ({ length }) => length);
    const keep = (question: string, mark = cache.mark) =>
      cache.keep({ code: "TST01", question, mark }, question.repeat(1000));
    const peek = (question: string) => cache.peek({ code: "TST01", question });
    for (const question of ["a", "b", "c"]) keep(question);
    expect(peek("a")).toBeDefined();
    keep("d");
    expect(["a", "b", "c", "d"].filter((question) => peek(question))).toEqual(["a", "c", "d"]);
    const before = cache.mark;
    cache.evict("TST01");
    expect(peek("a")).toBeUndefined();
    keep("a", before);
    expect(peek("a")).toBeUndefined();
    keep("a");
    cache.evict("TST0");
    expect(peek("a")).toBeDefined();
    cache.suspend();
    keep("b");
    expect([peek("a"), peek("b")]).toEqual([undefined, undefined]);
    // Begun while nothing was heard: what changed then is not known.
    const deaf = cache.mark;
    cache.resume();
    keep("b", deaf);
    expect(peek("b")).toBeUndefined();
    keep("b");
    expect(peek("b")).toBeDefined();
  });
});
