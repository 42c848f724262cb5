import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { AccountDetail, Accounts, AccountSessions, InvitationLink } from "../../contract/administration.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { testDesk } from "./testDesk.ts";

// The province; a department's administrator; and people of that department, of one below it and of another.
let app: FastifyInstance;
let database: Database;
let desk: ReturnType<typeof testDesk>;
type Made = { account: string; cookie: string };
let province: Made, health: Made, colleague: Made, disease: Made, farmer: Made, highOne: Made, secretOne: Made;

beforeAll(async () => {
  ({ app, database } = await testApp());
  desk = testDesk(app, database);
  const make = (role: "administrator" | "planner" | "leader", organisation: string, more: object = {}) =>
    testPerson(database, { role, organisation, clearance: "internal", ...more });
  province = await make("administrator", "H20-TTCDS", { clearance: "restricted" });
  health = await make("administrator", "H20-SYT", { scope: "H20-SYT" });
  colleague = await make("planner", "H20-SYT", { scope: "H20-SYT" });
  disease = await make("planner", "H20-CDC", { scope: "H20-CDC" });
  farmer = await make("planner", "H20-SNNMT", { scope: "H20-SNNMT" });
  // Of the department, but with a role over everything, or with a higher clearance than its administrator's.
  highOne = await make("planner", "H20-SYT");
  secretOne = await make("planner", "H20-SYT", { scope: "H20-SYT", clearance: "restricted" });
  await desk.giveEmail(farmer.account, "nong.dan@example.vn");
  await desk.giveEmail(colleague.account, "dong.nghiep@example.vn");
});

const ask: ReturnType<typeof testDesk>["ask"] = (...all) => desk.ask(...all);
const account = (id: string) => `/accounts/${id}`;
const role = (more: object = {}) => ({ role: "planner", organisation: "H20-CDC", scope: "H20-CDC", ...more });
const idOf = async (url: string, table: string, of: string) => {
  const [row] = await desk.sql<{ id: string }>(`select id from senmap.${table} where account = $1`, [of]);
  return `${url}/${row!.id}`;
};

describe("whoever is no administrator", () => {
  it("is let into nothing", async () => {
    const routes = [
      ["GET", "/organisations"],
      ["POST", "/organisations"],
      ["PATCH", "/organisations/H20-SYT"],
      ["GET", "/accounts"],
      ["POST", "/accounts"],
      ["GET", account(colleague.account)],
      ["PATCH", account(colleague.account)],
      ["POST", `${account(colleague.account)}/invitation`],
      ["POST", `${account(colleague.account)}/second-factor/reset`],
      ["POST", `${account(colleague.account)}/assignments`],
      ["DELETE", `${account(colleague.account)}/assignments/${colleague.account}`],
      ["GET", "/roles"],
      ["GET", "/sessions"],
      ["DELETE", `/sessions/${colleague.account}`],
      ["GET", "/layers"],
      ["PATCH", "/layers/places"],
      ["GET", "/audit"],
      ["GET", "/audit.csv"],
      ["GET", "/audit/verify"],
      ["GET", "/retention"],
      ["PATCH", "/retention"],
      ["POST", "/preview"],
    ] as const;
    for (const [method, url] of routes) {
      const body = method === "GET" || method === "DELETE" ? undefined : {};
      expect((await ask(colleague.cookie, method, url, body)).statusCode, `${method} ${url}`).toBe(403);
      expect((await ask("", method, url, body)).statusCode, `${method} ${url} of nobody`).toBe(401);
    }
  });
});

describe("the administrator of a department", () => {
  it("sees the accounts of the department and of what is below it, and no others", async () => {
    const list = async (query: string) =>
      (await ask(health.cookie, "GET", `/accounts${query}`)).json<Accounts>().accounts.map(({ id }) => id);
    const own = [health, colleague, disease, highOne, secretOne].map((person) => person.account);
    expect((await list("")).sort()).toEqual(own.sort());
    expect(await list("?organisation=H20-SNNMT")).toEqual([]);
    expect(await list("?q=nong.dan@example.vn")).toEqual([]);
    expect(await list("?q=Dong.Nghiep@example.vn")).toEqual([colleague.account]);
    expect((await ask(health.cookie, "GET", account(farmer.account))).statusCode).toBe(404);
    const sessions = (await ask(health.cookie, "GET", "/sessions")).json<AccountSessions>().sessions;
    expect(sessions.map((session) => session.account).sort()).toEqual(own.sort());
  });

  it("cannot touch an account of another department, whichever way it is named", async () => {
    const id = farmer.account;
    const answers = [
      await ask(health.cookie, "PATCH", account(id), { name: "Của tôi" }),
      await ask(health.cookie, "PATCH", account(id), { organisation: "H20-SYT" }),
      await ask(health.cookie, "PATCH", account(id), { status: "disabled" }),
      await ask(health.cookie, "POST", `${account(id)}/invitation`),
      await ask(health.cookie, "POST", `${account(id)}/second-factor/reset`),
      await ask(health.cookie, "POST", `${account(id)}/assignments`, role()),
      await ask(health.cookie, "DELETE", await idOf(`${account(id)}/assignments`, "role_assignment", id)),
      // A role of another, under the name of an account of one's own.
      await ask(
        health.cookie,
        "DELETE",
        await idOf(`${account(colleague.account)}/assignments`, "role_assignment", id),
      ),
      await ask(health.cookie, "DELETE", await idOf("/sessions", "session", id)),
      await ask(health.cookie, "POST", "/preview", { account: id }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404));
    const [row] = await desk.sql("select name, organisation, status from senmap.account where id = $1", [id]);
    expect(row).toEqual({ name: "Người thử", organisation: "H20-SNNMT", status: "active" });
    expect(await desk.me(farmer.cookie)).toMatchObject({ stage: "full" });
  });

  it.each(["highOne", "secretOne"])("cannot become somebody of its own who holds more: %s", async (which) => {
    const { account: id, cookie } = which === "highOne" ? highOne : secretOne;
    const detail = (await ask(health.cookie, "GET", account(id))).json<AccountDetail>();
    expect(detail.manageable).toBe(false);
    const answers = [
      await ask(health.cookie, "POST", `${account(id)}/invitation`),
      await ask(health.cookie, "POST", `${account(id)}/second-factor/reset`),
      await ask(health.cookie, "PATCH", account(id), { email: "cua.toi@example.vn" }),
      await ask(health.cookie, "PATCH", account(id), { status: "disabled" }),
      await ask(health.cookie, "DELETE", await idOf(`${account(id)}/assignments`, "role_assignment", id)),
      await ask(health.cookie, "DELETE", await idOf("/sessions", "session", id)),
      await ask(health.cookie, "POST", "/preview", { account: id }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 403));
    expect(await desk.sql("select 1 from senmap.invitation where account = $1", [id])).toEqual([]);
    expect(await desk.me(cookie)).toMatchObject({ stage: "full" });
  });

  it("gives roles within its scope and clearance, and no further", async () => {
    const give = (more: object, to = colleague.account) =>
      ask(health.cookie, "POST", `${account(to)}/assignments`, role(more));
    const refused = [
      { scope: null },
      { scope: "H20" },
      { scope: "H20-SNNMT" },
      { organisation: "H20-SNNMT" },
      { organisation: "H20", scope: "H20" },
      { clearance: "restricted" },
      { role: "administrator", scope: null },
    ];
    for (const more of refused) expect((await give(more)).statusCode, JSON.stringify(more)).toBe(403);
    // Nor to itself.
    expect((await give({ clearance: "restricted" }, health.account)).statusCode).toBe(403);
    expect((await give({ scope: null }, health.account)).statusCode).toBe(403);
    const given = await give({ clearance: "internal" });
    expect(given.statusCode).toBe(201);
    expect((await give({ clearance: "internal" })).statusCode).toBe(409);
    const url = `${account(colleague.account)}/assignments/${given.json<{ id: string }>().id}`;
    expect((await ask(health.cookie, "DELETE", url)).statusCode).toBe(204);
    expect((await ask(health.cookie, "DELETE", url)).statusCode).toBe(404);
  });

  it("makes accounts in its own department alone, with roles it could give", async () => {
    const make = (email: string, more: object = {}) =>
      ask(health.cookie, "POST", "/accounts", {
        name: "Bác sĩ",
        email,
        organisation: "H20-CDC",
        assignments: [role()],
        ...more,
      });
    expect((await make("a@example.vn", { organisation: "H20-SNNMT" })).statusCode).toBe(403);
    expect((await make("a@example.vn", { organisation: null })).statusCode).toBe(403);
    expect((await make("a@example.vn", { assignments: [role(), role({ scope: null })] })).statusCode).toBe(403);
    expect(
      (await make("a@example.vn", { assignments: [role({ role: "administrator", scope: "H20" })] })).statusCode,
    ).toBe(403);
    expect(await desk.sql("select 1 from senmap.account where name = 'Bác sĩ'")).toEqual([]);
    const made = await make("bac.si@example.vn");
    expect(made.statusCode).toBe(201);
    const { id } = made.json<InvitationLink>();
    expect((await ask(health.cookie, "PATCH", account(id), { organisation: "H20-SNNMT" })).statusCode).toBe(403);
    expect((await ask(health.cookie, "PATCH", account(id), { organisation: "H20-SYT" })).statusCode).toBe(204);
  });

  it("does not learn whether an address is taken elsewhere where it may change nothing", async () => {
    const email = "nong.dan@example.vn";
    const body = { name: "Bác sĩ", email, assignments: [] };
    const make = async (more: object) =>
      (await ask(health.cookie, "POST", "/accounts", { ...body, ...more })).statusCode;
    expect([await make({ organisation: "H20-SNNMT" }), await make({ organisation: null })]).toEqual([403, 403]);
    const change = async (id: string, more: object = {}) =>
      (await ask(health.cookie, "PATCH", account(id), { email, ...more })).statusCode;
    expect(await change(highOne.account)).toBe(403);
    expect(await change(province.account)).toBe(404);
    expect(await change(colleague.account, { organisation: "H20-SNNMT" })).toBe(403);
    // Where it may, an address is given once.
    expect([await make({ organisation: "H20-CDC" }), await change(colleague.account)]).toEqual([409, 409]);
  });

  it("classifies its own layers alone, and not above its clearance", async () => {
    await desk.sql("update senmap.layer set owner = 'H20-SNNMT' where id = 'flood-stations'");
    await desk.sql("update senmap.layer set owner = 'H20-SYT' where id = 'border-gates'");
    const classify = async (id: string, body: object) =>
      (await ask(health.cookie, "PATCH", `/layers/${id}`, body)).statusCode;
    expect(await classify("flood-stations", { classification: "internal" })).toBe(403);
    expect(await classify("flood-stations", { owner: "H20-SYT" })).toBe(403);
    expect(await classify("places", { classification: "internal" })).toBe(403);
    expect(await classify("border-gates", { owner: "H20-SNNMT" })).toBe(403);
    expect(await classify("border-gates", { owner: null })).toBe(403);
    expect(await classify("border-gates", { classification: "restricted" })).toBe(403);
    expect(await classify("no-such-layer", { classification: "internal" })).toBe(404);
    expect(await classify("border-gates", { classification: "internal", owner: "H20-CDC" })).toBe(204);
    // Who is not of the department does not see it any more, from the next request on.
    const layers = async (cookie: string) =>
      (await app.inject({ url: "/api/layers", headers: { cookie } })).body.includes("border-gates");
    expect([await layers(health.cookie), await layers(disease.cookie), await layers(farmer.cookie)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await classify("border-gates", { classification: "public" })).toBe(204);
    expect(await layers(farmer.cookie)).toBe(true);
  });

  it("changes its own organisations alone, and does not leave those who stand above", async () => {
    const change = async (id: string, body: object) =>
      (await ask(health.cookie, "PATCH", `/organisations/${id}`, body)).statusCode;
    expect(await change("H20-SNNMT", { note: "Của tôi" })).toBe(403);
    expect(await change("H20-SNNMT", { parent: "H20-SYT" })).toBe(403);
    expect(await change("H20-SYT", { parent: null })).toBe(403);
    expect(await change("H20-SYT", { parent: "H20-SNNMT" })).toBe(403);
    expect(await change("H20-CDC", { parent: "H20" })).toBe(403);
    expect(await change("H20-CDC", { note: "Đường 30/4" })).toBe(200);
    const make = async (id: string, parent: string | null) =>
      (
        await ask(health.cookie, "POST", "/organisations", {
          id,
          name: { vi: "Trạm Y tế", en: null },
          kind: "agency",
          parent,
          units: [{ edition: "2025", code: "29869" }],
        })
      ).statusCode;
    expect(await make("H20-TYT-X", "H20")).toBe(403);
    expect(await make("H20-TYT-X", null)).toBe(403);
    expect(await make("H20-TYT", "H20-CDC")).toBe(201);
    expect(await change("H20-TYT", { units: [] })).toBe(200);
  });

  it("reads no audit log and sets no retention: these are of the whole province", async () => {
    for (const url of ["/audit", "/audit.csv", "/audit/verify", "/retention"]) {
      expect((await ask(health.cookie, "GET", url)).statusCode, url).toBe(403);
    }
    expect((await ask(health.cookie, "PATCH", "/retention", { kind: "audit", days: 1 })).statusCode).toBe(403);
  });

  it("is not managed away by whom it manages, nor by itself", async () => {
    const own = await idOf(`${account(health.account)}/assignments`, "role_assignment", health.account);
    expect((await ask(health.cookie, "DELETE", own)).statusCode).toBe(409);
    expect((await ask(health.cookie, "PATCH", account(health.account), { status: "disabled" })).statusCode).toBe(409);
    expect((await ask(health.cookie, "POST", `${account(health.account)}/invitation`)).statusCode).toBe(409);
    expect((await ask(health.cookie, "POST", `${account(health.account)}/second-factor/reset`)).statusCode).toBe(409);
    // With a second one, the first may go.
    const second = { role: "administrator", organisation: "H20-SYT", scope: "H20-CDC", clearance: "internal" };
    const given = await ask(health.cookie, "POST", `${account(health.account)}/assignments`, second);
    expect(given.statusCode).toBe(201);
    const url = `${account(health.account)}/assignments/${given.json<{ id: string }>().id}`;
    expect((await ask(health.cookie, "DELETE", url)).statusCode).toBe(204);
    // The department may not shut out the province.
    expect((await ask(health.cookie, "PATCH", account(province.account), { status: "disabled" })).statusCode).toBe(404);
  });
});

describe("an administrator with two roles that give roles", () => {
  const both = async () => {
    const held = { role: "administrator", organisation: "H20-TTCDS", clearance: "restricted" } as const;
    const made = await testPerson(database, [held, { ...held, organisation: "H20" }]);
    const rows = await desk.sql<{ id: string }>("select id from senmap.role_assignment where account = $1", [
      made.account,
    ]);
    return { ...made, urls: rows.map(({ id }) => `${account(made.account)}/assignments/${id}`) };
  };
  const status = async (cookie: string, url: string) => (await ask(cookie, "DELETE", url)).statusCode;

  it("keeps one of them, also when both are taken away at once", async () => {
    const { cookie, urls } = await both();
    const answers = await Promise.all(urls.map((url) => status(cookie, url)));
    expect(answers.sort((a, b) => a - b)).toEqual([204, 409]);
  });

  it("does not take roles away when another has just taken theirs", async () => {
    const [one, other] = [await both(), await both()];
    await desk.sql("delete from senmap.role_assignment where id = any ($1)", [
      [one.urls[0], other.urls[0]].map((url) => url!.split("/").at(-1)),
    ]);
    const answers = await Promise.all([status(one.cookie, other.urls[1]!), status(other.cookie, one.urls[1]!)]);
    expect(answers.filter((code) => code === 204)).toHaveLength(1);
  });
});

describe("a machine of an administrator", () => {
  it("reads, and lets nobody in", async () => {
    const token = await desk.machine(province.account, [
      "account.read",
      "account.manage",
      "role.assign",
      "account.preview",
    ]);
    expect((await desk.by(token, "GET", "/accounts")).statusCode).toBe(200);
    expect((await desk.by(token, "GET", "/audit")).statusCode).toBe(403);
    const id = colleague.account;
    for (const [method, url, body] of [
      ["POST", "/accounts", { name: "X", email: "x@example.vn", organisation: null, assignments: [] }],
      ["PATCH", account(id), { name: "X" }],
      ["POST", `${account(id)}/invitation`, undefined],
      ["POST", `${account(id)}/second-factor/reset`, undefined],
      ["POST", `${account(id)}/assignments`, role()],
      ["DELETE", `${account(id)}/assignments/${id}`, undefined],
      ["POST", "/preview", { account: id }],
      ["DELETE", "/preview", undefined],
    ] as const) {
      expect((await desk.by(token, method, url, body)).statusCode, `${method} ${url}`).toBe(403);
    }
  });
});

describe("fields that are nobody's to set", () => {
  it("are refused wherever they are sent", async () => {
    const id = colleague.account;
    const full = { name: "Ai đó", email: "ai.do@example.vn", organisation: "H20", assignments: [] };
    const requests = [
      ["POST", "/accounts", { ...full, status: "active" }],
      ["POST", "/accounts", { ...full, demo: true }],
      ["POST", "/accounts", { ...full, id }],
      ["POST", "/accounts", { ...full, assignments: [role({ account: province.account })] }],
      ["PATCH", account(id), { status: "erased" }],
      ["PATCH", account(id), { status: "invited" }],
      ["PATCH", account(id), { id: province.account }],
      ["PATCH", account(id), { demo: true }],
      ["PATCH", account(id), { email_index: "x" }],
      ["PATCH", account(id), { roles: ["administrator"] }],
      ["POST", `${account(id)}/assignments`, role({ account: province.account })],
      ["POST", `${account(id)}/assignments`, role({ id })],
      ["PATCH", "/organisations/H20-CDC", { id: "H20" }],
      ["PATCH", "/organisations/H20-CDC", { source: "organisations" }],
      ["PATCH", "/layers/places", { id: "area" }],
      ["PATCH", "/layers/places", { title: { vi: "X", en: "X" } }],
      ["PATCH", "/retention", { kind: "audit", days: 0 }],
      ["PATCH", "/retention", { kind: "audit", days: 90, last_id: 3 }],
      ["POST", "/preview", { account: id, session: id }],
    ] as const;
    for (const [method, url, body] of requests) {
      const answer = await ask(province.cookie, method, url, body);
      expect(answer.statusCode, `${method} ${url} ${JSON.stringify(body)}`).toBe(400);
    }
    for (const url of ["/accounts?account=x", "/sessions?all=1", "/audit?sql=1", "/organisations?id=H20"]) {
      expect((await ask(province.cookie, "GET", url)).statusCode, url).toBe(400);
    }
  });
});
