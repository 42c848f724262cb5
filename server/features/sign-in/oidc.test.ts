import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Me } from "../../contract/sign-in.ts";
import type { Database } from "../../platform/database.ts";
import { hashToken, newToken } from "../../platform/identity/secrets.ts";
import { testApp } from "../../testApp.ts";
import { testProvider } from "../../testProvider.ts";

// A real provider (oidc-provider) in this process, and a browser made of cookies that walks from SenMap to it and back.
const ORIGIN = "http://senmap.test";
let provider: Awaited<ReturnType<typeof testProvider>>;
let app: FastifyInstance;
let database: Database;

beforeAll(async () => {
  provider = await testProvider();
  ({ app, database } = await testApp({ OIDC_PROVIDERS: JSON.stringify([provider.entry]), PUBLIC_URL: ORIGIN }));
});
afterAll(() => provider.stop());

const cookiesOf = (answer: LightMyRequestResponse) =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
const me = async (cookie: string) => (await app.inject({ url: "/api/session", headers: { cookie } })).json<Me>();

/** Signs in at the provider as somebody and answers the address it sends the browser back to. */
async function atProvider(location: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = location;
  for (let steps = 0; steps < 12; steps++) {
    if (next.startsWith(ORIGIN)) return next.slice(ORIGIN.length);
    const url = new URL(next, provider.entry.issuer);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", headers: { cookie, "x-login": login } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    next = answer.headers.get("location") ?? "";
    if (next === "") throw new Error(`The provider stopped at ${url.pathname}: ${answer.status}`);
  }
  throw new Error("The provider goes round in circles");
}

async function begin(more: object = {}) {
  const answer = await app.inject({ method: "POST", url: "/api/session/oidc", payload: { provider: "test", ...more } });
  expect(answer.statusCode).toBe(200);
  return { location: answer.json<{ location: string }>().location, cookie: cookiesOf(answer) };
}
const finish = (path: string, cookie: string) => app.inject({ url: path, headers: { cookie } });

async function invite(role = "administrator"): Promise<string> {
  const link = newToken();
  await database.asSystem("test", async (client) => {
    const made = await client.query<{ id: string }>(
      "insert into senmap.account (name, organisation) values ('Người được mời', 'H20') returning id",
    );
    const { id } = made.rows[0]!;
    await client.query(
      "insert into senmap.role_assignment (account, role, organisation, clearance) values ($1, $2, 'H20', 'internal')",
      [id, role],
    );
    await client.query(
      "insert into senmap.invitation (token_hash, account, expires_at) values ($1, $2, now() + interval '1 day')",
      [hashToken(link), id],
    );
  });
  return link;
}

describe("signing in through a provider", () => {
  it("joins an identity by an invitation, and signs in with it from then on", async () => {
    const first = await begin({ invitation: await invite("leader"), returnTo: "/?unit=866" });
    const back = await atProvider(first.location, "lan@tinh");
    const answer = await finish(back, first.cookie);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe("/?unit=866");
    expect((await me(cookiesOf(answer))).account?.name).toBe("Người được mời");

    const second = await begin();
    const again = await finish(await atProvider(second.location, "lan@tinh"), second.cookie);
    expect(again.headers.location).toBe("/");
    expect((await me(cookiesOf(again))).account?.name).toBe("Người được mời");
  });

  it("asks for the second factor of those who need one, unless the provider did", async () => {
    const flow = await begin({ invitation: await invite() });
    const answer = await finish(await atProvider(flow.location, "quan.tri@tinh"), flow.cookie);
    expect(answer.headers.location).toBe("/sign-in?returnTo=%2F");
    expect(await me(cookiesOf(answer))).toMatchObject({ stage: "enrol", account: null });
    const twice = await begin({ invitation: await invite() });
    const done = await finish(await atProvider(twice.location, "mfa.quan.tri@tinh"), twice.cookie);
    expect((await me(cookiesOf(done))).actions).toContain("account.manage");
  });

  it("lets an identity that nobody joined in nowhere", async () => {
    const flow = await begin();
    const answer = await finish(await atProvider(flow.location, "la@tinh"), flow.cookie);
    expect(answer.headers.location).toBe("/sign-in?problem=identity-not-joined");
    expect(cookiesOf(answer)).not.toContain("senmap=");
  });

  it("takes a state once, and only from the browser it was given to", async () => {
    const flow = await begin({ invitation: await invite("leader") });
    const back = await atProvider(flow.location, "mai@tinh");
    const refused = "/sign-in?problem=provider-refused";
    const other = await begin();
    expect((await finish(back, other.cookie)).headers.location).toBe(refused);
    expect((await finish(back, "")).headers.location).toBe(refused);
    expect((await finish(back, flow.cookie)).headers.location).toBe("/");
    expect((await finish(back, flow.cookie)).headers.location).toBe(refused);
    const invented = back.replace(/state=[\w-]+/, `state=${newToken()}`);
    expect((await finish(invented, flow.cookie)).headers.location).toBe(refused);
  });

  it("does not take an answer that was given for another nonce", async () => {
    const [one, two] = [await begin({ invitation: await invite("leader") }), await begin()];
    const code = new URL(await atProvider(one.location, "hoa@tinh"), ORIGIN).searchParams.get("code")!;
    // The code of one sign-in, brought back with the state of the other: its nonce and verifier do not fit.
    const mine = new URL(await atProvider(two.location, "hoa@tinh"), ORIGIN);
    mine.searchParams.set("code", code);
    const answer = await finish(mine.pathname + mine.search, two.cookie);
    expect(answer.headers.location).toBe("/sign-in?problem=provider-refused");
  });

  it.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "/..//evil.example",
  ])("leads nowhere else afterwards: %s", async (returnTo) => {
    const flow = await begin({ returnTo });
    const answer = await finish(await atProvider(flow.location, "lan@tinh"), flow.cookie);
    const target = new URL(answer.headers.location!, ORIGIN);
    expect(target.origin).toBe(ORIGIN);
    expect(answer.headers.location).toMatch(/^\/(?!\/)/);
  });

  it("says when there is no such provider, or it does not answer", async () => {
    const none = await app.inject({ method: "POST", url: "/api/session/oidc", payload: { provider: "none" } });
    expect(none.statusCode).toBe(404);
    const away = await testApp(
      {
        OIDC_PROVIDERS: JSON.stringify([
          { id: "test", name: "Thử", issuer: "http://127.0.0.1:1", clientId: "x", clientSecret: "y" },
        ]),
      },
      { database },
    );
    const answer = await away.app.inject({ method: "POST", url: "/api/session/oidc", payload: { provider: "test" } });
    expect(answer.statusCode).toBe(502);
  });
});
