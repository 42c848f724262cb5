import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ProblemError } from "../errors.ts";

const isTile = (request: FastifyRequest) => request.url.startsWith("/tiles/");

/**
 * The same headers on every answer, and a limit to how much one asker may ask. Scripts, workers (the map's included) and everything
 * else come from us alone; styles within a page carry the nonce of the answer that brought it.
 */
export async function harden(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginResourcePolicy: false,
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    // Said by the reverse proxy that has the certificate; over plain HTTP browsers ignore it.
    strictTransportSecurity: false,
  });
  await app.register(rateLimit, {
    global: true,
    max: (request) => (isTile(request) ? 10 : 1) * perMinute,
    allowList: () => perMinute === 0,
    timeWindow: "1 minute",
    hook: "preHandler",
    // By account where there is one: people behind one address do not use up each other's share.
    keyGenerator: (request) => `${isTile(request) ? "tiles" : "other"} ${request.person?.account ?? request.ip}`,
    addHeaders: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError("too-many-attempts", { seconds: String(Math.max(1, Math.ceil(ttl / 1000))) }),
  });
  app.addHook("onSend", async (request, reply) => {
    void reply.header("x-request-id", request.id);
    if (reply.hasHeader("cache-control")) return;
    // Answers differ by who asks; what somebody signed in was told is kept by nobody.
    void reply.header("vary", "cookie, authorization, accept-language");
    void reply.header("cache-control", request.known ? "private, no-store" : "no-cache");
  });
}

/** For the pages that describe the interface, which a library makes with styles of its own: a hook that lets those be. */
export async function allowInlineStyles(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  const policy = String(reply.getHeader("content-security-policy"));
  void reply.header("content-security-policy", policy.replace(/style-src[^;]*/, "style-src 'self' 'unsafe-inline'"));
  return payload;
}
