import type { Words } from "../../datasets/Dataset.ts";
import type { PropertyKey } from "./observedProperties.ts";

/** A place on the map, WGS 84 degrees, and why it is where it is when nobody has surveyed it. */
export interface Position {
  lon: number;
  lat: number;
  note: Words | null;
}

/** From which result on something is of which level; one more level than edges. A level that nobody has said is null. */
export interface Bands {
  edges: number[];
  levels: (number | null)[];
}

/** A built-in thing with what it measures. */
export interface Station {
  /** The name by which SenMap knows it, for good. */
  key: string;
  name: Words;
  description: Words;
  kind: string;
  properties: object;
  position: Position;
  /** What says that it exists; null for a place made up for demonstrations. */
  source: string | null;
  owner: string;
  classification: "public" | "internal";
  demo: boolean;
  streams: Stream[];
}

/** A series of readings of a station, by what it observes. */
export interface Stream {
  property: PropertyKey;
  name: Words;
  bands: Bands;
}
