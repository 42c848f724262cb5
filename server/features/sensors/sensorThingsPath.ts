import type { FastifyRequest } from "fastify";
import { ProblemError } from "../../errors.ts";
import type { ResourcePath } from "./odata/ast.ts";
import { ODataError } from "./odata/ODataError.ts";
import { parsePath } from "./odata/parsePath.ts";

/** Runs what reads a query, and turns what is wrong with it into an answer. */
export function inWords<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ODataError)) throw error;
    const { kind, option, position, found, expected } = error;
    throw new ProblemError("sensor-query", { kind, option, position: String(position), found, expected });
  }
}

/** What an address names below the root of SensorThings. @throws ProblemError saying where it does not fit. */
export function pathOf(request: FastifyRequest, root: string): ResourcePath {
  const [path = ""] = request.url.slice(root.length).split("?");
  return inWords(() => parsePath(decodeURIComponent(path)));
}
