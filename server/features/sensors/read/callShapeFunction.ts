import type { FunctionName } from "../odata/functions.ts";
import { SensorThingsError } from "./SensorThingsError.ts";
import { as, type Term } from "./Term.ts";

/** Functions of PostGIS that say true or false of two shapes. */
const RELATIONS = {
  st_equals: "st_equals",
  st_disjoint: "st_disjoint",
  st_touches: "st_touches",
  st_within: "st_within",
  st_overlaps: "st_overlaps",
  st_crosses: "st_crosses",
  st_contains: "st_contains",
} as const;

type ShapeFunction =
  | keyof typeof RELATIONS
  | "st_intersects"
  | "geo.intersects"
  | "geo.distance"
  | "geo.length"
  | "st_relate";

const OTHERS: readonly string[] = ["st_intersects", "geo.intersects", "geo.distance", "geo.length", "st_relate"];

export const isShapeFunction = (name: FunctionName): name is ShapeFunction =>
  name in RELATIONS || OTHERS.includes(name);

/** A call that knows nothing of collections of shapes: of those it says nothing. */
const ofSimple = (shapes: string[], name: string, given: string): string =>
  `(case when ${shapes.map((shape) => `geometrytype(${shape}) <> 'GEOMETRYCOLLECTION'`).join(" and ")} then ${name}(${given}) end)`;

/** Functions of shapes, in the plane of longitude and latitude: distances and lengths are in degrees. */
export function callShapeFunction(name: ShapeFunction, terms: Term[], at: number): Term {
  const shapes = terms.slice(0, 2).map((term) => as("geometry", term, at));
  if (name === "geo.distance") return { type: "number", sql: `st_distance(${shapes.join(", ")})` };
  if (name === "geo.length") return { type: "number", sql: `st_length(${shapes.join(", ")})` };
  if (name === "st_intersects" || name === "geo.intersects")
    return { type: "boolean", sql: `st_intersects(${shapes.join(", ")})` };
  if (name !== "st_relate") return { type: "boolean", sql: ofSimple(shapes, RELATIONS[name], shapes.join(", ")) };
  const pattern = terms[2];
  if (pattern === undefined) return { type: "text", sql: ofSimple(shapes, "st_relate", shapes.join(", ")) };
  if (pattern.type !== "text" || !/^[012TF*]{9}$/i.test(pattern.literal ?? ""))
    throw new SensorThingsError("type-mismatch", "The pattern of st_relate is nine of 0, 1, 2, T, F and *.", at);
  return { type: "boolean", sql: ofSimple(shapes, "st_relate", `${shapes.join(", ")}, ${pattern.sql}`) };
}
