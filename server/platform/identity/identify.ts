import type { FastifyInstance, FastifyRequest } from "fastify";
import { ProblemError } from "../../errors.ts";
import type { Asker } from "../database.ts";
import type { Known, People } from "./People.ts";
import { may, NOBODY, type Person } from "./Person.ts";
import { sessionToken } from "./sessionCookie.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; nobody, who sees what is public, until somebody is known. */
    person: Person;
    known: Known | null;
    /** The person and the request, as the database wants to know them. */
    asker: Asker;
  }
}

const BEARER = /^Bearer (smt_[A-Za-z0-9_-]{43})$/;
const CHANGES = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Finds out who asks, before any route runs, and turns away who may not call it: the route's `config.right` says who may.
 * A request that changes something and is known by a cookie must come from our own pages.
 */
export function identify(app: FastifyInstance, people: People): void {
  app.decorateRequest("person");
  app.decorateRequest("known");
  app.decorateRequest("asker");

  app.addHook("onRequest", async (request) => {
    request.known = await knownOf(people, request);
    request.person = request.known?.person ?? NOBODY;
    request.asker = askerOf(request.known, request);
    checkRight(request);
  });
}

/** @throws ProblemError for a token that is not valid, or a cookie brought by another site. */
async function knownOf(people: People, request: FastifyRequest): Promise<Known | null> {
  const bearer = request.headers.authorization;
  if (bearer !== undefined) {
    const machine = BEARER.exec(bearer)?.[1];
    const known = machine === undefined ? null : await people.ofToken(machine);
    if (known === null) throw new ProblemError("unknown-token");
    return known;
  }
  if (CHANGES.has(request.method) && !isOurs(request)) throw new ProblemError("foreign-origin");
  const token = sessionToken(request.headers, request.protocol === "https");
  return token === null ? null : people.ofSession(token);
}

const askerOf = (known: Known | null, request: FastifyRequest): Asker => ({
  claims: (known?.person ?? NOBODY).claims,
  request: {
    id: request.id,
    address: request.ip,
    ...(known?.behind?.account ? { behind: known.behind.account } : {}),
  },
});

/** Who asks by the same session or token now: for answers that last longer than the rights they began with. */
export const askerNow = async (people: People, request: FastifyRequest): Promise<Asker> =>
  askerOf(await knownOf(people, request), request);

/**
 * Browsers say where a request comes from; one without a word of it comes from no browser. Hosts are compared and not schemes,
 * because a proxy in front may have taken the encryption off without our being told to believe it.
 */
function isOurs({ headers, host }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, host: theirs } = new URL(origin);
  return URL.canParse(`${protocol}//${host}`) && new URL(`${protocol}//${host}`).host === theirs;
}

function checkRight(request: FastifyRequest): void {
  const right = request.routeOptions.config.right;
  if (right === undefined || right === "public") return;
  if (request.known?.session && request.known.session.stage !== "full" && right !== "half-signed-in")
    throw new ProblemError("second-factor-first");
  const { behind } = request.known ?? {};
  if (behind && CHANGES.has(request.method) && !request.routeOptions.config.whilePreviewing)
    throw new ProblemError("only-looking");
  if (right === "half-signed-in") {
    if (!request.known?.session) throw new ProblemError("sign-in-first");
    return;
  }
  if (request.person.account === null) throw new ProblemError("sign-in-first");
  if (right !== "signed-in" && !may(request.person, right)) throw new ProblemError("not-allowed");
}
