import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { ProblemError } from "../../errors.ts";
import type { Database } from "../../platform/database.ts";
import type { ResourceStep } from "./odata/ast.ts";
import { ENTITIES, type EntityName } from "./odata/entityModel.ts";
import type { Recorder } from "./ingest/Recorder.ts";
import { alertRoutes } from "./alerts/routes.ts";
import { batchRoutes } from "./batch/batchRoutes.ts";
import { liveRoutes } from "./live/routes.ts";
import { readRoutes } from "./readRoutes.ts";
import { pathOf as pathBelow } from "./sensorThingsPath.ts";
import { createEntity, deleteEntity, updateEntity } from "./write/changeEntities.ts";
import { createObservation, createObservations } from "./write/createObservations.ts";

export interface SensorDeps {
  database: Database;
  recorder: Recorder;
  /** The address people open; empty: the one that is asked. */
  publicUrl: string;
}

const ROOT = "/sta/v1.1";
/** Bytes of one data array: some 200 000 readings. */
const MOST_BYTES = 16 * 2 ** 20;

const pathOf = (request: FastifyRequest) => pathBelow(request, ROOT);

/** SensorThings 1.1 over HTTP, below `/sta/v1.1`. */
export const sensorRoutes: FastifyPluginAsyncTypebox<SensorDeps> = async (app, { database, recorder, publicUrl }) => {
  await app.register(liveRoutes, { database });
  await app.register(alertRoutes, { database });
  const tags = ["sensors"];
  const baseOf = ({ protocol, host }: FastifyRequest) => `${publicUrl || `${protocol}://${host}`}${ROOT}`;

  app.post(
    `${ROOT}/CreateObservations`,
    {
      config: { right: "observation.write" },
      bodyLimit: MOST_BYTES,
      schema: {
        tags,
        summary: "Record many readings (SensorThings data array)",
        description:
          "Answers with a link for each reading that was recorded, and with a sentence for each that was not.",
      },
    },
    async (request, reply) => reply.code(201).send(await createObservations(recorder, request, baseOf(request))),
  );

  app.post(
    `${ROOT}/*`,
    {
      // What may be done differs by entity: sending readings is one right, managing sensors another.
      config: { right: "signed-in" },
      schema: { tags, summary: "Create an entity (SensorThings), such as /sta/v1.1/Datastreams(1)/Observations" },
    },
    async (request, reply) => {
      const path = pathOf(request);
      if (path.kind !== "set" || path.refs) throw new ProblemError("unknown-entity", { path: request.url });
      const [parent, last] = [path.steps.at(-2) ?? null, path.steps.at(-1)!];
      const link = await create(request, last.entity, parent);
      return reply.code(201).header("location", link).send({ "@iot.selfLink": link });
    },
  );

  await app.register(readRoutes, { database, root: ROOT, baseOf });
  await app.register(batchRoutes, { root: ROOT });

  const create = async (request: FastifyRequest, entity: EntityName, parent: ResourceStep | null): Promise<string> => {
    const base = baseOf(request);
    if (entity === "Observation") {
      const named = parent && /^(Multi)?Datastream$/.test(parent.entity) ? Number(parent.id) : null;
      return createObservation(recorder, request, base, named);
    }
    const { id, found } = await createEntity(database, request, entity, parent);
    // Readings follow once their datastream is committed: only the recorder writes them.
    for (const { datastream, body } of found) await createObservation(recorder, request, base, datastream, body);
    return `${base}/${ENTITIES[entity].set}(${id})`;
  };

  for (const method of ["PATCH", "PUT"] as const) {
    app.route({
      method,
      url: `${ROOT}/*`,
      config: { right: "sensor.manage" },
      schema: { tags, summary: `Change ${method === "PUT" ? "all" : "some"} of an entity (SensorThings)` },
      handler: async (request, reply) => {
        await updateEntity(database, request, entityOf(request), method === "PUT");
        return reply.code(200).send({ "@iot.selfLink": `${baseOf(request)}${request.url.slice(ROOT.length)}` });
      },
    });
  }
  app.delete(
    `${ROOT}/*`,
    {
      config: { right: "sensor.manage" },
      schema: { tags, summary: "Delete an entity and what belongs to it (SensorThings)" },
    },
    async (request, reply) => {
      await deleteEntity(database, request, entityOf(request));
      return reply.code(204).send();
    },
  );
};

/** The one entity that an address names by its id. */
function entityOf(request: FastifyRequest): ResourceStep {
  const path = pathOf(request);
  const last = path.kind === "entity" && !path.refs ? path.steps.at(-1)! : null;
  if (last === null || last.id === null) throw new ProblemError("unknown-entity", { path: request.url });
  return last;
}
