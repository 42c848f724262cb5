import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import * as oidc from "openid-client";
import Type from "typebox";
import type { Config } from "../../config.ts";
import { ProblemError } from "../../errors.ts";
import type { ProblemKind } from "../../problems.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import { hashToken, newToken } from "../../platform/identity/secrets.ts";
import { sqlFile } from "../../platform/sql.ts";
import { type Account, beginSession, type Desk } from "./desk.ts";
import type { Provider } from "./providers.ts";
import { safeReturn } from "./safeReturn.ts";

const SQL = {
  begin: sqlFile(import.meta.url, "./beginFlow.sql"),
  take: sqlFile(import.meta.url, "./takeFlow.sql"),
  account: sqlFile(import.meta.url, "./accountOfIdentity.sql"),
  join: sqlFile(import.meta.url, "./joinIdentity.sql"),
  accept: sqlFile(import.meta.url, "./takeInvitation.sql"),
};
const FLOW_COOKIE = /(?:^|;\s*)senmap-flow=([A-Za-z0-9_-]{43})(?:;|$)/;

interface Flow {
  nonce: string;
  verifier: string;
  returnTo: string;
  invitation: Buffer | null;
}
interface Identity {
  issuer: string;
  subject: string;
  provedTwice: boolean;
}

export interface OidcOptions extends Desk {
  providers: Provider[];
  config: Pick<Config, "PUBLIC_URL">;
}

/** Signing in through a provider (OpenID Connect, authorization code with PKCE, state and nonce). */
export const oidcRoutes: FastifyPluginAsyncTypebox<OidcOptions> = async (app, options) => {
  const { database, providers, config } = options;
  const discovered = new Map<string, Promise<oidc.Configuration>>();

  const providerOf = (id: string): Provider => {
    const provider = providers.find((candidate) => candidate.id === id);
    if (!provider) throw new ProblemError("unknown-provider", { provider: id });
    return provider;
  };
  /** Asks the provider about itself once; a failure is asked again next time. */
  const discover = (provider: Provider): Promise<oidc.Configuration> => {
    const issuer = new URL(provider.issuer);
    // Without TLS only on this machine, where nobody listens between.
    const local = issuer.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(issuer.hostname);
    const execute = local ? [oidc.allowInsecureRequests] : [];
    const asked =
      discovered.get(provider.id) ??
      oidc.discovery(issuer, provider.clientId, provider.clientSecret, undefined, { execute, timeout: 10 });
    discovered.set(provider.id, asked);
    asked.catch(() => discovered.delete(provider.id));
    return asked;
  };
  const origin = (request: FastifyRequest) => config.PUBLIC_URL || `${request.protocol}://${request.host}`;
  const callback = (request: FastifyRequest, id: string) => `${origin(request)}/auth/oidc/${id}/callback`;

  app.post(
    "/api/session/oidc",
    {
      config: { right: "public" },
      schema: {
        tags: ["sign-in"],
        summary: "Begin signing in through a provider",
        body: Type.Object(
          {
            provider: Type.String({ maxLength: 40 }),
            returnTo: Type.Optional(Type.String({ maxLength: 2000 })),
            invitation: Type.Optional(Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ location: Type.String() }) },
      },
    },
    async (request, reply) => {
      const provider = providerOf(request.body.provider);
      const settings = await discover(provider).catch(() => {
        throw new ProblemError("provider-away");
      });
      const [state, browser, nonce] = [newToken(), newToken(), oidc.randomNonce()];
      const verifier = oidc.randomPKCECodeVerifier();
      await database.asSignIn(request.asker, (query) =>
        query(SQL.begin, {
          state: hashToken(state),
          browser: hashToken(browser),
          provider: provider.id,
          nonce,
          verifier,
          return_to: safeReturn(request.body.returnTo),
          invitation: request.body.invitation === undefined ? null : hashToken(request.body.invitation),
        }),
      );
      const location = oidc.buildAuthorizationUrl(settings, {
        redirect_uri: callback(request, provider.id),
        scope: "openid profile email",
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
      const secure = request.protocol === "https" ? "; Secure" : "";
      reply.header(
        "set-cookie",
        `senmap-flow=${browser}; Path=/auth/oidc; HttpOnly; SameSite=Lax; Max-Age=600${secure}`,
      );
      return { location: location.href };
    },
  );

  app.get(
    "/auth/oidc/:provider/callback",
    {
      config: { right: "public" },
      schema: {
        tags: ["sign-in"],
        summary: "The provider's answer",
        params: Type.Object({ provider: Type.String({ maxLength: 40 }) }),
      },
    },
    async (request, reply) => {
      try {
        return await reply.redirect(await finish(request, reply), 303);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        request.log.warn({ kind: error.kind, provider: request.params.provider }, "refused");
        return reply.redirect(`/sign-in?problem=${error.kind}`, 303);
      }
    },
  );

  async function finish(
    request: FastifyRequest<{ Params: { provider: string } }>,
    reply: FastifyReply,
  ): Promise<string> {
    const provider = providerOf(request.params.provider);
    const asked = new URL(request.url, origin(request));
    const state = asked.searchParams.get("state") ?? "";
    const browser = FLOW_COOKIE.exec(request.headers.cookie ?? "")?.[1] ?? "";
    const [flow] = await database.asSignIn(request.asker, (query) =>
      query<Flow>(SQL.take, { state: hashToken(state), browser: hashToken(browser), provider: provider.id }),
    );
    if (!flow) return refuse(request, "provider-refused");
    const identity = await prove(provider, asked, state, flow).catch(() => null);
    if (identity === null) return refuse(request, "provider-refused");
    const account = await accountOf(request, identity, flow.invitation);
    if (!account) return refuse(request, "identity-not-joined");
    const stage = await beginSession(options, request, reply, account, "oidc", identity.provedTwice);
    return stage === "full" ? flow.returnTo : `/sign-in?returnTo=${encodeURIComponent(flow.returnTo)}`;
  }

  /** Exchanges the code; the library checks signature, issuer, audience, state, nonce, PKCE and times. */
  async function prove(provider: Provider, asked: URL, state: string, flow: Flow): Promise<Identity> {
    const tokens = await oidc.authorizationCodeGrant(await discover(provider), asked, {
      pkceCodeVerifier: flow.verifier,
      expectedState: state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error("no identity");
    const amr = Array.isArray(claims["amr"]) ? claims["amr"] : [];
    return { issuer: claims.iss, subject: claims.sub, provedTwice: amr.includes("mfa") };
  }

  /** The account an identity signs in to; by an invitation, the one it is joined to now. Nothing is joined by e-mail address. */
  async function accountOf(request: FastifyRequest, { issuer, subject }: Identity, invitation: Buffer | null) {
    return database.asSignIn(request.asker, async (query) => {
      if (invitation !== null) {
        const [taken] = await query<{ account: string }>(SQL.accept, { hash: invitation });
        if (!taken) return undefined;
        const joined = await query(SQL.join, { issuer, subject, account: taken.account });
        if (joined.length === 0) throw new ProblemError("taken-already", { what: subject });
        await writeAudit(query, "account.identity-joined", taken.account, { issuer });
      }
      const [account] = await query<Account>(SQL.account, { issuer, subject });
      return account;
    });
  }

  async function refuse(request: FastifyRequest, kind: ProblemKind): Promise<never> {
    await database.asSignIn(request.asker, (query) => writeAudit(query, "sign-in.refused", "unknown", { kind }));
    throw new ProblemError(kind);
  }
};
