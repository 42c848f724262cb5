import { GeoJsonLayer } from "@deck.gl/layers";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { LayerValues } from "../../server/contract/layer.ts";
import type { UnitShapes } from "../api/queries.ts";
import { colourOf } from "./breaks.ts";
import { heightsOf } from "./heights.ts";
import { keepContextFresh } from "./freshContext.ts";
import { uniformBufferKeeper } from "./uniformBuffers.ts";

const rgb = (hex: string): [number, number, number] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];

/** How wide the units lie, in metres: heights are measured against it, so that they compare whatever is counted. */
function widthOf(shapes: UnitShapes): number {
  const lons = shapes.features.flatMap(({ geometry }) =>
    (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flatMap((rings) =>
      (rings[0] ?? []).map(([lon]) => lon ?? 0),
    ),
  );
  const [west, east] = lons.reduce(([low, high], lon) => [Math.min(low, lon), Math.max(high, lon)], [180, -180]);
  return Math.max(0, east - west) * 109_000;
}

/** Raises the units to their values under the labels (`places`: ranks, 1 the tallest); returns how to take them away. Its own chunk: deck.gl is large. */
export function addExtrusion(
  map: MapLibreMap,
  shapes: UnitShapes,
  values: LayerValues,
  opacity: number,
  places: boolean,
): () => void {
  const byId = new Map(values.values.map(({ id, value }) => [id, value]));
  const valueOf = (feature: { id?: string | number }) => byId.get(Number(feature.id)) ?? null;
  const heightOf = heightsOf(
    values.values.flatMap(({ value }) => value ?? []),
    places,
  );
  const keeper = uniformBufferKeeper();
  const tallest = widthOf(shapes) * 0.14;
  const overlay = new MapLibreOverlay({
    interleaved: true,
    onBeforeRender: ({ gl }) => keeper.note(gl),
    onAfterRender: ({ gl }) => keeper.putBack(gl),
    layers: [
      new GeoJsonLayer<{ code?: string }>({
        id: "extrusion",
        // A unit without a figure stays flat and hatched: no block at all, not one of height zero.
        data: shapes.features.filter((feature) => valueOf(feature) !== null),
        extruded: true,
        filled: true,
        wireframe: false,
        opacity: Math.max(opacity / 100, 0.5),
        getElevation: (feature) => heightOf(valueOf(feature) ?? 0) * tallest,
        getFillColor: (feature) => rgb(colourOf(valueOf(feature) ?? 0, values.breaks)),
        material: { ambient: 0.55, diffuse: 0.5, shininess: 8, specularColor: [40, 40, 40] },
        ...({ beforeId: map.getLayer("unit-labels") ? "unit-labels" : undefined } as object),
      }),
    ],
  });
  // While a tile or a source is still on its way, the overlay finds no place among the map's layers: it would draw over
  // all of them, and stay there on a map at rest.
  const begin = () => {
    if (!map.isStyleLoaded()) return;
    map.off("render", begin);
    map.off("idle", begin);
    map.addControl(overlay);
    map.triggerRepaint();
  };
  const end = () => {
    map.off("render", begin);
    map.off("idle", begin);
    map.off("webglcontextlost", end);
    if (map.hasControl(overlay)) map.removeControl(overlay);
  };
  keepContextFresh(map);
  map.on("render", begin);
  map.on("idle", begin);
  map.on("webglcontextlost", end);
  begin();
  return end;
}
