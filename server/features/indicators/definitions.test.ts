import type { FastifyInstance } from "fastify";
import Value from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import { type IndicatorDefinition } from "../../contract/indicator.ts";
import { IndicatorVersions } from "../../contract/indicator-edit.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { testIndicators } from "./testIndicators.ts";

let app: FastifyInstance;
let database: Database;
let steward: string;
let stranger: string;

beforeAll(async () => {
  ({ app, database } = await testApp());
  await testIndicators(database);
  const health = { role: "data-steward", organisation: "H20-SYT", scope: "H20-SYT", clearance: "internal" } as const;
  steward = (await testPerson(database, health)).cookie;
  stranger = (await testPerson(database, { ...health, organisation: "H20-SNV", scope: "H20-SNV" })).cookie;
});

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- says what the answer holds
async function send<T = IndicatorDefinition>(
  method: "POST" | "PATCH" | "PUT" | "DELETE" | "GET",
  path: string,
  body?: object,
  cookie = steward,
) {
  const answer = await app.inject({
    method,
    url: `/api/indicators${path}`,
    headers: { cookie },
    ...(body ? { payload: body } : {}),
  });
  return { status: answer.statusCode, body: answer.json<T>() };
}

const NEW = {
  code: "TST10",
  set: "test-set",
  name: { vi: "Giường bệnh", en: "Beds" },
  unit: { vi: "giường", en: "beds" },
  decimals: 0,
  pillar: "digital-society",
  sector: "health",
  direction: "up",
  aggregation: "sum",
  cycle: "year",
  level: "commune",
  owner: "H20-SYT",
};

describe("the catalogue is edited", () => {
  it("by who may: a definition is added, changed, and keeps what it was", async () => {
    expect((await send("POST", "", NEW)).status).toBe(201);
    const renamed = await send("PATCH", "/TST10", {
      name: { vi: "Số giường bệnh", en: "Hospital beds" },
      decimals: 1,
      version: 1,
    });
    expect(renamed.body).toMatchObject({
      version: 2,
      name: { vi: "Số giường bệnh" },
      decimals: 1,
      unit: { vi: "giường" },
    });
    await send("PATCH", "/TST10", { plausibleMin: 0, version: 2 });
    const { body } = await send<IndicatorVersions>("GET", "/TST10/versions");
    expect(Value.Check(IndicatorVersions, body), JSON.stringify(body)).toBe(true);
    expect(body.versions.map(({ version, changes }) => [version, changes.map(({ field }) => field).sort()])).toEqual([
      [2, ["plausible_min"]],
      [1, ["decimals", "name_en", "name_vi"]],
    ]);
    const audit = await database.asSystem("test", (client) =>
      client.query("select action from senmap.audit_log where subject = 'TST10' order by id"),
    );
    expect(audit.rows.map(({ action }) => action)).toEqual([
      "indicator.insert",
      "indicator.update",
      "indicator.update",
    ]);
  });

  it("never over what somebody else has changed meanwhile", async () => {
    const { body } = await send("GET", "/TST01");
    const changes = await Promise.all(
      [1, 2, 3].map((decimals) => send("PATCH", "/TST01", { decimals, version: body.version })),
    );
    expect(changes.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  it("never puts an indicator into a set that somebody else answers for", async () => {
    // Whoever could would come to what is sent for that set, and close its periods.
    const into = { ...NEW, code: "TST13", owner: "H20-SNV" };
    expect((await send("POST", "", into, stranger)).status).toBe(403);
    await database.asSystem("test", (client) =>
      client.query(
        `insert into senmap.indicator_set (id, title_vi, title_en, owner) values ('own-set', 'Riêng', 'Own', 'H20-SNV') on conflict do nothing`,
      ),
    );
    const made = await send("POST", "", { ...into, set: "own-set" }, stranger);
    expect(made.status).toBe(201);
    expect((await send("PATCH", "/TST13", { set: "test-set", version: made.body.version }, stranger)).status).toBe(403);
    expect((await send("PATCH", "/TST13", { decimals: 1, version: made.body.version }, stranger)).status).toBe(200);
  });

  it("by nobody else", async () => {
    expect((await send("PATCH", "/TST01", { decimals: 1, version: 1 }, stranger)).status).toBe(403);
    expect((await send("PATCH", "/TST01", { decimals: 1, version: 1 }, "")).status).toBe(401);
    expect((await send("POST", "", { ...NEW, code: "TST11" }, stranger)).status).toBe(403);
    // Handing it to an organisation one has nothing to do with would be giving it away.
    expect((await send("PATCH", "/TST10", { owner: "H20-SNV", version: 3 })).status).toBe(403);
    // Nor can it be made more secret than the person is cleared for.
    expect((await send("PATCH", "/TST10", { classification: "restricted", version: 3 })).status).toBe(403);
    expect((await send("PATCH", "/TST10", { classification: "internal", version: 3 })).body).toMatchObject({
      classification: "internal",
    });
  });

  it("refuses what does not fit together, naming it", async () => {
    for (const [change, field] of [
      [{ aggregation: "ratio" }, "denominator"],
      [{ denominator: { vi: "a", en: "b" } }, "denominator"],
      [{ bandLow: 1 }, "bandLow"],
      [{ direction: "band", bandLow: 95, bandHigh: 60 }, "bandHigh"],
      [{ plausibleMin: 5, plausibleMax: 1 }, "plausibleMin"],
      [{ set: "no-such-set" }, "set"],
      [{ owner: "H20-XX" }, "owner"],
      [{ unit: { vi: " ", en: "x" } }, "vi"],
    ] as const) {
      const { body } = await send("GET", "/TST03");
      const cookie = (await testPerson(database, { role: "administrator", organisation: "H20" })).cookie;
      const { status, body: problem } = await send<{ detail: string }>(
        "PATCH",
        "/TST03",
        { ...change, version: body.version },
        cookie,
      );
      expect([change, status >= 400 && status < 500, problem.detail.includes(field)]).toEqual([change, true, true]);
    }
    expect((await send("POST", "", NEW)).status).toBe(409);
    expect((await send("POST", "", { ...NEW, code: "tst12" })).status).toBe(400);
  });

  it("closes a period and opens it again, by who manages the set", async () => {
    const url = "/api/indicator-sets/test-set/closed";
    const ask = async (method: "GET" | "PUT" | "DELETE", path: string, cookie: string) => {
      const answer = await app.inject({ method, url: url + path, headers: { cookie } });
      return {
        status: answer.statusCode,
        periods: answer.json<{ periods?: { period: string }[] }>().periods?.map(({ period }) => period),
      };
    };
    expect(await ask("PUT", "/2025-06", steward)).toEqual({ status: 200, periods: ["2025-06"] });
    expect(await ask("PUT", "/2025-06", steward)).toEqual({ status: 200, periods: ["2025-06"] });
    expect((await ask("PUT", "/2025-05", stranger)).status).toBe(403);
    expect((await ask("PUT", "/2025-13", steward)).status).toBe(400);
    // Nobody else opens it: what one may not delete is not there.
    expect(await ask("DELETE", "/2025-06", stranger)).toEqual({ status: 200, periods: ["2025-06"] });
    expect(await ask("GET", "", "")).toEqual({ status: 200, periods: ["2025-06"] });
    expect(await ask("DELETE", "/2025-06", steward)).toEqual({ status: 200, periods: [] });
  });

  it("sets a target with its document, and removes it", async () => {
    const target = {
      year: 2030,
      scope: "province",
      comparison: "at-least",
      value: 98,
      proposed: false,
      document: { title: "Nghị quyết thử", url: "https://example.vn/nq" },
    };
    const set = await send("PUT", "/TST02/targets", target);
    expect(set.body.targets.find(({ year }) => year === 2030)).toMatchObject({
      value: 98,
      source: { title: "Nghị quyết thử" },
    });
    const again = await send("PUT", "/TST02/targets", { ...target, value: 99 });
    expect(again.body.targets.filter(({ year }) => year === 2030)).toMatchObject([{ value: 99 }]);
    expect((await send("PUT", "/TST02/targets", target, stranger)).status).toBe(403);
    expect((await send("DELETE", "/TST02/targets/2030/province", undefined, stranger)).status).toBe(404);
    expect((await send("DELETE", "/TST02/targets/2030/province")).body.targets).toHaveLength(1);
  });
});
