import { ProblemError } from "../../../errors.ts";
import type { Query } from "../../../platform/database.ts";
import { type Sql, sqlFile } from "../../../platform/sql.ts";
import type { EntityName } from "../odata/entityModel.ts";
import { EntityBody } from "./EntityBody.ts";
import { readBands, readRights } from "./readSettings.ts";

const sql = (name: string): Sql => sqlFile(import.meta.url, `./sql/${name}.sql`);
const SQL = {
  insertDatastream: sql("insertDatastream"),
  updateDatastream: sql("updateDatastream"),
  linkProperty: sql("linkProperty"),
  linkLocation: sql("linkLocation"),
  unlinkLocations: sql("unlinkLocations"),
  insertHistoricalLocation: sql("insertHistoricalLocation"),
  updateHistoricalLocation: sql("updateHistoricalLocation"),
  linkHistoricalLocation: sql("linkHistoricalLocation"),
  missing: sql("missingReferences"),
};
/** Entities that are one row and nothing else. */
const PLAIN = {
  Thing: { insert: sql("insertThing"), update: sql("updateThing") },
  Location: { insert: sql("insertLocation"), update: sql("updateLocation") },
  Sensor: { insert: sql("insertSensor"), update: sql("updateSensor") },
  ObservedProperty: { insert: sql("insertObservedProperty"), update: sql("updateObservedProperty") },
  FeatureOfInterest: { insert: sql("insertFeatureOfInterest"), update: sql("updateFeatureOfInterest") },
};
type Plain = keyof typeof PLAIN;
const isPlain = (entity: EntityName): entity is Plain => Object.hasOwn(PLAIN, entity);
/** Entities within each other in one body. */
const DEEPEST = 6;

/** What an entity has that says nothing of it itself, and where it hangs. */
export interface Around {
  classification: string;
  owner: string | null;
  thing?: number;
  sensor?: number;
  observedProperty?: number;
  location?: number;
  depth: number;
}

/** Readings that came with a new datastream, to be recorded once it is committed. */
export interface Found {
  datastream: number;
  body: unknown;
}

/**
 * Makes and changes entities as a person, with all that hangs on them in one body. Row rights decide. Readings are not written here, but
 * gathered in `found`.
 */
export class EntityWriter {
  readonly #query: Query;
  readonly found: Found[] = [];

  constructor(query: Query) {
    this.#query = query;
  }

  /** @returns the id of the new entity. @throws ProblemError naming the field that does not fit. */
  async create(entity: EntityName, content: unknown, around: Around): Promise<number> {
    if (around.depth > DEEPEST) throw new ProblemError("invalid-entity", { entity, field: "body" });
    const body = new EntityBody(entity, content);
    const inside = { ...around, depth: around.depth + 1 };
    if (isPlain(entity)) return this.#createPlain(entity, body, inside);
    if (entity === "HistoricalLocation") return this.#createHistory(body, inside);
    if (entity === "Datastream" || entity === "MultiDatastream")
      return this.#createDatastream(entity === "MultiDatastream", body, inside);
    throw new ProblemError("invalid-entity", { entity, field: "body" });
  }

  /** @param whole a PUT: what must be there must be given. @returns whether there is such an entity that the person may change. */
  async update(entity: EntityName, id: number, content: unknown, whole: boolean): Promise<boolean> {
    const body = new EntityBody(entity, content);
    if (entity === "HistoricalLocation") {
      const values = { id, thing: await this.#reference(body, "Thing"), time: body.time("time") };
      return (await this.#query(SQL.updateHistoricalLocation, values)).length > 0;
    }
    if (entity === "Datastream" || entity === "MultiDatastream") {
      const multi = entity === "MultiDatastream";
      const links = {
        thing: await this.#reference(body, "Thing"),
        sensor: await this.#reference(body, "Sensor"),
        observed_property: multi ? null : await this.#reference(body, "ObservedProperty"),
      };
      await this.#requireSeen(body, links, []);
      const values = { id, multi, ...links, ...datastreamValues(body, multi, whole) };
      return (await this.#query(SQL.updateDatastream, values)).length > 0;
    }
    if (!isPlain(entity)) return false;
    const changed = await this.#query(PLAIN[entity].update, { id, ...plainValues(entity, body, whole) });
    if (changed.length === 0) return false;
    if (entity === "Thing" && body.has("Locations")) {
      await this.#query(SQL.unlinkLocations, { thing: id });
      const rights = { classification: "internal", owner: null, depth: 1 };
      await this.#locate(id, body, rights);
    }
    return true;
  }

  async #createPlain(entity: Plain, body: EntityBody, around: Around): Promise<number> {
    const values = plainValues(entity, body, true);
    const rights = {
      classification: values.classification ?? around.classification,
      owner: values.owner ?? around.owner,
    };
    const [row] = await this.#query<{ id: number }>(PLAIN[entity].insert, { ...values, ...rights });
    const { id } = row!;
    const inside = { ...around, ...rights };
    if (entity === "Thing") {
      if (around.location !== undefined) await this.#query(SQL.linkLocation, { thing: id, location: around.location });
      await this.#locate(id, body, inside);
      for (const kind of ["Datastream", "MultiDatastream"] as const)
        for (const one of body.list(`${kind}s`, (value) => value) ?? [])
          await this.create(kind, one, { ...inside, thing: id });
    }
    if (entity === "Location") {
      if (around.thing !== undefined) await this.#query(SQL.linkLocation, { thing: around.thing, location: id });
      for (const one of body.list("Things", (value) => body.reference("Things", value)) ?? []) {
        const thing = "id" in one ? one.id : await this.create("Thing", one.body, inside);
        await this.#query(SQL.linkLocation, { thing, location: id });
      }
    }
    if (entity === "Sensor" || entity === "ObservedProperty") {
      const hang = entity === "Sensor" ? { sensor: id } : { observedProperty: id };
      for (const one of body.list("Datastreams", (value) => value) ?? [])
        await this.create("Datastream", one, { ...inside, ...hang });
    }
    return id;
  }

  async #locate(thing: number, body: EntityBody, around: Around): Promise<void> {
    for (const one of body.list("Locations", (value) => body.reference("Locations", value)) ?? []) {
      if ("id" in one) await this.#query(SQL.linkLocation, { thing, location: one.id });
      else await this.create("Location", one.body, { ...around, thing });
    }
  }

  async #createHistory(body: EntityBody, around: Around): Promise<number> {
    const thing = around.thing ?? (await this.#reference(body, "Thing")) ?? body.refuse("Thing");
    const [row] = await this.#query<{ id: number }>(SQL.insertHistoricalLocation, { thing, time: body.time("time") });
    const { id } = row!;
    for (const one of body.list("Locations", (value) => body.reference("Locations", value)) ?? []) {
      const location = "id" in one ? one.id : await this.create("Location", one.body, { ...around, thing: undefined! });
      await this.#query(SQL.linkHistoricalLocation, { historical_location: id, location });
    }
    return id;
  }

  async #createDatastream(multi: boolean, body: EntityBody, around: Around): Promise<number> {
    const observed = multi
      ? await this.#all(
          body.list("ObservedProperties", (value) => body.reference("ObservedProperties", value), true)!,
          around,
        )
      : [around.observedProperty ?? (await this.#needed(body, "ObservedProperty", around))];
    const links = {
      thing: around.thing ?? (await this.#needed(body, "Thing", around)),
      sensor: around.sensor ?? (await this.#needed(body, "Sensor", around)),
      observed_property: multi ? null : observed[0]!,
    };
    await this.#requireSeen(body, links, observed);
    const values = datastreamValues(body, multi, true);
    if (multi && observed.length !== (JSON.parse(values.result_types!) as unknown[]).length)
      body.refuse("ObservedProperties");
    const [row] = await this.#query<{ id: number }>(SQL.insertDatastream, { ...links, ...values });
    const { id } = row!;
    if (multi)
      for (const [place, observed_property] of observed.entries())
        await this.#query(SQL.linkProperty, { datastream: id, place, observed_property });
    for (const one of body.list("Observations", (value) => value) ?? []) this.found.push({ datastream: id, body: one });
    return id;
  }

  /** The id of a neighbour, which is made when its body is given. */
  async #needed(body: EntityBody, entity: "Thing" | "Sensor" | "ObservedProperty", around: Around): Promise<number> {
    const given = body.neighbour(entity) ?? body.refuse(entity);
    return "id" in given ? given.id : this.create(entity, given.body, { ...around, thing: undefined! });
  }

  async #all(given: ({ id: number } | { body: unknown })[], around: Around): Promise<number[]> {
    const ids: number[] = [];
    for (const one of given) ids.push("id" in one ? one.id : await this.create("ObservedProperty", one.body, around));
    return ids;
  }

  /** The id of a neighbour that is there already; null where none is given. */
  async #reference(body: EntityBody, field: string): Promise<number | null> {
    const given = body.neighbour(field);
    if (given === null) return null;
    return "id" in given ? given.id : body.refuse(field);
  }

  async #requireSeen(
    body: EntityBody,
    {
      thing,
      sensor,
      observed_property,
    }: { thing: number | null; sensor: number | null; observed_property: number | null },
    observed: number[],
  ): Promise<void> {
    const observed_properties = observed_property === null ? observed : [observed_property];
    const [missing] = await this.#query<{ entity: string }>(SQL.missing, { thing, sensor, observed_properties });
    if (missing) body.refuse(missing.entity);
  }
}

function plainValues(entity: Plain, body: EntityBody, whole: boolean) {
  const { properties, settings } = body.properties();
  const encoded = entity === "Location" || entity === "Sensor" || entity === "FeatureOfInterest";
  return {
    name: body.text("name", whole),
    description: body.text("description"),
    properties,
    ...readRights(body, settings),
    ...(encoded ? { encoding_type: body.text("encodingType", whole) } : {}),
    ...(entity === "Location" ? { location: body.object("location", whole) } : {}),
    ...(entity === "Sensor" ? { metadata: body.any("metadata", whole) } : {}),
    ...(entity === "FeatureOfInterest" ? { feature: body.object("feature", whole) } : {}),
    ...(entity === "ObservedProperty" ? { definition: body.text("definition", whole) } : {}),
  };
}

function datastreamValues(body: EntityBody, multi: boolean, whole: boolean) {
  const { properties, settings } = body.properties();
  const units = multi
    ? body.list("unitOfMeasurements", (unit) => unit, whole)
    : body.object("unitOfMeasurement", whole);
  const types = multi ? body.list("multiObservationDataTypes", (type) => type, whole) : null;
  if (multi && types !== null && !types.every((type) => typeof type === "string"))
    body.refuse("multiObservationDataTypes");
  return {
    name: body.text("name", whole),
    description: body.text("description"),
    properties,
    ...readRights(body, settings),
    ...readBands(body, settings),
    observation_type: multi ? (body.text("observationType") ?? COMPLEX) : body.text("observationType", whole),
    units: Array.isArray(units) ? JSON.stringify(units) : units,
    result_types: types === null ? null : JSON.stringify(types),
    observed_area: body.object("observedArea"),
  };
}

const COMPLEX = "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_ComplexObservation";
