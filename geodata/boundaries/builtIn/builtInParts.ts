import type { Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

interface Properties {
  id: number;
  commune_2024: string | null;
  district: string;
  commune_2025: string;
  former_province: string;
}

/** A part and the units that hold it. Coordinates are WGS 84 longitude and latitude. */
export interface BuiltInPart {
  id: number;
  geometry: Geometry;
  members: { edition: string; code: string }[];
}

/** The parts of the built-in set: the smallest pieces of land that lie in exactly one unit of every edition. */
export function builtInParts(text: string): BuiltInPart[] {
  const topology = JSON.parse(text) as Topology<{ atoms: GeometryCollection<Properties> }>;
  return feature(topology, topology.objects.atoms).features.map(({ geometry, properties }) => {
    const { id, commune_2024, district, commune_2025, former_province } = properties;
    const codes2024 = [former_province, district, ...(commune_2024 === null ? [] : [commune_2024])];
    const members = [
      ...codes2024.map((code) => ({ edition: "2024", code })),
      ...["82", district, commune_2025].map((code) => ({ edition: "2025", code })),
    ];
    return { id, geometry, members };
  });
}
