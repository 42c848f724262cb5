import { TOTP } from "otpauth";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { Enrolled, Enrolment, Me } from "../../contract/sign-in.ts";
import type { Database } from "../../platform/database.ts";
import { KeyRing } from "../../platform/identity/KeyRing.ts";
import { sealEmail } from "../../platform/identity/openField.ts";
import { hashPassword, hashToken, newToken } from "../../platform/identity/secrets.ts";
import { testApp } from "../../testApp.ts";

let app: FastifyInstance;
let database: Database;
const keys = new KeyRing([Buffer.alloc(32, 7)]);
const PASSWORD = "sông tiền chảy qua cao lãnh";

beforeAll(async () => {
  ({ app, database } = await testApp());
});

/** An account with an e-mail address, a password (or an invitation) and a role. */
async function person(
  email: string,
  role: string,
  password: string | null = PASSWORD,
): Promise<{ id: string; link: string }> {
  const { email: sealed, emailIndex } = sealEmail(keys, email);
  const hashed = password === null ? null : await hashPassword(password);
  const link = newToken();
  const id = await database.asSystem("test", async (client) => {
    const made = await client.query<{ id: string }>(
      `insert into senmap.account (name, email, email_index, organisation, status)
       values ('Người thử', $1, $2, 'H20', $3) returning id`,
      [sealed, emailIndex, hashed === null ? "invited" : "active"],
    );
    const account = made.rows[0]!.id;
    await client.query(
      "insert into senmap.role_assignment (account, role, organisation, clearance) values ($1, $2, 'H20', 'internal')",
      [account, role],
    );
    if (hashed !== null)
      await client.query("insert into senmap.account_secret (account, password) values ($1, $2)", [account, hashed]);
    await client.query(
      "insert into senmap.invitation (token_hash, account, expires_at) values ($1, $2, now() + interval '1 day')",
      [hashToken(link), account],
    );
    return account;
  });
  return { id, link };
}

const cookieOf = (answer: LightMyRequestResponse): string => {
  const cookie = answer.cookies.find(({ name }) => name === "senmap");
  return cookie ? `senmap=${cookie.value}` : "";
};
const post = (url: string, payload: object | undefined, headers: Record<string, string> = {}) =>
  app.inject({ method: "POST", url, headers, ...(payload ? { payload } : {}) });
const me = async (cookie: string) => (await app.inject({ url: "/api/session", headers: { cookie } })).json<Me>();
const signIn = (email: string, password: string, cookie = "", remoteAddress = "10.0.0.1") =>
  app.inject({
    method: "POST",
    url: "/api/session",
    payload: { email, password },
    remoteAddress,
    headers: cookie ? { cookie } : {},
  });
const codeOf = (secret: string, at = Date.now()) => new TOTP({ secret }).generate({ timestamp: at });

describe("a password", () => {
  it("signs in, whatever the letter case of the address, and signing out ends it at once", async () => {
    await person("lanh.dao@example.vn", "leader");
    const answer = await signIn("  Lanh.Dao@Example.vn", PASSWORD);
    expect(answer.json()).toEqual({ stage: "full" });
    const set = String(answer.headers["set-cookie"]);
    expect(set).toMatch(/senmap=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+/);
    const cookie = cookieOf(answer);
    expect(await me(cookie)).toMatchObject({ stage: "full", account: { name: "Người thử" }, actions: ["data.read"] });
    const out = await app.inject({ method: "DELETE", url: "/api/session", headers: { cookie } });
    expect(out.statusCode).toBe(204);
    // The cookie that was stolen before is worth nothing after.
    expect(await me(cookie)).toMatchObject({ stage: null, account: null });
  });

  it("is sent as a Secure, host-bound cookie over HTTPS", async () => {
    await person("https@example.vn", "leader");
    const behind = await testApp({ TRUST_PROXY: "127.0.0.1" }, { database });
    const answer = await behind.app.inject({
      method: "POST",
      url: "/api/session",
      headers: { "x-forwarded-proto": "https", "x-forwarded-host": "map.example.vn" },
      payload: { email: "https@example.vn", password: PASSWORD },
    });
    expect(String(answer.headers["set-cookie"])).toMatch(/__Host-senmap=[\w-]{43}; Path=\/; HttpOnly.*; Secure/);
  });

  it("that is wrong is refused like an address nobody has", async () => {
    await person("wrong@example.vn", "leader");
    const wrong = await signIn("wrong@example.vn", "x".repeat(20), "", "10.1.0.1");
    const nobody = await signIn("nobody@example.vn", "x".repeat(20), "", "10.1.0.2");
    expect([wrong.statusCode, nobody.statusCode]).toEqual([401, 401]);
    const said = (answer: LightMyRequestResponse) => ({ ...answer.json<object>(), request: "" });
    expect(said(wrong)).toEqual(said(nobody));
  });

  it("takes as long to refuse for an address nobody has", async () => {
    await person("timing@example.vn", "leader");
    const time = async (email: string, round: number) => {
      const started = performance.now();
      await signIn(email, "x".repeat(20), "", `10.2.${round}.${email.length}`);
      return performance.now() - started;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 12; round++) {
      known.push(await time("timing@example.vn", round));
      unknown.push(await time("timong@example.vn", round));
    }
    const middle = (list: number[]) => list.toSorted((a, b) => a - b)[6]!;
    // Without the work on a password that is not there, the answer came ten times as fast.
    expect(middle(unknown)).toBeGreaterThan(middle(known) * 0.5);
    expect(middle(unknown)).toBeLessThan(middle(known) * 2);
  });

  it("does not keep a session token that was fixed beforehand", async () => {
    await person("fixed@example.vn", "leader");
    const fixed = `senmap=${newToken()}`;
    const answer = await signIn("fixed@example.vn", PASSWORD, fixed);
    expect(cookieOf(answer)).not.toBe(fixed);
    expect((await me(fixed)).account).toBeNull();
    // Signing in again ends the session that the browser had.
    const first = cookieOf(answer);
    const again = await signIn("fixed@example.vn", PASSWORD, first);
    expect((await me(first)).account).toBeNull();
    expect((await me(cookieOf(again))).account).not.toBeNull();
  });
});

describe("guessing", () => {
  it("makes an address wait, and not the owner elsewhere", async () => {
    await person("guessed@example.vn", "leader");
    const statuses = [];
    for (let i = 0; i < 8; i++)
      statuses.push((await signIn("guessed@example.vn", `wrong ${i}`, "", "10.3.0.1")).statusCode);
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.slice(6)).toEqual([429, 429]);
    const refused = await signIn("guessed@example.vn", PASSWORD, "", "10.3.0.1");
    expect(refused.statusCode).toBe(429);
    expect(refused.json().detail).toMatch(/\d+ giây/);
    expect((await signIn("guessed@example.vn", PASSWORD, "", "10.3.0.2")).statusCode).toBe(200);
  });

  it("from everywhere makes strangers wait, and not a browser the owner has signed in from", async () => {
    await person("besieged@example.vn", "leader");
    const own = await signIn("besieged@example.vn", PASSWORD, "", "10.4.0.1");
    const device = own.cookies.find(({ name }) => name === "senmap-device")!;
    for (let i = 0; i < 36; i++) await signIn("besieged@example.vn", "wrong", "", `10.5.${i}.1`);
    expect((await signIn("besieged@example.vn", PASSWORD, "", "10.6.0.1")).statusCode).toBe(429);
    const trusted = `senmap-device=${device.value}`;
    expect((await signIn("besieged@example.vn", PASSWORD, trusted, "10.6.0.2")).statusCode).toBe(200);
    // Somebody else's device, or a forged one, is no such browser.
    const forged = `senmap-device=${device.value.slice(0, 37)}${"A".repeat(43)}`;
    expect((await signIn("besieged@example.vn", PASSWORD, forged, "10.6.0.3")).statusCode).toBe(429);
  });

  it("many at once counts each", async () => {
    await person("burst@example.vn", "leader");
    const burst = await Promise.all(
      Array.from({ length: 20 }, () => signIn("burst@example.vn", "wrong", "", "10.7.0.1")),
    );
    expect(burst.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(8);
  });
});

describe("the second factor", () => {
  let secret: string;
  let recovery: string[];

  it("is set up first by somebody whose role asks for it, who is nobody until then", async () => {
    await person("quan.tri@example.vn", "administrator");
    const answer = await signIn("quan.tri@example.vn", PASSWORD);
    expect(answer.json()).toEqual({ stage: "enrol" });
    const cookie = cookieOf(answer);
    expect(await me(cookie)).toMatchObject({ stage: "enrol", account: null, actions: [] });
    const begun = (await post("/api/session/enrolment", undefined, { cookie })).json<Enrolment>();
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/SenMap:quan\.tri%40example\.vn\?/);
    secret = begun.secret;
    expect((await post("/api/session/enrolment/confirm", { code: "000000" }, { cookie })).statusCode).toBe(401);
    const done = await post("/api/session/enrolment/confirm", { code: codeOf(secret) }, { cookie });
    recovery = done.json<Enrolled>().recoveryCodes;
    expect(recovery).toHaveLength(8);
    expect((await me(cookieOf(done))).actions).toContain("account.manage");
    // The half session is over.
    expect((await me(cookie)).stage).toBeNull();
  });

  it("is asked for at the next sign-in; a code is good once", async () => {
    const cookie = cookieOf(await signIn("quan.tri@example.vn", PASSWORD));
    expect(await me(cookie)).toMatchObject({ stage: "code", account: null });
    // The step of the enrolment was used: the same code again is refused.
    expect((await post("/api/session/second-factor", { code: codeOf(secret) }, { cookie })).statusCode).toBe(401);
    const next = codeOf(secret, Date.now() + 30_000);
    const done = await post("/api/session/second-factor", { code: next }, { cookie });
    expect(done.json()).toEqual({ stage: "full" });
    const other = cookieOf(await signIn("quan.tri@example.vn", PASSWORD));
    expect((await post("/api/session/second-factor", { code: next }, { cookie: other })).statusCode).toBe(401);
    // Nobody on the way can set up another factor instead.
    expect((await post("/api/session/enrolment", undefined, { cookie: other })).statusCode).toBe(401);
    // A recovery code stands in for it, once.
    const byCode = await post("/api/session/second-factor", { code: recovery[0]!.slice(0, 20) }, { cookie: other });
    expect(byCode.statusCode).toBe(200);
    const third = cookieOf(await signIn("quan.tri@example.vn", PASSWORD));
    expect((await post("/api/session/second-factor", { code: recovery[0]! }, { cookie: third })).statusCode).toBe(401);
  });

  it("cannot be guessed at speed", async () => {
    const { id } = await person("codes@example.vn", "operator");
    await database.asSystem("test", (client) =>
      client.query("update senmap.account_secret set totp_secret = $2, totp_confirmed_at = now() where account = $1", [
        id,
        keys.seal("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "account_secret.totp_secret"),
      ]),
    );
    const cookie = cookieOf(await signIn("codes@example.vn", PASSWORD));
    const statuses = [];
    for (let i = 0; i < 11; i++)
      statuses.push((await post("/api/session/second-factor", { code: `00000${i % 10}` }, { cookie })).statusCode);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("an invitation", () => {
  it("sets a password once, and a weak one not at all", async () => {
    const { link } = await person("moi@example.vn", "planner", null);
    expect((await post("/api/invitations/look", { token: link })).json()).toMatchObject({ email: "moi@example.vn" });
    for (const password of ["short", "password1234", "moi@example.vn", "aaaaaaaaaaaaaaa"]) {
      const refused = await post("/api/invitations/accept", { token: link, password });
      expect([password, refused.statusCode]).toEqual([password, 400]);
    }
    const accepted = await post("/api/invitations/accept", { token: link, password: "lúa nếp sen hồng tháp mười" });
    expect(accepted.json()).toEqual({ stage: "full" });
    expect((await me(cookieOf(accepted))).actions).toContain("data.read");
    expect((await post("/api/invitations/accept", { token: link, password: PASSWORD })).statusCode).toBe(410);
    expect((await signIn("moi@example.vn", "lúa nếp sen hồng tháp mười")).statusCode).toBe(200);
  });
});

describe("a request from another site", () => {
  it("changes nothing with somebody's cookie", async () => {
    await person("csrf@example.vn", "leader");
    const cookie = cookieOf(await signIn("csrf@example.vn", PASSWORD));
    for (const headers of [
      { cookie, origin: "https://evil.example" },
      { cookie, "sec-fetch-site": "cross-site" },
      { cookie, origin: "null" },
    ]) {
      const answer = await app.inject({ method: "DELETE", url: "/api/session", headers });
      expect(answer.statusCode).toBe(403);
    }
    expect((await me(cookie)).account).not.toBeNull();
  });

  it("signs nobody in either", async () => {
    await person("login-csrf@example.vn", "leader");
    const payload = { email: "login-csrf@example.vn", password: PASSWORD };
    expect((await post("/api/session", payload, { origin: "https://evil.example" })).statusCode).toBe(403);
    expect((await post("/api/session", payload, { origin: "http://localhost:80" })).statusCode).toBe(200);
  });

  it("over HTTPS brings no cookie that a neighbour of our host could have set", async () => {
    await person("tossed@example.vn", "leader");
    const behind = await testApp({ TRUST_PROXY: "127.0.0.1" }, { database });
    const token = cookieOf(await signIn("tossed@example.vn", PASSWORD)).replace("senmap=", "");
    const ask = async (cookie: string) =>
      (await behind.app.inject({ url: "/api/session", headers: { cookie, "x-forwarded-proto": "https" } })).json<Me>()
        .account;
    expect(await ask(`senmap=${token}`)).toBeNull();
    expect(await ask(`__Host-senmap=${token}`)).not.toBeNull();
  });
});

describe("demonstration accounts", () => {
  it("are there in demonstration mode alone, one for each role, and closed when it ends", async () => {
    expect((await post("/api/session/demo", { role: "leader" })).statusCode).toBe(404);
    const demo = await testApp({ DEMO: "on" }, { database });
    const options = (await demo.app.inject("/api/session/options")).json();
    expect(options.demo).toHaveLength(7);
    const answer = await demo.app.inject({
      method: "POST",
      url: "/api/session/demo",
      payload: { role: "administrator" },
    });
    const cookie = cookieOf(answer);
    const seen = (await demo.app.inject({ url: "/api/session", headers: { cookie } })).json<Me>();
    expect(seen).toMatchObject({ stage: "full", account: { demo: true } });
    await testApp({ DEMO: "off" }, { database });
    expect((await app.inject({ url: "/api/session", headers: { cookie } })).json<Me>().account).toBeNull();
  });
});
