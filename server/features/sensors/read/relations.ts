import type { EntityName } from "../odata/entityModel.ts";

/** How one comes from rows of one entity to those of another. */
export interface Relation {
  /** The table between them, where there is one. */
  link?: string;
  on: (from: string, to: string, link: string) => string;
  /** The order in which they belong, where it is not that of the entity. */
  order?: (link: string) => string[];
}

const over = (table: string, from: string, to: string): Relation => ({
  link: table,
  on: (a, b, link) => `${link}.${from} = ${a}.id and ${b}.id = ${link}.${to}`,
});
/** The row names the other. */
const names = (column: string): Relation => ({ on: (from, to) => `${to}.id = ${from}.${column}` });
/** The other rows name this one. */
const named = (column: string): Relation => ({ on: (from, to) => `${to}.${column} = ${from}.id` });

const STREAM = { Thing: names("thing_id"), Sensor: names("sensor_id"), Observations: named("datastream_id") };
const streams = (column: string) => ({ Datastreams: named(column), MultiDatastreams: named(column) });

/** What an Observation that names no feature is of: the feature made of the place of its thing. */
const ownFeature = (row: string) => `(select l.feature_id from senmap.datastream d
  join senmap.thing_location x on x.thing_id = d.thing_id join senmap.location l on l.id = x.location_id
  where d.id = ${row}.datastream_id and l.feature_id is not null order by l.id desc limit 1)`;

export const RELATIONS: Record<EntityName, Record<string, Relation>> = {
  Thing: {
    Locations: over("senmap.thing_location", "thing_id", "location_id"),
    HistoricalLocations: named("thing_id"),
    ...streams("thing_id"),
  },
  Location: {
    Things: over("senmap.thing_location", "location_id", "thing_id"),
    HistoricalLocations: over("senmap.historical_location_location", "location_id", "historical_location_id"),
  },
  HistoricalLocation: {
    Thing: names("thing_id"),
    Locations: over("senmap.historical_location_location", "historical_location_id", "location_id"),
  },
  Datastream: { ...STREAM, ObservedProperty: names("observed_property_id") },
  MultiDatastream: {
    ...STREAM,
    ObservedProperties: {
      ...over("senmap.datastream_property", "datastream_id", "observed_property_id"),
      // As the parts of a result.
      order: (link) => [`${link}.place`],
    },
  },
  Sensor: streams("sensor_id"),
  ObservedProperty: {
    Datastreams: named("observed_property_id"),
    MultiDatastreams: {
      on: (from, to) => `exists (select from senmap.datastream_property x
        where x.datastream_id = ${to}.id and x.observed_property_id = ${from}.id)`,
    },
  },
  Observation: {
    Datastream: names("datastream_id"),
    MultiDatastream: names("datastream_id"),
    FeatureOfInterest: {
      on: (from, to) => `${to}.id = coalesce(${from}.feature_id, ${ownFeature(from)})`,
    },
  },
  FeatureOfInterest: {
    Observations: {
      on: (
        from,
        to,
      ) => `(${to}.feature_id = ${from}.id or ${to}.feature_id is null and ${to}.datastream_id = any (array(
        select d.id from senmap.datastream d join senmap.thing_location x on x.thing_id = d.thing_id
        join senmap.location l on l.id = x.location_id where l.feature_id = ${from}.id)))`,
    },
  },
};
