import type { FastifyReply, FastifyRequest } from "fastify";
import type { Stage } from "../../contract/sign-in.ts";
import { ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Asker, Database, Query } from "../../platform/database.ts";
import type { KeyRing } from "../../platform/identity/KeyRing.ts";
import type { People } from "../../platform/identity/People.ts";
import { readPerson } from "../../platform/identity/Person.ts";
import { hashToken, newToken } from "../../platform/identity/secrets.ts";
import { sessionCookie, sessionToken } from "../../platform/identity/sessionCookie.ts";
import { sqlFile } from "../../platform/sql.ts";

const SQL = {
  begin: sqlFile(import.meta.url, "./beginSession.sql"),
  end: sqlFile(import.meta.url, "./endSession.sql"),
};
const SEVEN_DAYS_S = 7 * 86_400;

export interface Account {
  id: string;
  name: string;
  language: "vi" | "en";
  hasSecondFactor: boolean;
}
export type Method = "password" | "oidc" | "demo" | "invitation";

/** Where people sign in and out. */
export interface Desk {
  database: Database;
  people: People;
  keys: KeyRing;
}

/** What comes after the first proof: nothing more, the second factor, or setting one up. */
async function stageAfter(query: Query, account: Account, method: Method, provedTwice: boolean): Promise<Stage> {
  if (method === "demo" || provedTwice) return "full";
  if (account.hasSecondFactor) return "code";
  return (await readPerson(query, account)).needsSecondFactor ? "enrol" : "full";
}

/** The person as the audit log is to know them before claims do. */
const acting = (asker: Asker, account: string): Asker => ({ ...asker, claims: { ...asker.claims, subject: account } });

/**
 * Begins a session under a new token, whatever token the browser brought: one that was fixed beforehand is worth nothing.
 * @param provedTwice the way of signing in included a second factor.
 */
export async function beginSession(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  account: Account,
  method: Method,
  provedTwice = false,
): Promise<Stage> {
  const token = newToken();
  const before = sessionToken(request.headers, request.protocol === "https");
  const stage = await desk.database.asSignIn(acting(request.asker, account.id), async (query) => {
    if (before !== null) await query(SQL.end, { hash: hashToken(before) });
    const next = await stageAfter(query, account, method, provedTwice);
    await query(SQL.begin, {
      hash: hashToken(token),
      account: account.id,
      method,
      stage: next,
      proved_twice: provedTwice,
      address: request.ip,
      agent: request.headers["user-agent"] ?? "",
    });
    await writeAudit(query, next === "full" ? "sign-in.done" : "sign-in.half", account.id, { method });
    return next;
  });
  desk.people.forget();
  const secure = request.protocol === "https";
  reply.header("set-cookie", sessionCookie(token, secure, SEVEN_DAYS_S));
  if (stage === "full") reply.header("set-cookie", deviceCookie(desk.keys, account.id, secure));
  return stage;
}

/** Ends the session of this browser, if there is one. */
export async function endSession(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const token = sessionToken(request.headers, request.protocol === "https");
  if (token !== null) {
    await desk.database.asSignIn(request.asker, async (query) => {
      const [ended] = await query<{ account: string }>(SQL.end, { hash: hashToken(token) });
      if (ended) await writeAudit(query, "sign-out", ended.account);
    });
    desk.people.forget();
  }
  reply.header("set-cookie", sessionCookie(null, request.protocol === "https", 0));
}

/** Tells a browser its account has signed in from: attacks on the account from elsewhere do not make it wait. */
function deviceCookie(keys: KeyRing, account: string, secure: boolean): string {
  const [proof] = keys.indexes(`device ${account}`);
  const value = `${account}.${proof!.toString("base64url")}`;
  return `senmap-device=${value}; Path=/api/session; HttpOnly; SameSite=Strict; Max-Age=31536000${secure ? "; Secure" : ""}`;
}

/** Whether the account has signed in from this browser before. */
export function isTrustedDevice(keys: KeyRing, request: FastifyRequest, account: string): boolean {
  const read = /(?:^|;\s*)senmap-device=([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})(?:;|$)/.exec(request.headers.cookie ?? "");
  if (read?.[1] !== account) return false;
  return keys.indexes(`device ${account}`).some((proof) => proof.toString("base64url") === read[2]);
}

/** The account of a session that is half or wholly signed in, and how far it is. */
export function halfSignedIn(request: FastifyRequest): { account: string; stage: Stage } {
  const session = request.known?.session;
  if (!session) throw new ProblemError("sign-in-first");
  return { account: session.account, stage: session.stage };
}
