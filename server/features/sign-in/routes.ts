import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import {
  AcceptInvitation,
  Code,
  DemoSignIn,
  Enrolled,
  Enrolment,
  Invitation,
  InvitationToken,
  Me,
  SignedIn,
  SignIn,
  SignInOptions,
} from "../../contract/sign-in.ts";
import type { Config } from "../../config.ts";
import { languageOf, ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { KeyRing } from "../../platform/identity/KeyRing.ts";
import { openField } from "../../platform/identity/openField.ts";
import type { People } from "../../platform/identity/People.ts";
import { hashPassword, hashToken, isPassword } from "../../platform/identity/secrets.ts";
import type { Database } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import { type Account, beginSession, endSession, halfSignedIn, isTrustedDevice } from "./desk.ts";
import { listDemoAccounts } from "./demoAccounts.ts";
import { describeMe } from "./describeMe.ts";
import { oidcRoutes } from "./oidcRoutes.ts";
import { readProviders } from "./providers.ts";
import { requireGoodPassword } from "../../platform/identity/passwordRules.ts";
import { beginEnrolment, finishEnrolment, isSecondFactor } from "./secondFactor.ts";
import { codeLimits, countAttempt, signInLimits } from "../../platform/identity/throttle.ts";

const SQL = {
  byEmail: sqlFile(import.meta.url, "./accountByEmail.sql"),
  byId: sqlFile(import.meta.url, "./accountById.sql"),
  invitation: sqlFile(import.meta.url, "./invitation.sql"),
  take: sqlFile(import.meta.url, "./takeInvitation.sql"),
  setPassword: sqlFile(import.meta.url, "./setPassword.sql"),
};

export interface SignInDeps {
  database: Database;
  people: People;
  keys: KeyRing;
  config: Pick<Config, "DEMO" | "OIDC_PROVIDERS" | "PUBLIC_URL">;
}

type InvitationRow = Account & { account: string; email: Buffer | null; expiresAt: Date };

/** Signing in and out: by password, second factor, provider, invitation and, in demonstration mode, by role. */
export const signInRoutes: FastifyPluginAsyncTypebox<SignInDeps> = async (app, desk) => {
  const { database, keys, config } = desk;
  const providers = readProviders(config.OIDC_PROVIDERS);
  const open = { right: "public" } as const;
  const half = { right: "half-signed-in", whilePreviewing: true } as const;
  const tags = ["sign-in"];

  app.get(
    "/api/session",
    { config: open, schema: { tags, summary: "Who is signed in", response: { 200: Me } } },
    (request) => describeMe(database, request),
  );

  app.get(
    "/api/session/options",
    { config: open, schema: { tags, summary: "Ways to sign in", response: { 200: SignInOptions } } },
    async () => ({
      providers: providers.map(({ id, name }) => ({ id, name })),
      demo: config.DEMO === "on" ? await listDemoAccounts(database) : [],
    }),
  );

  app.post(
    "/api/session",
    { config: open, schema: { tags, summary: "Sign in with a password", body: SignIn, response: { 200: SignedIn } } },
    async (request, reply) => {
      const { email, password } = request.body;
      const indexes = keys.indexes(email);
      const who = indexes[0]!.toString("base64url");
      const [found] = await database.asSignIn(request.asker, (query) =>
        query<Account & { password: string | null }>(SQL.byEmail, { indexes }),
      );
      const trusted = found !== undefined && isTrustedDevice(keys, request, found.id);
      const attempt = await countAttempt(database, request.asker, signInLimits(request.ip, who, trusted));
      // Without an account as much work is done as with one: how long it takes tells nothing.
      const right = await isPassword(password, found?.password ?? null);
      if (!found || !right) {
        await database.asSignIn(request.asker, (query) => writeAudit(query, "sign-in.refused", found?.id ?? "unknown"));
        throw new ProblemError("wrong-credentials");
      }
      await attempt.forgive();
      return { stage: await beginSession(desk, request, reply, found, "password") };
    },
  );

  app.delete(
    "/api/session",
    { config: { ...open, whilePreviewing: true }, schema: { tags, summary: "Sign out" } },
    async (request, reply) => {
      await endSession(desk, request, reply);
      return reply.code(204).send();
    },
  );

  app.post(
    "/api/session/second-factor",
    { config: half, schema: { tags, summary: "Give the second factor", body: Code, response: { 200: SignedIn } } },
    async (request, reply) => {
      const { account, stage } = halfSignedIn(request);
      if (stage !== "code") throw new ProblemError("sign-in-first");
      const attempt = await countAttempt(database, request.asker, codeLimits(account));
      const [found] = await database.asSignIn(request.asker, async (query) => {
        const right = await isSecondFactor(query, keys, account, request.body.code);
        if (!right) await writeAudit(query, "sign-in.code-refused", account);
        return right ? query<Account>(SQL.byId, { account }) : [];
      });
      if (!found) throw new ProblemError("wrong-code");
      await attempt.forgive();
      return { stage: await beginSession(desk, request, reply, found, request.known!.session!.method, true) };
    },
  );

  app.post(
    "/api/session/enrolment",
    {
      config: { right: "half-signed-in" },
      schema: { tags, summary: "Begin a second factor", response: { 200: Enrolment } },
    },
    async (request) => {
      const { account, stage } = halfSignedIn(request);
      if (stage === "code") throw new ProblemError("second-factor-first");
      const begun = await database.asSignIn(request.asker, async (query) => {
        const [own] = await query<Account & { email: Buffer | null }>(SQL.byId, { account });
        if (!own) return null;
        return beginEnrolment(query, keys, account, openField(keys, own.email, "account.email") ?? own.name);
      });
      if (!begun) throw new ProblemError("taken-already", { what: "TOTP" });
      return begun;
    },
  );

  app.post(
    "/api/session/enrolment/confirm",
    {
      config: { right: "half-signed-in" },
      schema: { tags, summary: "Confirm a second factor by its first code", body: Code, response: { 200: Enrolled } },
    },
    async (request, reply) => {
      const { account, stage } = halfSignedIn(request);
      if (stage === "code") throw new ProblemError("second-factor-first");
      const attempt = await countAttempt(database, request.asker, codeLimits(account));
      const done = await database.asSignIn(request.asker, async (query) => {
        const codes = await finishEnrolment(query, keys, account, request.body.code);
        if (codes === null) return null;
        await writeAudit(query, "account.second-factor-set", account);
        const [own] = await query<Account>(SQL.byId, { account });
        return own ? { codes, own } : null;
      });
      if (!done) throw new ProblemError("wrong-code");
      await attempt.forgive();
      await beginSession(desk, request, reply, done.own, request.known!.session!.method, true);
      return { recoveryCodes: done.codes };
    },
  );

  app.post(
    "/api/session/demo",
    {
      config: open,
      schema: { tags, summary: "Sign in as a demonstration account", body: DemoSignIn, response: { 200: SignedIn } },
    },
    async (request, reply) => {
      const accounts = config.DEMO === "on" ? await listDemoAccounts(database) : [];
      const chosen = accounts.find(({ role }) => role === request.body.role);
      if (!chosen) throw new ProblemError("unknown-row");
      const account: Account = { id: chosen.id, name: chosen.name, language: "vi", hasSecondFactor: false };
      return { stage: await beginSession(desk, request, reply, account, "demo") };
    },
  );

  app.post(
    "/api/invitations/look",
    {
      config: open,
      schema: { tags, summary: "Whom an invitation is for", body: InvitationToken, response: { 200: Invitation } },
    },
    async (request): Promise<Invitation> => {
      const row = await findInvitation(request.asker, request.body.token);
      if (!row) throw new ProblemError("link-over");
      return {
        name: row.name,
        email: openField(keys, row.email, "account.email"),
        expiresAt: row.expiresAt.toISOString(),
      };
    },
  );

  app.post(
    "/api/invitations/accept",
    {
      config: open,
      schema: { tags, summary: "Set a password by an invitation", body: AcceptInvitation, response: { 200: SignedIn } },
    },
    async (request, reply) => {
      const { token, password } = request.body;
      const row = await findInvitation(request.asker, token);
      if (!row) throw new ProblemError("link-over");
      const own = [row.name, openField(keys, row.email, "account.email") ?? ""];
      await requireGoodPassword(password, own, languageOf(request));
      const hashed = await hashPassword(password);
      const taken = await database.asSignIn(request.asker, async (query) => {
        const rows = await query(SQL.take, { hash: hashToken(token) });
        if (rows.length === 0) return false;
        await query(SQL.setPassword, { account: row.account, password: hashed });
        await writeAudit(query, "account.password-set", row.account, { by: "invitation" });
        return true;
      });
      if (!taken) throw new ProblemError("link-over");
      desk.people.forget();
      return { stage: await beginSession(desk, request, reply, { ...row, id: row.account }, "invitation") };
    },
  );

  const findInvitation = async (asker: Parameters<Database["asSignIn"]>[0], token: string) => {
    const [row] = await database.asSignIn(asker, (query) =>
      query<InvitationRow>(SQL.invitation, { hash: hashToken(token) }),
    );
    return row;
  };

  await app.register(oidcRoutes, { ...desk, providers });
};
