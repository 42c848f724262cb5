import type { FastifyInstance } from "fastify";
import { ProblemError } from "../errors.ts";

const MINUTE_MS = 60_000;
const MOST_ADDRESSES = 50_000;
const REFUSED = new Set([400, 401, 403, 404, 410, 413]);

/**
 * Turns an address away that is refused too often, before anybody looks who asks: guessing tokens or sessions costs a look into the
 * database each time. Answers that succeed do not count, so that people behind one address share no limit.
 * @param perMinute refusals a minute; 0: no limit.
 */
export function limitRefusals(app: FastifyInstance, perMinute: number): void {
  if (perMinute === 0) return;
  const refused = new Map<string, number>();
  let began = Date.now();
  const inThisMinute = (): Map<string, number> => {
    if (Date.now() - began < MINUTE_MS && refused.size < MOST_ADDRESSES) return refused;
    began = Date.now();
    refused.clear();
    return refused;
  };
  app.addHook("onRequest", async (request) => {
    if ((inThisMinute().get(request.ip) ?? 0) < perMinute) return;
    const seconds = Math.ceil((began + MINUTE_MS - Date.now()) / 1000);
    throw new ProblemError("too-many-attempts", { seconds: String(Math.max(1, seconds)) });
  });
  app.addHook("onResponse", async (request, reply) => {
    if (REFUSED.has(reply.statusCode)) refused.set(request.ip, (inThisMinute().get(request.ip) ?? 0) + 1);
  });
}
