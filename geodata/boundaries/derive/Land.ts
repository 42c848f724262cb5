import type { FeatureCollection, MultiPolygon as MultiPolygonShape } from "geojson";
import type pg from "pg";
import { topology } from "topojson-server";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { sqlFile } from "../../../server/platform/sql.ts";
import { queryRows } from "../../queryRows.ts";

export type Level = "province" | "district" | "commune";

/** A unit with a shape, and the ids of its parts. */
export interface LandUnit {
  edition: string;
  code: string;
  level: Level;
  grouping: boolean;
  parts: number[];
}

export type PartShape = (Polygon<{ id: number }> | MultiPolygon<{ id: number }>) & { properties: { id: number } };
export type PartTopology = Topology<{ parts: GeometryCollection<{ id: number }> }>;

/** All land: the parts as a topology in Web Mercator metres, where a border between two parts is one arc. */
export interface Land {
  topology: PartTopology;
  shapes: Map<number, PartShape>;
  units: LandUnit[];
}

const PARTS = sqlFile(import.meta.url, "./parts.sql");
const UNITS = sqlFile(import.meta.url, "./units.sql");

/** Reads the parts and the units they make up. */
export async function readLand(client: pg.ClientBase): Promise<Land> {
  const parts = await queryRows<{ id: number; geometry: string }>(client, PARTS);
  const units = await queryRows<LandUnit>(client, UNITS);
  const collection: FeatureCollection<MultiPolygonShape, { id: number }> = {
    type: "FeatureCollection",
    features: parts.map(({ id, geometry }) => ({
      type: "Feature",
      properties: { id },
      geometry: JSON.parse(geometry) as MultiPolygonShape,
    })),
  };
  const whole = topology({ parts: collection }) as unknown as PartTopology;
  const shapes = new Map<number, PartShape>();
  for (const shape of whole.objects.parts.geometries as PartShape[]) shapes.set(shape.properties.id, shape);
  return { topology: whole, shapes, units };
}

/** The rings of a part, each as the arcs it runs along. */
export function ringsOf(shape: PartShape): number[][] {
  return shape.type === "Polygon" ? shape.arcs : shape.arcs.flat();
}

/** Arcs are numbered from 0; `~n` is arc n run backwards. */
export const arcNumber = (arc: number): number => (arc < 0 ? ~arc : arc);
