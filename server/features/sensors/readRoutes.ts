import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import { ProblemError } from "../../errors.ts";
import type { Database } from "../../platform/database.ts";
import { CONFORMANCE } from "./conformance.ts";
import { parseQueryOptions } from "./odata/parseQueryOptions.ts";
import { readSensorThings } from "./read/readSensorThings.ts";
import { SensorThingsError } from "./read/SensorThingsError.ts";
import { inWords, pathOf } from "./sensorThingsPath.ts";

export interface ReadDeps {
  database: Database;
  /** The path of the service, such as /sta/v1.1. */
  root: string;
  /** The address of the service, for links. */
  baseOf: (request: FastifyRequest) => string;
}

const TYPES = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  geojson: "application/geo+json; charset=utf-8",
  text: "text/plain; charset=utf-8",
};

/** SensorThings 1.1 read over HTTP. */
export const readRoutes: FastifyPluginAsyncTypebox<ReadDeps> = async (app, { database, root, baseOf }) => {
  const read = async (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request, root);
    const base = baseOf(request);
    const search = request.url.split("?")[1] ?? "";
    const options = "steps" in path ? inWords(() => parseQueryOptions(search, path.steps.at(-1)!.entity)) : {};
    const answer = await database
      .asPerson(request.asker, (query) => readSensorThings(query, path, options, { base, url: request.url }))
      .catch((error: unknown) => {
        if (!(error instanceof SensorThingsError)) throw error;
        const { option, position, message } = error;
        throw new ProblemError("sensor-answer", { option, position: String(position), reason: message });
      });
    if (answer === null) throw new ProblemError("unknown-entity", { path: request.url });
    if (path.kind === "root")
      return reply.send({ ...(JSON.parse(answer.body) as object), serverSettings: { conformance: CONFORMANCE } });
    if (answer.next !== undefined) void reply.header("link", `<${answer.next}>; rel="next"`);
    return reply.type(TYPES[answer.kind]).serializer(String).send(answer.body);
  };
  const schema = { tags: ["sensors"], summary: "Read entities (SensorThings), such as /sta/v1.1/Datastreams?$top=5" };
  app.get(root, { config: { right: "public" }, schema }, read);
  app.get(`${root}/*`, { config: { right: "public" }, schema }, read);
};
