import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { IssuedToken, OwnAccount, OwnSessions, OwnTokens } from "../../contract/account.ts";
import type { Database } from "../../platform/database.ts";
import { KeyRing } from "../../platform/identity/KeyRing.ts";
import { sealEmail } from "../../platform/identity/openField.ts";
import { hashPassword, hashToken, isPassword, newToken } from "../../platform/identity/secrets.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";

let app: FastifyInstance;
let database: Database;
beforeAll(async () => {
  ({ app, database } = await testApp());
});

const PASSWORD = "cá linh bông điên điển mùa nước";
const NEXT = "hủ tiếu sa đéc ăn buổi sáng";
type Method = "GET" | "POST" | "PATCH" | "DELETE";
const ask = (cookie: string, method: Method, url: string, payload?: object) =>
  app.inject({ method, url: `/api/account${url}`, headers: { cookie }, ...(payload ? { payload } : {}) });
const by = (token: string, method: Method, url: string, payload?: object) =>
  app.inject({ method, url, headers: { authorization: `Bearer ${token}` }, ...(payload ? { payload } : {}) });
const sql = <Row extends object>(text: string, values: unknown[] = []) =>
  database.asSystem("test", async (client) => (await client.query<Row>(text, values)).rows);
const planner = () => testPerson(database, { role: "planner", organisation: "H20-VP", clearance: "internal" });

/** One more browser at which an account is signed in. */
async function anotherSession(account: string): Promise<string> {
  const token = newToken();
  await sql(
    `insert into senmap.session (token_hash, account, method, stage, expires_at, address, agent)
     values ($1, $2, 'password', 'full', now() + interval '1 hour', '10.0.0.9', 'Trình duyệt')`,
    [hashToken(token), account],
  );
  return `senmap=${token}`;
}
const signedIn = async (cookie: string) => (await ask(cookie, "GET", "")).statusCode === 200;
const setPassword = async (account: string, password: string) =>
  sql("insert into senmap.account_secret (account, password) values ($1, $2)", [account, await hashPassword(password)]);
const tokenFor = async (cookie: string, actions: string[]) =>
  (await ask(cookie, "POST", "/tokens", { name: "Máy", actions, days: 30 })).json<IssuedToken>();

describe("my own account", () => {
  it("is for who is signed in", async () => {
    for (const [method, url] of [
      ["GET", ""],
      ["PATCH", ""],
      ["GET", "/sessions"],
      ["DELETE", "/sessions"],
      ["POST", "/password"],
      ["GET", "/tokens"],
      ["POST", "/tokens"],
    ] as const) {
      expect((await ask("", method, url, method === "GET" ? undefined : {})).statusCode, `${method} ${url}`).toBe(401);
    }
  });

  it("tells its owner what is known, opened", async () => {
    const { account, cookie } = await planner();
    const empty = (await ask(cookie, "GET", "")).json<OwnAccount>();
    expect(empty).toEqual({
      name: "Người thử",
      email: null,
      phone: null,
      language: "vi",
      hasPassword: false,
      hasSecondFactor: false,
    });
    const keys = new KeyRing([Buffer.alloc(32, 7)]);
    const { email, emailIndex } = sealEmail(keys, "toi@example.vn");
    await sql("update senmap.account set email = $1, email_index = $2, phone = $3 where id = $4", [
      email,
      emailIndex,
      keys.seal("0277 3850 000", "account.phone"),
      account,
    ]);
    await setPassword(account, PASSWORD);
    expect((await ask(cookie, "GET", "")).json()).toMatchObject({
      email: "toi@example.vn",
      phone: "0277 3850 000",
      hasPassword: true,
    });
  });

  it("changes its language and nothing else", async () => {
    const { account, cookie } = await planner();
    expect((await ask(cookie, "PATCH", "", { language: "en" })).statusCode).toBe(204);
    expect((await ask(cookie, "GET", "")).json()).toMatchObject({ language: "en" });
    for (const body of [{ language: "fr" }, { name: "Khác" }, { status: "active" }, { language: "vi", demo: true }]) {
      expect((await ask(cookie, "PATCH", "", body)).statusCode).toBe(400);
    }
    const rows = await sql("select name, language from senmap.account where id = $1", [account]);
    expect(rows).toEqual([{ name: "Người thử", language: "en" }]);
  });
});

describe("my sessions", () => {
  it("are mine alone, and end at once", async () => {
    const { account, cookie } = await planner();
    const elsewhere = await anotherSession(account);
    const other = await planner();
    const { sessions } = (await ask(cookie, "GET", "/sessions")).json<OwnSessions>();
    expect(sessions).toHaveLength(2);
    const [theirs] = (await ask(other.cookie, "GET", "/sessions")).json<OwnSessions>().sessions;
    expect((await ask(cookie, "DELETE", `/sessions/${theirs!.id}`)).statusCode).toBe(404);
    expect(await signedIn(other.cookie)).toBe(true);
    const far = sessions.find(({ current }) => !current)!;
    expect(far).toMatchObject({ address: "10.0.0.9", agent: "Trình duyệt" });
    expect(await signedIn(elsewhere)).toBe(true);
    const ended = await ask(cookie, "DELETE", `/sessions/${far.id}`);
    expect(ended.statusCode).toBe(204);
    expect(ended.headers["set-cookie"]).toBeUndefined();
    expect(await signedIn(elsewhere)).toBe(false);
    expect(await signedIn(cookie)).toBe(true);
  });

  it("all end when signing out everywhere", async () => {
    const { account, cookie } = await planner();
    const elsewhere = await anotherSession(account);
    expect([await signedIn(cookie), await signedIn(elsewhere)]).toEqual([true, true]);
    const answer = await ask(cookie, "DELETE", "/sessions");
    expect(answer.statusCode).toBe(204);
    expect(answer.headers["set-cookie"]).toMatch(/senmap=; .*Max-Age=0/);
    expect([await signedIn(cookie), await signedIn(elsewhere)]).toEqual([false, false]);
  });
});

describe("my password", () => {
  it("changes only with the one before, and ends the other sessions", async () => {
    const { account, cookie } = await planner();
    await setPassword(account, PASSWORD);
    const elsewhere = await anotherSession(account);
    for (const current of [null, "", "sai rồi"]) {
      const answer = await ask(cookie, "POST", "/password", { current, next: NEXT });
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({ type: "/problems/wrong-password" });
    }
    expect((await ask(cookie, "POST", "/password", { current: PASSWORD, next: "123456789012" })).json()).toMatchObject({
      type: "/problems/weak-password",
    });
    expect(await signedIn(elsewhere)).toBe(true);
    expect((await ask(cookie, "POST", "/password", { current: PASSWORD, next: NEXT })).statusCode).toBe(204);
    expect([await signedIn(cookie), await signedIn(elsewhere)]).toEqual([true, false]);
    const [kept] = await sql<{ password: string }>("select password from senmap.account_secret where account = $1", [
      account,
    ]);
    expect(await isPassword(NEXT, kept!.password)).toBe(true);
    const written = await sql<{ action: string }>(
      "select action from senmap.audit_log where account = $1 and action like 'account.password%' order by id",
      [account],
    );
    expect(written.map(({ action }) => action)).toEqual([
      "account.password-refused",
      "account.password-refused",
      "account.password-refused",
      "account.password-set",
    ]);
  });

  it("is set without one before only where there is none and that is said", async () => {
    const { cookie } = await planner();
    expect((await ask(cookie, "POST", "/password", { next: NEXT })).statusCode).toBe(400);
    expect((await ask(cookie, "POST", "/password", { current: "gì đó", next: NEXT })).statusCode).toBe(403);
    expect((await ask(cookie, "POST", "/password", { current: null, next: NEXT })).statusCode).toBe(204);
    expect((await ask(cookie, "POST", "/password", { current: null, next: PASSWORD })).statusCode).toBe(403);
  });

  it("cannot be guessed at will", async () => {
    const { account, cookie } = await planner();
    await setPassword(account, PASSWORD);
    const answers = [];
    for (let guess = 0; guess < 10; guess++) {
      answers.push((await ask(cookie, "POST", "/password", { current: `đoán ${guess}`, next: NEXT })).statusCode);
    }
    expect(answers.at(-1)).toBe(429);
    expect((await ask(cookie, "POST", "/password", { current: PASSWORD, next: NEXT })).statusCode).toBe(429);
  });
});

describe("my tokens", () => {
  it("are shown once, listed without themselves, and end at once", async () => {
    const { account, cookie } = await planner();
    const answer = await ask(cookie, "POST", "/tokens", { name: "Excel", actions: ["data.read"], days: 1 });
    expect(answer.statusCode).toBe(201);
    const { id, token } = answer.json<IssuedToken>();
    expect(token).toMatch(/^smt_[\w-]{43}$/);
    const { tokens } = (await ask(cookie, "GET", "/tokens")).json<OwnTokens>();
    expect(tokens).toMatchObject([{ id, name: "Excel", actions: ["data.read"], usedAt: null }]);
    expect((await by(token, "GET", "/api/account")).statusCode).toBe(200);
    const other = await planner();
    expect((await ask(other.cookie, "DELETE", `/tokens/${id}`)).statusCode).toBe(404);
    expect((await ask(other.cookie, "GET", "/tokens")).json()).toEqual({ tokens: [] });
    expect((await ask(cookie, "DELETE", `/tokens/${id}`)).statusCode).toBe(204);
    expect((await by(token, "GET", "/api/account")).statusCode).toBe(401);
    const written = await sql<{ action: string; after: unknown }>(
      "select action, after from senmap.audit_log where account = $1 and action like 'token.%' order by id",
      [account],
    );
    expect(written.map(({ action }) => action)).toEqual(["token.created", "token.deleted"]);
    expect(JSON.stringify(written)).not.toContain(token);
  });

  it("do no more than their owner, and are made by who may", async () => {
    const { cookie } = await planner();
    const make = (body: object) => ask(cookie, "POST", "/tokens", { name: "Máy", days: 7, ...body });
    expect((await make({ actions: ["account.manage"] })).statusCode).toBe(403);
    expect((await make({ actions: ["data.read", "audit.read"] })).statusCode).toBe(403);
    const unfit = [
      { actions: [] },
      { actions: ["everything"] },
      { actions: ["data.read"], days: 0 },
      { actions: ["data.read"], days: 367 },
      { actions: ["data.read"], name: " " },
      { actions: ["data.read"], name: "\ud800" },
      { actions: ["data.read"], account: "00000000-0000-0000-0000-000000000000" },
    ];
    for (const body of unfit) expect((await make(body)).statusCode, JSON.stringify(body)).toBe(400);
    const leader = await testPerson(database, { role: "leader", organisation: "H20" });
    const refused = await ask(leader.cookie, "POST", "/tokens", { name: "Máy", actions: ["data.read"], days: 7 });
    expect(refused.statusCode).toBe(403);
  });

  it("open nothing of the account but its name", async () => {
    const { cookie } = await planner();
    const { token } = await tokenFor(cookie, ["data.read", "token.create"]);
    const { id } = (await ask(cookie, "GET", "/sessions")).json<OwnSessions>().sessions[0]!;
    for (const [method, url, payload] of [
      ["PATCH", "/api/account", { language: "en" }],
      ["GET", "/api/account/sessions", undefined],
      ["DELETE", `/api/account/sessions/${id}`, undefined],
      ["DELETE", "/api/account/sessions", undefined],
      ["POST", "/api/account/password", { current: null, next: NEXT }],
      ["GET", "/api/account/tokens", undefined],
      ["POST", "/api/account/tokens", { name: "Máy", actions: ["data.read"], days: 7 }],
      ["DELETE", `/api/account/tokens/${id}`, undefined],
    ] as const) {
      expect((await by(token, method, url, payload)).statusCode, `${method} ${url}`).toBe(403);
    }
    expect(await signedIn(cookie)).toBe(true);
  });

  it("without data.read see what everybody sees", async () => {
    await sql(
      `insert into senmap.map_feature (layer, key, name_vi, position, source, classification, owner, geom)
       values ('places', 'kho', 'Kho thuốc bí mật', 'surveyed', (select id from senmap.source limit 1), 'internal', 'H20-SYT',
         'srid=4326;point(105.7 10.4)')`,
    );
    const { cookie } = await planner();
    const reading = await tokenFor(cookie, ["data.read"]);
    const blind = await tokenFor(cookie, ["token.create"]);
    const search = "/api/search?q=Kho%20thuoc%20bi%20mat";
    const hits = async (token: string) => (await by(token, "GET", search)).json<{ hits: object[] }>().hits.length;
    expect(await hits(reading.token)).toBe(1);
    expect(await hits(blind.token)).toBe(0);
  });
});
