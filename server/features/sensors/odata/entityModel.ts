/**
 * The entities of SensorThings 1.1 Sensing (OGC 18-088), with what each has and where one comes from it. The parser resolves every name
 * against it, so that a tree never holds a name that does not exist.
 */

/**
 * What a property holds. An `interval` may be a single instant too (phenomenonTime of an Observation); `any` is whatever JSON value was
 * observed; only below `json` and `any` can a path go on.
 */
export type PropertyType = "text" | "number" | "time" | "interval" | "json" | "geometry" | "any";

export type EntityName =
  | "Thing"
  | "Location"
  | "HistoricalLocation"
  | "Datastream"
  | "MultiDatastream"
  | "Sensor"
  | "ObservedProperty"
  | "Observation"
  | "FeatureOfInterest";

export interface Navigation {
  entity: EntityName;
  many: boolean;
}

export interface EntityType {
  /** The name under which all of them are found. */
  set: string;
  properties: Record<string, PropertyType>;
  navigations: Record<string, Navigation>;
}

const one = (entity: EntityName): Navigation => ({ entity, many: false });
const many = (entity: EntityName): Navigation => ({ entity, many: true });

const DESCRIBED = { id: "number", name: "text", description: "text" } as const;
const STREAM = {
  ...DESCRIBED,
  observationType: "text",
  observedArea: "geometry",
  phenomenonTime: "interval",
  resultTime: "interval",
  properties: "json",
} as const;

export const ENTITIES: Record<EntityName, EntityType> = {
  Thing: {
    set: "Things",
    properties: { ...DESCRIBED, properties: "json" },
    navigations: {
      Locations: many("Location"),
      HistoricalLocations: many("HistoricalLocation"),
      Datastreams: many("Datastream"),
      MultiDatastreams: many("MultiDatastream"),
    },
  },
  Location: {
    set: "Locations",
    properties: { ...DESCRIBED, encodingType: "text", location: "geometry", properties: "json" },
    navigations: { Things: many("Thing"), HistoricalLocations: many("HistoricalLocation") },
  },
  HistoricalLocation: {
    set: "HistoricalLocations",
    properties: { id: "number", time: "time" },
    navigations: { Thing: one("Thing"), Locations: many("Location") },
  },
  Datastream: {
    set: "Datastreams",
    properties: { ...STREAM, unitOfMeasurement: "json" },
    navigations: {
      Thing: one("Thing"),
      Sensor: one("Sensor"),
      ObservedProperty: one("ObservedProperty"),
      Observations: many("Observation"),
    },
  },
  MultiDatastream: {
    set: "MultiDatastreams",
    properties: { ...STREAM, multiObservationDataTypes: "json", unitOfMeasurements: "json" },
    navigations: {
      Thing: one("Thing"),
      Sensor: one("Sensor"),
      ObservedProperties: many("ObservedProperty"),
      Observations: many("Observation"),
    },
  },
  Sensor: {
    set: "Sensors",
    properties: { ...DESCRIBED, encodingType: "text", metadata: "any", properties: "json" },
    navigations: { Datastreams: many("Datastream"), MultiDatastreams: many("MultiDatastream") },
  },
  ObservedProperty: {
    set: "ObservedProperties",
    properties: { ...DESCRIBED, definition: "text", properties: "json" },
    navigations: { Datastreams: many("Datastream"), MultiDatastreams: many("MultiDatastream") },
  },
  Observation: {
    set: "Observations",
    properties: {
      id: "text",
      phenomenonTime: "interval",
      resultTime: "time",
      result: "any",
      resultQuality: "json",
      validTime: "interval",
      parameters: "json",
    },
    navigations: {
      Datastream: one("Datastream"),
      MultiDatastream: one("MultiDatastream"),
      FeatureOfInterest: one("FeatureOfInterest"),
    },
  },
  FeatureOfInterest: {
    set: "FeaturesOfInterest",
    properties: { ...DESCRIBED, encodingType: "text", feature: "geometry", properties: "json" },
    navigations: { Observations: many("Observation") },
  },
};

const SETS = new Map((Object.keys(ENTITIES) as EntityName[]).map((name) => [ENTITIES[name].set, name]));

/** The names of all entity sets. */
export const SET_NAMES: readonly string[] = [...SETS.keys()];

/** The entity of a set, such as Thing of "Things". */
export const entityOfSet = (set: string): EntityName | undefined => SETS.get(set);
