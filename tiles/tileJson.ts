import type { TileJson } from "../server/contract/tile.ts";
import type { RegisteredLayer } from "../server/layers/registry.ts";

/** Fields every point of senmap.map_feature carries in its tile. */
const POINT_FIELDS = { key: "String", name_vi: "String", name_en: "String", rank: "Number", approximate: "Boolean" };

/** West, south, east, north of the Delta's part that the map is about, with its neighbours. */
export const BOUNDS: [number, number, number, number] = [104.4, 9.4, 107.6, 11.6];
const ARCHIPELAGO_BOUNDS: [number, number, number, number] = [102, 6, 118, 24];

/** The TileJSON 3.0 document of a layer with tiles (https://github.com/mapbox/tilejson-spec, version 3.0.0). */
export function tileJson(layer: RegisteredLayer, origin: string): TileJson {
  const sourceLayers = layer.tileLayers ?? { [layer.id]: POINT_FIELDS };
  return {
    tilejson: "3.0.0",
    name: layer.title.vi,
    description: layer.description.vi,
    attribution: layer.attribution ?? "SenMap",
    scheme: "xyz",
    tiles: [`${origin}/tiles/${layer.id}/{z}/{x}/{y}.mvt`],
    minzoom: layer.minZoom ?? 0,
    maxzoom: layer.maxZoom ?? 14,
    bounds: layer.id === "base-map" ? ARCHIPELAGO_BOUNDS : BOUNDS,
    center: [105.68, 10.5, 9],
    vector_layers: Object.entries(sourceLayers).map(([id, fields]) => ({ id, description: "", fields })),
  };
}
