import type { Position } from "geojson";
import { planarTriangleArea, presimplify } from "topojson-simplify";
import { arcNumber, type Land, type PartShape, type PartTopology, ringsOf } from "./Land.ts";

/** How coarse each zoom band may be, in metres on the map. Band 3 is not generalised. */
const TOLERANCE_M = [300, 120, 40, 0] as const;
export const BANDS = TOLERANCE_M.length;

/** An arc whose points carry as third number the area in m² of the triangle they make with their neighbours. */
export type WeighedArcs = Position[][];

/** Weighs every point of every arc by what leaving it out would cost. */
export function weighArcs(land: Land): WeighedArcs {
  return presimplify(land.topology, planarTriangleArea).arcs;
}

/**
 * The topology of a zoom band: every arc simplified once, so neighbours keep one border. A part that would collapse
 * or lose its size keeps more of its arcs, until it does not: nothing vanishes from a small map.
 */
export function simplifyArcs(land: Land, weighed: WeighedArcs, band: number): PartTopology {
  const tolerance = TOLERANCE_M[band] ?? 0;
  if (tolerance === 0) return land.topology;
  const limits = weighed.map(() => tolerance ** 2 / 2);
  const arcs = weighed.map((arc, index) => thinned(arc, limits[index] ?? 0));
  let damaged = [...land.shapes.values()];
  // Each round quarters the limit of what is damaged; after ten nothing is left to give back.
  for (let round = 0; round < 10 && damaged.length > 0; round++) {
    damaged = damaged.filter((shape) => isDamaged(shape, land.topology.arcs, arcs));
    for (const arc of new Set(damaged.flatMap(ringsOf).flat().map(arcNumber))) {
      limits[arc] = (limits[arc] ?? 0) / 4;
      arcs[arc] = thinned(weighed[arc] ?? [], limits[arc]);
    }
  }
  return { ...land.topology, arcs };
}

function thinned(arc: Position[], limit: number): Position[] {
  return arc.filter((point) => (point[2] ?? 0) >= limit).map(([x = 0, y = 0]) => [x, y]);
}

function isDamaged(shape: PartShape, before: Position[][], after: Position[][]): boolean {
  const rings = ringsOf(shape);
  const areas = rings.map((ring) => ringArea(ring, before));
  const largest = areas.indexOf(Math.max(...areas));
  const kept = ringArea(rings[largest] ?? [], after) / (areas[largest] ?? 1);
  return kept < 0.6 || kept > 1.6;
}

/** The area inside a ring in m² (shoelace formula). */
function ringArea(ring: number[], arcs: Position[][]): number {
  let twice = 0;
  for (const arc of ring) {
    const points = arcs[arcNumber(arc)] ?? [];
    let part = 0;
    for (let i = 1; i < points.length; i++) {
      const [x0 = 0, y0 = 0] = points[i - 1] ?? [];
      const [x1 = 0, y1 = 0] = points[i] ?? [];
      part += x0 * y1 - x1 * y0;
    }
    twice += arc < 0 ? -part : part;
  }
  return Math.abs(twice) / 2;
}
