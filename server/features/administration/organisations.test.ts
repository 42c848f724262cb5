import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { LayersRights, Organisation, Organisations, Retentions } from "../../contract/administration.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { testDesk } from "./testDesk.ts";

let app: FastifyInstance;
let database: Database;
let desk: ReturnType<typeof testDesk>;
let admin: { account: string; cookie: string };
beforeAll(async () => {
  ({ app, database } = await testApp());
  desk = testDesk(app, database);
  admin = await testPerson(database, { role: "administrator", organisation: "H20-TTCDS", clearance: "restricted" });
});
const list = async (q: string) =>
  (await desk.ask(admin.cookie, "GET", `/organisations?q=${encodeURIComponent(q)}`)).json<Organisations>()
    .organisations;
const make = (body: object) => desk.ask(admin.cookie, "POST", "/organisations", body);
const change = (id: string, body: object) => desk.ask(admin.cookie, "PATCH", `/organisations/${id}`, body);
const CENTRE = { id: "H20-TEST", name: { vi: "Trung tâm Thử nghiệm", en: null }, kind: "agency" };

describe("organisations", () => {
  it("are listed with what they answer for, and found by name or id", async () => {
    const [office] = await list("van phong uy ban");
    expect(office).toMatchObject({ id: "H20-VP", parent: "H20", kind: "department", successor: null, units: [] });
    expect((await list("H20-TTCDS"))[0]).toMatchObject({ id: "H20-TTCDS", accounts: 1 });
    const [commune] = await list("XA-29869");
    expect(commune!.units).toEqual([{ edition: "2025", code: "29869", fullName: "Phường Cao Lãnh" }]);
    expect(await list("'; drop table")).toEqual([]);
    const all = (await desk.ask(admin.cookie, "GET", "/organisations")).json<Organisations>().organisations;
    expect(all.length).toBeGreaterThan(120);
  });

  it("are made and changed field by field, which is written down", async () => {
    const made = await make({
      ...CENTRE,
      parent: "H20",
      sectors: ["health"],
      units: [{ edition: "2024", code: "866" }],
    });
    expect(made.statusCode).toBe(201);
    expect(made.json<Organisation>()).toMatchObject({ id: "H20-TEST", eId: null, validTo: null, accounts: 0 });
    expect((await make({ ...CENTRE, parent: "H20" })).json()).toMatchObject({
      type: "/problems/taken-already",
      status: 409,
    });
    const ended = await change("H20-TEST", { validTo: "2026-12-31", successor: "H20-CDC", units: [] });
    expect(ended.json()).toMatchObject({ validTo: "2026-12-31", successor: "H20-CDC", sectors: ["health"], units: [] });
    expect((await change("H20-TEST", { validTo: null, successor: null })).json()).toMatchObject({ validTo: null });
    const written = await desk.sql<{ action: string }>(
      "select action from senmap.audit_log where subject = 'H20-TEST' order by id",
    );
    expect(written.map(({ action }) => action)).toEqual([
      "organisation.insert",
      "organisation.units",
      "organisation.update",
      "organisation.units",
      "organisation.update",
    ]);
  });

  it.each([
    [{ parent: "H99" }, "unknown-reference"],
    [{ validTo: "2026-01-01", successor: "H99" }, "unknown-reference"],
    [{ units: [{ edition: "2025", code: "00000" }] }, "unknown-reference"],
    [{ parent: "H20-CDC" }, "invalid-request"],
    [{ parent: "H20-SYT" }, "invalid-request"],
    [{ validFrom: "2026-02-02", validTo: "2026-02-01" }, "invalid-request"],
    [{ validTo: "2026-02-31" }, "invalid-request"],
    [{ successor: "H20" }, "invalid-request"],
    [{ validTo: "2026-01-01", successor: "H20-SYT" }, "invalid-request"],
    [{ sectors: ["everything"] }, "invalid-request"],
    [{ kind: "kingdom" }, "invalid-request"],
  ])("are not changed to what does not fit: %j", async (body, kind) => {
    // H20-CDC stands below H20-SYT.
    const answer = await change("H20-SYT", body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ type: `/problems/${kind}` });
  });

  it("that do not exist are not found", async () => {
    expect((await change("H99", { note: "x" })).statusCode).toBe(404);
  });
});

describe("rights of layers", () => {
  it("are shown and changed, with an owner that exists", async () => {
    const { layers } = (await desk.ask(admin.cookie, "GET", "/layers")).json<LayersRights>();
    expect(layers.find(({ id }) => id === "places")).toMatchObject({ classification: "public", owner: null });
    const set = async (body: object) => (await desk.ask(admin.cookie, "PATCH", "/layers/places", body)).statusCode;
    expect(await set({ owner: "H99" })).toBe(400);
    expect(await set({ owner: "H20-VP" })).toBe(204);
    expect(await set({ owner: null })).toBe(204);
    expect(await set({ classification: "secret" })).toBe(400);
  });
});

describe("retention", () => {
  it("is shown and changed, which is written down", async () => {
    const set = async (body: object) => (await desk.ask(admin.cookie, "PATCH", "/retention", body)).statusCode;
    expect(await set({ kind: "session", days: 60 })).toBe(204);
    expect(await set({ kind: "no-such-kind", days: 60 })).toBe(404);
    const { retention } = (await desk.ask(admin.cookie, "GET", "/retention")).json<Retentions>();
    expect(retention.find(({ kind }) => kind === "session")).toMatchObject({ days: 60 });
    const [written] = await desk.sql("select before, after from senmap.audit_log where action = 'retention.update'");
    expect(written).toEqual({ before: { days: 30 }, after: { days: 60 } });
  });
});
