import type { FastifyRequest } from "fastify";
import { ProblemError } from "../../errors.ts";

/** Turns away machines: what gives somebody more ways in is done by a person who is signed in. For `onRequest` of a route. */
export async function requireSession(request: FastifyRequest): Promise<void> {
  if (!request.known?.session) throw new ProblemError("not-allowed");
}
