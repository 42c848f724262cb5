import type { FastifyInstance } from "fastify";
import Value from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import { type AlertRuleDraft, AlertRules, IncidentHistory, Incidents, RulePreview } from "../../../contract/alert.ts";
import type { Database } from "../../../platform/database.ts";
import { testApp } from "../../../testApp.ts";
import { testPerson } from "../../../testPeople.ts";

let app: FastifyInstance;
let database: Database;
let operator: string;
let writer: string;
let leader: string;
let station: number;
beforeAll(async () => {
  ({ app, database } = await testApp());
  const clearance = "internal" as const;
  ({ cookie: operator } = await testPerson(database, { role: "operator", organisation: "H20", clearance }));
  ({ cookie: writer } = await testPerson(database, { role: "data-steward", organisation: "H20", clearance }));
  ({ cookie: leader } = await testPerson(database, { role: "leader", organisation: "H20", clearance }));
  const [row] = await rows<{ id: string }>("select id from senmap.datastream where key = 'mto-water-level'");
  station = Number(row!.id);
});
async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return database.asSystem("test", async (client) => (await client.query<T>(sql, values)).rows);
}
async function ask(method: "GET" | "POST" | "PUT" | "DELETE", url: string, cookie: string, payload?: object) {
  const answer = await app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body === "" ? null : answer.json<Record<string, unknown>>() };
}
const post = async (minutesAgo: number, result: number) => {
  const phenomenonTime = new Date(Date.now() - minutesAgo * 60_000).toISOString();
  const answer = await ask("POST", `/sta/v1.1/Datastreams(${station})/Observations`, writer, {
    phenomenonTime,
    result,
  });
  expect(answer.status).toBe(201);
};
const draft: AlertRuleDraft = {
  title: { vi: "Mỹ Tho trên 1,2 m", en: "Mỹ Tho above 1.2 m" },
  layer: "water-level",
  datastreams: null,
  area: null,
  condition: {
    open: { measure: "value", comparison: "at-least", limit: 1.2, forS: 0 },
    close: { limit: 1.1, forS: 0 },
  },
  together: 1,
  severity: 2,
  advice: { vi: "", en: "" },
  enabled: true,
  classification: "internal",
  owner: null,
};

describe("alerts over HTTP", () => {
  it("come with rules that SenMap proposes, for everybody to read", async () => {
    const { body } = await ask("GET", "/api/alert-rules", "");
    expect([...Value.Errors(AlertRules, body)]).toEqual([]);
    const { rules } = body as unknown as AlertRules;
    expect(rules.filter(({ builtIn }) => builtIn)).toHaveLength(5);
  });

  it("open from readings by themselves, are taken on by name, commented, assigned and closed", async () => {
    const made = await ask("POST", "/api/alert-rules", operator, draft);
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    await post(50, 1);
    await post(40, 1.3);
    const open = async (cookie: string) =>
      ((await ask("GET", "/api/alerts?open=true", cookie)).body as unknown as Incidents).incidents.filter(
        ({ rule }) => rule === made.body!["id"],
      );
    await expect.poll(async () => (await open(operator)).length, { timeout: 3000 }).toBe(1);
    const [incident] = await open(operator);
    expect([...Value.Errors(Incidents, { incidents: [incident] })]).toEqual([]);
    // The rule is internal: somebody who has not signed in sees nothing of it.
    expect(await open("")).toEqual([]);
    const path = `/api/alerts/${incident!.id}`;
    expect((await ask("POST", `${path}/acknowledge`, operator, { said: "" })).status).toBe(204);
    expect((await ask("POST", `${path}/comments`, operator, { said: "Đã gọi trạm" })).status).toBe(204);
    expect((await ask("POST", `${path}/assign`, operator, { organisation: "H20-SNNMT" })).status).toBe(204);
    expect((await ask("POST", `${path}/comments`, leader, { said: "x" })).status).toBe(403);
    await post(30, 1);
    await expect.poll(async () => (await open(operator)).length, { timeout: 3000 }).toBe(0);
    const history = (await ask("GET", path, operator)).body as unknown as IncidentHistory;
    expect([...Value.Errors(IncidentHistory, history)]).toEqual([]);
    expect(history.events.map(({ kind }) => kind)).toEqual([
      "opened",
      "acknowledged",
      "commented",
      "assigned",
      "closed",
    ]);
    expect(history.events.slice(1, 4).map(({ by }) => by)).toEqual(["Người thử", "Người thử", "Người thử"]);
    expect(history.incident.peak).toBe(1.3);
    expect((await ask("GET", path, "")).status).toBe(404);
    const seen = (await ask("GET", path, leader)).body as unknown as IncidentHistory;
    expect(seen.events.every(({ by }) => by === null)).toBe(true);
  });

  it("are shown in advance for a rule that is being written", async () => {
    for (const [minutesAgo, result] of [
      [20, 1.5],
      [15, 0.9],
      [10, 1.6],
    ] as const)
      await post(minutesAgo, result);
    const from = new Date(Date.now() - 25 * 60_000).toISOString();
    const to = new Date().toISOString();
    const { status, body } = await ask("POST", `/api/alert-rules/preview?from=${from}&to=${to}`, operator, draft);
    expect(status, JSON.stringify(body)).toBe(200);
    expect([...Value.Errors(RulePreview, body)]).toEqual([]);
    const { runs } = body as unknown as RulePreview;
    expect(runs.map(({ datastream, closedAt }) => [datastream, closedAt === null])).toEqual([
      [station, false],
      [station, true],
    ]);
  });

  it("are silenced with a reason and an end, shown to all, and not for ever", async () => {
    const { body } = await ask("GET", "/api/alert-rules", operator);
    const { id } = (body as unknown as AlertRules).rules[0]!;
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const silence = { datastream: null, reason: "Bảo trì trạm", until };
    expect((await ask("POST", `/api/alert-rules/${id}/silences`, leader, silence)).status).toBe(403);
    const begun = await ask("POST", `/api/alert-rules/${id}/silences`, operator, silence);
    expect(begun.status).toBe(201);
    const shown = (await ask("GET", "/api/alert-rules", "")).body as unknown as AlertRules;
    expect(shown.rules.find((rule) => rule.id === id)!.silences).toMatchObject([{ reason: "Bảo trì trạm" }]);
    const endless = { ...silence, until: "2036-01-01T00:00:00Z" };
    expect((await ask("POST", `/api/alert-rules/${id}/silences`, operator, endless)).status).toBe(400);
    expect((await ask("DELETE", `/api/alert-silences/${String(begun.body!["id"])}`, operator)).status).toBe(204);
  });

  it("keep a rule that somebody else changed meanwhile, and another organisation's", async () => {
    const made = await ask("POST", "/api/alert-rules", operator, draft);
    const path = `/api/alert-rules/${String(made.body!["id"])}`;
    expect((await ask("PUT", `${path}?version=1`, operator, { ...draft, severity: 3 })).status).toBe(204);
    expect((await ask("PUT", `${path}?version=1`, operator, { ...draft, severity: 4 })).status).toBe(404);
    const narrow = { role: "data-steward", organisation: "H20-SYT", scope: "H20-SYT", clearance: "internal" } as const;
    const { cookie } = await testPerson(database, narrow);
    expect((await ask("PUT", `${path}?version=2`, cookie, draft)).status).toBe(404);
    expect((await ask("POST", "/api/alert-rules", cookie, { ...draft, owner: "H20-SXD" })).status).toBe(403);
  });

  it.each([
    { ...draft, severity: 6 },
    { ...draft, condition: { open: draft.condition.open } },
    { ...draft, title: { vi: "", en: "" } },
    { ...draft, area: { type: "Polygon", coordinates: [[[1, 2]]] } },
  ])("refuse a rule that does not fit", async (given) => {
    const { status } = await ask("POST", "/api/alert-rules", operator, given);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});
