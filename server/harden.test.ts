import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { testApp } from "./testApp.ts";
import type { Database } from "./platform/database.ts";

let app: FastifyInstance;
let database: Database;
const lines: string[] = [];
beforeAll(async () => {
  const made = await testApp({ LOG_LEVEL: "info" }, { logStream: { write: (line) => void lines.push(line) } });
  ({ app, database } = made);
});

describe("every answer", () => {
  it.each(["/api/layers", "/api/session", "/api/layers/none/features", "/style/light.json", "/docs/json", "/nowhere"])(
    "of %s carries the headers that keep a page to itself",
    async (url) => {
      const { headers } = await app.inject(url);
      const policy = String(headers["content-security-policy"]);
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]) {
        expect(policy).toContain(rule);
      }
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*|https?:/);
      if (!url.startsWith("/docs")) expect(policy).not.toContain("unsafe-inline");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
      expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
      expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it("that refuses says the number its log line has", async () => {
    lines.length = 0;
    const answer = await app.inject("/api/layers/no-such-layer/features");
    const { request } = answer.json<{ request: string }>();
    expect(answer.headers["x-request-id"]).toBe(request);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ reqId: request, kind: "unknown-layer" });
  });

  it("to somebody known is kept by nobody", async () => {
    const { headers } = await app.inject({ url: "/api/layers", headers: { cookie: `senmap=${"A".repeat(43)}` } });
    expect(headers["cache-control"]).toBe("no-cache");
    expect(headers["vary"]).toContain("cookie");
  });
});

describe("what is sent", () => {
  it("is refused when it is too large, broken, or of another kind", async () => {
    const post = (payload: string, type = "application/json") =>
      app.inject({ method: "POST", url: "/api/session", payload, headers: { "content-type": type } });
    expect((await post(JSON.stringify({ email: "a@b", password: "x".repeat(300_000) }))).statusCode).toBe(413);
    expect((await post("{")).statusCode).toBe(400);
    expect((await post("<a/>", "application/xml")).statusCode).toBe(400);
    expect((await post(JSON.stringify({ email: "a@b.c", password: "x", role: "administrator" }))).statusCode).toBe(400);
    expect((await post('{"email":"a@b.c","password":"x","__proto__":{"role":"administrator"}}')).statusCode).toBe(400);
  });

  it("leaves no password, code, cookie or link in the log", async () => {
    lines.length = 0;
    const token = "B".repeat(43);
    await app.inject({
      method: "POST",
      url: "/api/session",
      payload: { email: "ai@do.vn", password: "mật khẩu bí mật" },
      headers: { cookie: `senmap=${token}` },
    });
    await app.inject({ method: "POST", url: "/api/invitations/look", payload: { token } });
    await app.inject({ url: "/api/account", headers: { authorization: `Bearer smt_${token}` } });
    await app.inject(`/auth/oidc/none/callback?code=geheim&state=${token}`);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.join("")).not.toMatch(/mật khẩu bí mật|BBBB|geheim|ai@do/);
  });
});

describe("asking too much", () => {
  it("by guessing tokens is turned away before anybody looks for them", async () => {
    const limited = await testApp({ RATE_LIMIT: "20" }, { database });
    const statuses = [];
    for (let i = 0; i < 25; i++) {
      const headers = { authorization: `Bearer smt_${"x".repeat(41)}${10 + i}` };
      statuses.push((await limited.app.inject({ url: "/api/account", headers, remoteAddress: "10.1.0.1" })).statusCode);
    }
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
    expect(statuses.slice(20)).toEqual([429, 429, 429, 429, 429]);
    expect((await limited.app.inject({ url: "/api/editions", remoteAddress: "10.1.0.2" })).statusCode).toBe(200);
  });

  it("is answered with 429, a sentence and how long to wait, for the one who asks alone", async () => {
    const limited = await testApp({ RATE_LIMIT: "5" }, { database });
    const ask = (remoteAddress: string) => limited.app.inject({ url: "/api/editions", remoteAddress });
    const statuses = [];
    for (let i = 0; i < 7; i++) statuses.push((await ask("10.0.0.1")).statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    const refused = await ask("10.0.0.1");
    expect(refused.headers["content-type"]).toContain("application/problem+json");
    expect(refused.headers["retry-after"]).toMatch(/^\d+$/);
    expect(refused.json().detail).toMatch(/Hãy đợi \d+ giây/);
    expect((await ask("10.0.0.2")).statusCode).toBe(200);
  });
});
