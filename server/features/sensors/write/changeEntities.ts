import type { FastifyRequest } from "fastify";
import { ProblemError } from "../../../errors.ts";
import type { Database } from "../../../platform/database.ts";
import { may } from "../../../platform/identity/Person.ts";
import { type Sql, sqlFile } from "../../../platform/sql.ts";
import type { ResourceStep } from "../odata/ast.ts";
import type { EntityName } from "../odata/entityModel.ts";
import { readObservation } from "../ingest/readObservation.ts";
import { changeAs } from "../changeAs.ts";
import { type Around, EntityWriter, type Found } from "./EntityWriter.ts";
import { arrivalTime } from "../ingest/arrivalTime.ts";
import { observationPlace } from "../ingest/observationId.ts";
import { writerOf } from "./createObservations.ts";
import { observationChange } from "./observationChange.ts";

const sql = (name: string): Sql => sqlFile(import.meta.url, `./sql/${name}.sql`);
const DELETE: Record<Exclude<EntityName, "Observation">, Sql> = {
  Thing: sql("deleteThing"),
  Location: sql("deleteLocation"),
  HistoricalLocation: sql("deleteHistoricalLocation"),
  Datastream: sql("deleteDatastream"),
  MultiDatastream: sql("deleteDatastream"),
  Sensor: sql("deleteSensor"),
  ObservedProperty: sql("deleteObservedProperty"),
  FeatureOfInterest: sql("deleteFeatureOfInterest"),
};
const DELETE_OBSERVATION = sql("deleteObservation");
const UPDATE_OBSERVATION = sql("updateObservation");
/** What a new entity hangs on when it is made below another: the field that the other stands for. */
const HANGS: Partial<Record<EntityName, keyof Around>> = {
  Thing: "thing",
  Sensor: "sensor",
  ObservedProperty: "observedProperty",
  Location: "location",
};

/** Somebody who may manage sensors at all; of which organisations, the database decides. */
function requireManager({ person }: FastifyRequest): void {
  if (!may(person, "sensor.manage")) throw new ProblemError("not-allowed");
}

/** Whose a new entity is when it does not say: of the first organisation one has a role in and may manage for. */
function ownerOf({ person }: FastifyRequest): string | null {
  const organisations = person.claims.actions["sensor.manage"] ?? null;
  if (organisations === null) return null;
  const own = person.assignments.map(({ organisation }) => organisation);
  return own.find((id) => organisations.includes(id)) ?? organisations[0] ?? null;
}

/**
 * Makes an entity with all that hangs on it.
 * @param parent the entity under which it is made, as /Things(1)/Datastreams says; null for none.
 * @returns its id, and readings that came along and are still to be recorded.
 */
export async function createEntity(
  database: Database,
  request: FastifyRequest,
  entity: EntityName,
  parent: ResourceStep | null,
): Promise<{ id: number; found: Found[] }> {
  requireManager(request);
  const hangs = parent === null ? undefined : HANGS[parent.entity];
  if (parent !== null && hangs === undefined) throw new ProblemError("unknown-entity", { path: request.url });
  return changeAs(database, request.asker, async (query) => {
    const writer = new EntityWriter(query);
    const around: Around = { classification: "internal", owner: ownerOf(request), depth: 0 };
    const id = await writer.create(entity, request.body, hangs ? { ...around, [hangs]: Number(parent!.id) } : around);
    // They are recorded after the commit; what is sure to be refused is refused with everything.
    if (writer.found.length > 0) writerOf(request);
    for (const { datastream, body } of writer.found) {
      const read = readObservation(body, datastream, arrivalTime());
      if ("field" in read) throw new ProblemError("invalid-entity", { entity: "Observation", field: read.field });
    }
    return { id, found: writer.found };
  });
}

/** Changes an entity: some of it (PATCH), or all (PUT). @throws ProblemError when there is none that the person may change. */
export async function updateEntity(
  database: Database,
  request: FastifyRequest,
  { entity, id }: ResourceStep,
  whole: boolean,
): Promise<void> {
  requireManager(request);
  const changed = await changeAs(database, request.asker, async (query) => {
    if (entity !== "Observation") return new EntityWriter(query).update(entity, Number(id), request.body, whole);
    const place = observationPlace(id);
    if (place === null) return false;
    return (await query(UPDATE_OBSERVATION, { ...place, ...observationChange(request.body) })).length > 0;
  });
  if (!changed) throw new ProblemError("unknown-entity", { path: request.url });
}

/** Deletes an entity and what belongs to it. @throws ProblemError when there is none that the person may delete. */
export async function deleteEntity(
  database: Database,
  request: FastifyRequest,
  { entity, id }: ResourceStep,
): Promise<void> {
  requireManager(request);
  const gone = await changeAs(database, request.asker, async (query) => {
    if (entity !== "Observation") {
      const values = entity.endsWith("Datastream") ? { multi: entity === "MultiDatastream" } : {};
      return (await query(DELETE[entity], { id: Number(id), ...values })).length > 0;
    }
    const place = observationPlace(id);
    return place !== null && (await query(DELETE_OBSERVATION, place)).length > 0;
  });
  if (!gone) throw new ProblemError("unknown-entity", { path: request.url });
}
