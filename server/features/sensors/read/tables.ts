import type { EntityName } from "../odata/entityModel.ts";
import { observationId } from "./observationKey.ts";
import type { Term } from "./Term.ts";

/** A property of the row of that name in a statement. */
export type ReadProperty = (row: string) => Term;

/** Where an entity lies in the database. All of it is constant: what a stranger sends never becomes part of a name. */
export interface EntityTable {
  table: string;
  /** What makes a row of the table one of these. */
  where?: (row: string) => string;
  order: (row: string) => string[];
  properties: Record<string, ReadProperty>;
  /** What answers show, where it is not what conditions see: JSON. */
  shown?: Record<string, (row: string) => string>;
  /** Where it is on a map: a geometry. */
  place?: (row: string) => string;
}

const text =
  (column: string): ReadProperty =>
  (row) => ({ type: "text", sql: `${row}.${column}` });
const json =
  (column: string): ReadProperty =>
  (row) => ({ type: "json", sql: `${row}.${column}` });
const shape =
  (column: string): ReadProperty =>
  (row) => ({ type: "geometry", sql: `${row}.${column}` });
const time =
  (column: string): ReadProperty =>
  (row) => ({ type: "time", sql: `${row}.${column}` });
/** Properties, and what SenMap adds to them under names of its own. */
const extended =
  (added: (row: string) => string): ReadProperty =>
  (row) => ({ type: "json", sql: `(${row}.properties || jsonb_strip_nulls(jsonb_build_object(${added(row)})))` });

const id: ReadProperty = (row) => ({ type: "number", whole: true, sql: `${row}.id` });
const DESCRIBED = { id, name: text("name"), description: text("description"), properties: json("properties") };
const byId = (row: string) => [`${row}.id`];

/** The first or last of the readings of a datastream: two looks into the index, however many there are. */
const probe = (row: string, value: string, direction: string) =>
  `(select ${value} from senmap.observation o where o.datastream_id = ${row}.id order by o.phenomenon_time ${direction} limit 1)`;
const extreme = (row: string, value: string) =>
  `(select ${value} from senmap.observation o where o.datastream_id = ${row}.id)`;
const staleAfter = (row: string) => {
  const unit = (count: string, letter: string) => `nullif(${count}, 0)::float8 || '${letter}'`;
  const seconds = `extract(epoch from ${row}.stale_after)`;
  return `concat('PT', ${unit(`floor(${seconds} / 3600)`, "H")}, ${unit(`floor(mod(${seconds}, 3600) / 60)`, "M")},
    ${unit(`mod(${seconds}, 60)`, "S")})`;
};
const thingPlace = (row: string) => `(select t.geom from senmap.thing t where t.id = ${row}.thing_id)`;
const area = (row: string) => `st_asgeojson(${row}.observed_area)`;

const STREAM = {
  table: "senmap.datastream",
  order: byId,
  shown: { observedArea: area },
  place: (row: string) => `coalesce(${row}.observed_area, ${thingPlace(row)})`,
};
const STREAM_PROPERTIES: Record<string, ReadProperty> = {
  ...DESCRIBED,
  observationType: text("observation_type"),
  observedArea: shape("observed_area"),
  phenomenonTime: (row) => ({
    type: "interval",
    start: probe(row, "o.phenomenon_time", "asc"),
    end: probe(row, "greatest(o.phenomenon_time, o.phenomenon_end)", "desc"),
  }),
  resultTime: (row) => ({
    type: "interval",
    start: extreme(row, "min(o.result_time)"),
    end: extreme(row, "max(o.result_time)"),
  }),
  properties: extended(
    (row) =>
      `'senmap.key', ${row}.key, 'senmap.demo', case when ${row}.demo then true end, 'senmap.staleAfter', ${staleAfter(row)}`,
  ),
};

export const TABLES: Record<EntityName, EntityTable> = {
  Thing: {
    table: "senmap.thing",
    order: byId,
    properties: {
      ...DESCRIBED,
      properties: extended(
        (row) =>
          `'senmap.key', ${row}.key, 'senmap.demo', case when ${row}.demo then true end, 'senmap.classification', ${row}.classification, 'senmap.owner', ${row}.owner`,
      ),
    },
    place: (row) => `${row}.geom`,
  },
  Location: {
    table: "senmap.location",
    order: byId,
    properties: { ...DESCRIBED, encodingType: text("encoding_type"), location: shape("geom") },
    shown: { location: (row) => `${row}.location::text` },
    place: (row) => `${row}.geom`,
  },
  HistoricalLocation: {
    table: "senmap.historical_location",
    order: byId,
    properties: { id, time: time("time") },
  },
  Datastream: {
    ...STREAM,
    where: (row) => `not ${row}.multi`,
    properties: { ...STREAM_PROPERTIES, unitOfMeasurement: json("units") },
  },
  MultiDatastream: {
    ...STREAM,
    where: (row) => `${row}.multi`,
    properties: {
      ...STREAM_PROPERTIES,
      multiObservationDataTypes: json("result_types"),
      unitOfMeasurements: json("units"),
    },
  },
  Sensor: {
    table: "senmap.sensor",
    order: byId,
    properties: { ...DESCRIBED, encodingType: text("encoding_type"), metadata: json("metadata") },
  },
  ObservedProperty: {
    table: "senmap.observed_property",
    order: byId,
    properties: { ...DESCRIBED, definition: text("definition") },
  },
  Observation: {
    table: "senmap.observation",
    order: (row) => [`${row}.phenomenon_time desc`, `${row}.datastream_id`],
    properties: {
      id: (row) => ({ type: "text", sql: observationId(row), idOf: row }),
      phenomenonTime: (row) => ({
        type: "interval",
        start: `${row}.phenomenon_time`,
        end: `coalesce(${row}.phenomenon_end, ${row}.phenomenon_time)`,
        single: `${row}.phenomenon_end is null`,
      }),
      resultTime: time("result_time"),
      result: (row) => ({ type: "result", number: `${row}.result`, json: `${row}.result_json` }),
      resultQuality: json("quality"),
      validTime: (row) => ({
        type: "interval",
        start: `${row}.valid_from`,
        end: `coalesce(${row}.valid_to, ${row}.valid_from)`,
        single: `${row}.valid_to is null`,
      }),
      parameters: json("parameters"),
    },
    place: (row) =>
      `(select t.geom from senmap.thing t join senmap.datastream d on d.thing_id = t.id where d.id = ${row}.datastream_id)`,
  },
  FeatureOfInterest: {
    table: "senmap.feature_of_interest",
    order: byId,
    properties: { ...DESCRIBED, encodingType: text("encoding_type"), feature: shape("geom") },
    shown: { feature: (row) => `${row}.feature::text` },
    place: (row) => `${row}.geom`,
  },
};
