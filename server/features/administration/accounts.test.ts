import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { AccountDetail, Accounts, AccountSessions, InvitationLink, Roles } from "../../contract/administration.ts";
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
const ask: ReturnType<typeof testDesk>["ask"] = (...all) => desk.ask(...all);

const FULL = {
  name: "Nguyễn Thị Bông",
  email: "Bong.Nguyen@example.vn",
  phone: "0277 385 1234",
  organisation: "H20-SYT",
  language: "vi",
  assignments: [
    {
      role: "data-steward",
      organisation: "H20-SYT",
      scope: "H20-SYT",
      edition: null,
      code: null,
      clearance: "internal",
      validFrom: "2026-01-01",
      validTo: null,
    },
    { role: "field-officer", organisation: "H20-SYT", edition: "2024", code: "866" },
  ],
};
const detail = async (id: string) => (await ask(admin.cookie, "GET", `/accounts/${id}`)).json<AccountDetail>();
const tokenOf = ({ link }: InvitationLink) => link.slice(link.indexOf("#") + 1);
const look = async (link: InvitationLink) =>
  (await app.inject({ method: "POST", url: "/api/invitations/look", payload: { token: tokenOf(link) } })).statusCode;

describe("an account", () => {
  it("is made invited, with its roles and a link that lets its owner in", async () => {
    const answer = await ask(admin.cookie, "POST", "/accounts", FULL);
    expect(answer.statusCode).toBe(201);
    const made = answer.json<InvitationLink>();
    expect(made.link).toMatch(/^http:\/\/localhost(:80)?\/invitation#[\w-]{43}$/);
    const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThan(7.1);
    const shown = await detail(made.id);
    expect(shown).toMatchObject({
      name: FULL.name,
      email: FULL.email,
      phone: FULL.phone,
      status: "invited",
      organisationName: "Sở Y tế",
      roles: ["data-steward", "field-officer"],
      lastSeenAt: null,
      hasSecondFactor: false,
      manageable: true,
      demo: false,
      sessions: [],
      tokens: [],
    });
    expect(shown.invitedUntil).toBe(made.expiresAt);
    expect(shown.assignments).toMatchObject([
      {
        role: "data-steward",
        scope: "H20-SYT",
        edition: null,
        code: null,
        clearance: "internal",
        validFrom: "2026-01-01",
      },
      {
        role: "field-officer",
        scope: null,
        edition: "2024",
        code: "866",
        clearance: "public",
        validTo: null,
        mine: true,
      },
    ]);
    // Kept sealed.
    const [row] = await desk.sql<{ email: Buffer; phone: Buffer }>(
      "select email, phone from senmap.account where id = $1",
      [made.id],
    );
    expect(row!.email.toString("latin1")).not.toContain("example");
    expect(await look(made)).toBe(200);
    const payload = { token: tokenOf(made), password: "nhặt trái bình bát ven sông" };
    const accepted = await app.inject({ method: "POST", url: "/api/invitations/accept", payload });
    expect(accepted.json()).toEqual({ stage: "full" });
    expect(await detail(made.id)).toMatchObject({ status: "active", invitedUntil: null });
    // The address is taken, however it is written.
    const again = await ask(admin.cookie, "POST", "/accounts", { ...FULL, email: "bong.nguyen@EXAMPLE.vn" });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ type: "/problems/taken-already" });
  });

  it.each([
    [{ email: "no address" }, "invalid-request"],
    [{ name: "   " }, "invalid-request"],
    [{ name: "a\u0000b" }, "invalid-request"],
    [{ phone: "' or 1=1" }, "invalid-request"],
    [{ organisation: "H99" }, "unknown-reference"],
    [{ assignments: [{ role: "planner", organisation: "H99" }] }, "unknown-reference"],
    [{ assignments: [{ role: "planner", organisation: "H20", scope: "H98" }] }, "unknown-reference"],
    [{ assignments: [{ role: "planner", organisation: "H20", edition: "2024", code: "99999" }] }, "unknown-reference"],
    [{ assignments: [{ role: "planner", organisation: "H20", code: "866" }] }, "invalid-request"],
    [{ assignments: [{ role: "king", organisation: "H20" }] }, "invalid-request"],
    [
      { assignments: [{ role: "planner", organisation: "H20", validFrom: "2026-05-02", validTo: "2026-05-01" }] },
      "invalid-request",
    ],
    [{ assignments: [{ role: "planner", organisation: "H20", validFrom: "2026-02-30" }] }, "invalid-request"],
  ])("is not made of what does not fit: %j", async (more, kind) => {
    const answer = await ask(admin.cookie, "POST", "/accounts", {
      ...FULL,
      email: "khac@example.vn",
      assignments: [],
      ...more,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ type: `/problems/${kind}` });
  });

  it("is found by name without diacritics and by its whole address, and reading addresses is written down", async () => {
    const [row] = await desk.sql<{ id: string }>("select id from senmap.account where name = $1", [FULL.name]);
    const id = row!.id;
    const reads = async () =>
      (
        await desk.sql<{ subject: string }>(
          "select subject from senmap.audit_log where action = 'account.read-contact' and account = $1 order by id",
          [admin.account],
        )
      ).map(({ subject }) => subject);
    const list = async (query: string) => (await ask(admin.cookie, "GET", `/accounts?${query}`)).json<Accounts>();
    const before = (await reads()).length;
    expect(await list("q=nguyen%20thi%20bong")).toMatchObject({ total: 1, accounts: [{ id, email: FULL.email }] });
    expect((await list("q=bong.nguyen@example.vn")).accounts).toHaveLength(1);
    expect(await list("q=bong.nguyen@example")).toEqual({ total: 0, accounts: [] });
    expect(await list("q=%25")).toEqual({ total: 0, accounts: [] });
    expect((await reads()).slice(before)).toEqual([id, id]);
    expect((await list("status=disabled")).total).toBe(0);
    // Page by page, with the whole number on each.
    const all = await list("limit=100");
    const second = await list("limit=1&offset=1");
    expect(second).toMatchObject({ total: all.total, accounts: [{ id: all.accounts[1]!.id }] });
    expect(await list("offset=1000")).toEqual({ total: all.total, accounts: [] });
    // The admin has no address: nothing was opened.
    const quiet = (await reads()).length;
    await list("q=nguoi%20thu");
    expect(await reads()).toHaveLength(quiet);
  });

  it("changes field by field, and null empties", async () => {
    const { account } = await testPerson(database, { role: "planner", organisation: "H20-VP" });
    const change = async (body: object) => (await ask(admin.cookie, "PATCH", `/accounts/${account}`, body)).statusCode;
    expect(await change({ email: "moi@example.vn", phone: "+84 277 1" })).toBe(204);
    expect(await change({ name: "Trần Văn Sen", language: "en" })).toBe(204);
    expect(await detail(account)).toMatchObject({
      name: "Trần Văn Sen",
      email: "moi@example.vn",
      phone: "+84 277 1",
      language: "en",
    });
    expect(await change({ phone: null, organisation: "H20-SYT" })).toBe(204);
    expect(await detail(account)).toMatchObject({ email: "moi@example.vn", phone: null, organisation: "H20-SYT" });
    expect(await change({ email: "MOI@example.vn" })).toBe(204);
    expect(await change({ email: FULL.email })).toBe(409);
    expect(await change({ organisation: "H99" })).toBe(400);
    expect((await ask(admin.cookie, "PATCH", `/accounts/${crypto.randomUUID()}`, { name: "Ai" })).statusCode).toBe(404);
  });

  it("is closed at once, with its sessions, tokens and links, and opened again without them", async () => {
    const person = await testPerson(database, { role: "planner", organisation: "H20-VP" });
    const token = await desk.machine(person.account, ["data.read"]);
    const link = (await ask(admin.cookie, "POST", `/accounts/${person.account}/invitation`)).json<InvitationLink>();
    const own = () => app.inject({ url: "/api/account", headers: { cookie: person.cookie } });
    const machine = () => app.inject({ url: "/api/account", headers: { authorization: `Bearer ${token}` } });
    expect([(await own()).statusCode, (await machine()).statusCode, await look(link)]).toEqual([200, 200, 200]);
    const change = async (status: string) =>
      (await ask(admin.cookie, "PATCH", `/accounts/${person.account}`, { status })).statusCode;
    expect(await change("disabled")).toBe(204);
    expect([(await own()).statusCode, (await machine()).statusCode, await look(link)]).toEqual([401, 401, 410]);
    expect((await ask(admin.cookie, "POST", `/accounts/${person.account}/invitation`)).statusCode).toBe(409);
    expect(await change("active")).toBe(204);
    expect([(await own()).statusCode, (await machine()).statusCode, await look(link)]).toEqual([401, 401, 410]);
    expect(await detail(person.account)).toMatchObject({ status: "active", sessions: [], tokens: [] });
  });

  it("that waits for its owner is not made active by others", async () => {
    const answer = await ask(admin.cookie, "POST", "/accounts", { ...FULL, email: "cho@example.vn", assignments: [] });
    const { id } = answer.json<InvitationLink>();
    expect((await ask(admin.cookie, "PATCH", `/accounts/${id}`, { status: "active" })).statusCode).toBe(204);
    expect((await detail(id)).status).toBe("invited");
  });

  it("gets a new link, after which the old one holds no more", async () => {
    const { account } = await testPerson(database, { role: "planner", organisation: "H20-VP" });
    const invite = async () =>
      (await ask(admin.cookie, "POST", `/accounts/${account}/invitation`)).json<InvitationLink>();
    const first = await invite();
    const second = await invite();
    expect([await look(first), await look(second)]).toEqual([410, 200]);
  });

  it("forgets a second factor that was lost", async () => {
    const { account, cookie } = await testPerson(database, { role: "operator", organisation: "H20-TTCDS" });
    await desk.sql(
      "insert into senmap.account_secret (account, totp_secret, totp_confirmed_at, recovery_codes) values ($1, 'x', now(), '{a}')",
      [account],
    );
    expect((await detail(account)).hasSecondFactor).toBe(true);
    expect((await ask(admin.cookie, "POST", `/accounts/${account}/second-factor/reset`)).statusCode).toBe(204);
    expect((await detail(account)).hasSecondFactor).toBe(false);
    expect(await desk.me(cookie)).toMatchObject({ stage: null });
    expect((await ask(admin.cookie, "POST", `/accounts/${crypto.randomUUID()}/second-factor/reset`)).statusCode).toBe(
      404,
    );
  });

  it("loses what a role gave in the moment it is taken away", async () => {
    const { account, cookie } = await testPerson(database, { role: "data-steward", organisation: "H20-VP" });
    const layers = async () => (await ask(cookie, "GET", "/layers")).statusCode;
    expect(await layers()).toBe(200);
    const [assignment] = (await detail(account)).assignments;
    expect((await ask(admin.cookie, "DELETE", `/accounts/${account}/assignments/${assignment!.id}`)).statusCode).toBe(
      204,
    );
    expect(await layers()).toBe(403);
  });
});

describe("sessions", () => {
  it("of everybody are shown to the administrator, who ends them at once", async () => {
    const person = await testPerson(database, { role: "planner", organisation: "H20-VP" });
    await desk.sql("update senmap.account set name = 'Phạm Văn Súng' where id = $1", [person.account]);
    const list = async () =>
      (await ask(admin.cookie, "GET", "/sessions?q=pham%20van%20sung")).json<AccountSessions>().sessions;
    const [session] = await list();
    expect(session).toMatchObject({ account: person.account, name: "Phạm Văn Súng", current: false, address: null });
    const read = await desk.sql(
      "select account, subject, after from senmap.audit_log where action = 'account.read-sessions' order by id desc limit 1",
    );
    expect(read).toEqual([{ account: admin.account, subject: person.account, after: { accounts: 1, sessions: 1 } }]);
    expect(await desk.me(person.cookie)).toMatchObject({ stage: "full" });
    expect((await ask(admin.cookie, "DELETE", `/sessions/${session!.id}`)).statusCode).toBe(204);
    expect(await desk.me(person.cookie)).toMatchObject({ stage: null });
    expect(await list()).toEqual([]);
    expect((await ask(admin.cookie, "DELETE", `/sessions/${session!.id}`)).statusCode).toBe(404);
    const written = await desk.sql("select account, subject from senmap.audit_log where action = 'session.ended'");
    expect(written).toEqual([{ account: admin.account, subject: person.account }]);
  });
});

describe("the table of roles", () => {
  it("is the one rights are worked out from", async () => {
    const { roles } = (await ask(admin.cookie, "GET", "/roles")).json<Roles>();
    expect(roles.find(({ role }) => role === "leader")).toEqual({
      role: "leader",
      may: ["data.read"],
      secondFactor: false,
    });
    expect(roles.find(({ role }) => role === "administrator")?.secondFactor).toBe(true);
  });
});

describe("looking as somebody else", () => {
  it("shows what they see, changes nothing, and is written down under who looks", async () => {
    const person = await testPerson(database, { role: "planner", organisation: "H20-VP", clearance: "internal" });
    await desk.giveEmail(person.account, "xem.thu@example.vn");
    expect((await ask(admin.cookie, "POST", "/preview", { account: admin.account })).statusCode).toBe(409);
    expect((await ask(admin.cookie, "POST", "/preview", { account: person.account })).statusCode).toBe(204);
    expect(await desk.me(admin.cookie)).toMatchObject({ account: { id: person.account }, behind: "Người thử" });
    expect((await ask(admin.cookie, "GET", "/accounts")).statusCode).toBe(403);
    const own = (method: "GET" | "PATCH" | "DELETE", url: string, payload?: object) =>
      app.inject({
        method,
        url: `/api/account${url}`,
        headers: { cookie: admin.cookie },
        ...(payload ? { payload } : {}),
      });
    expect((await own("GET", "")).json()).toMatchObject({ name: "Người thử", email: null });
    expect((await own("PATCH", "", { language: "en" })).json()).toMatchObject({ type: "/problems/only-looking" });
    expect((await own("DELETE", "/sessions")).statusCode).toBe(403);
    expect((await ask(admin.cookie, "POST", "/preview", { account: person.account })).statusCode).toBe(403);
    const enrol = await app.inject({
      method: "POST",
      url: "/api/session/enrolment",
      headers: { cookie: admin.cookie },
    });
    expect(enrol.statusCode).toBe(403);
    // Who is looked at sees nothing of it.
    expect(await desk.me(person.cookie)).toMatchObject({ behind: null });
    expect((await ask(admin.cookie, "DELETE", "/preview")).statusCode).toBe(204);
    expect(await desk.me(admin.cookie)).toMatchObject({ account: { id: admin.account }, behind: null });
    const written = await desk.sql(
      "select action, account, subject from senmap.audit_log where action like 'account.preview-%' order by id",
    );
    expect(written).toEqual([
      { action: "account.preview-begin", account: admin.account, subject: person.account },
      { action: "account.preview-end", account: admin.account, subject: person.account },
    ]);
  });

  it("is refused at somebody who reads more than oneself", async () => {
    // An administrator without clearance, and somebody with one: given by others, in another organisation's name.
    const low = await testPerson(database, { role: "administrator", organisation: "H20-TTCDS", clearance: "public" });
    const high = await testPerson(database, { role: "planner", organisation: "H20-VP", clearance: "restricted" });
    const closed = await testPerson(database, { role: "planner", organisation: "H20-VP" });
    await desk.sql("update senmap.account set status = 'disabled' where id = $1", [closed.account]);
    expect((await ask(low.cookie, "POST", "/preview", { account: high.account })).statusCode).toBe(403);
    expect((await ask(admin.cookie, "POST", "/preview", { account: closed.account })).statusCode).toBe(403);
    expect((await ask(admin.cookie, "POST", "/preview", { account: crypto.randomUUID() })).statusCode).toBe(404);
  });
});
