import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

const SECRET = "a secret of the tests";

/**
 * A real OpenID Connect provider (oidc-provider) on this machine, for tests. It knows everybody; whoever's name begins with "mfa."
 * has proved themselves twice. It asks a browser for a name; a test without one says it in the header `x-login`.
 * @returns its entry for OIDC_PROVIDERS, and how to stop it.
 */
export async function testProvider() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const oidc = new Provider(issuer, {
    clients: [{ client_id: "senmap", client_secret: SECRET, redirect_uris: ["https://senmap.invalid/"] }],
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    cookies: { keys: ["a key of the tests"] },
    claims: { openid: ["sub", "amr"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    // Who signs in there is trusted to go on: no page asks for consent.
    loadExistingGrant: async ({ oidc: { provider: at, client, session } }) => {
      const grant = new at.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
  // The tests' SenMap listens on any port.
  oidc.Client.prototype.redirectUriAllowed = (uri: string) => uri.endsWith("/auth/oidc/test/callback");
  const answer = oidc.callback();
  server.on("request", (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    if (!url.pathname.startsWith("/interaction/")) return void answer(request, response);
    const accountId = request.headers["x-login"] ?? url.searchParams.get("login");
    if (typeof accountId !== "string") {
      response.setHeader("content-type", "text/html; charset=utf-8");
      return void response.end(`<!doctype html><title>Thử</title><link rel="icon" href="data:,">
        <form><label>Tên <input name="login"></label><button>Đăng nhập</button></form>`);
    }
    const amr = accountId.startsWith("mfa.") ? ["pwd", "mfa"] : ["pwd"];
    return void oidc.interactionFinished(request, response, { login: { accountId, amr } });
  });
  return {
    entry: { id: "test", name: "Nhà cung cấp thử", issuer, clientId: "senmap", clientSecret: SECRET },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
