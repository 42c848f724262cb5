import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";
import type { Layer } from "../../server/contract/layer.ts";
import { day, night } from "../ui/tokens.ts";
import { styleReady, useMap } from "../map/useMap.ts";
import { addPointIcon } from "./pointIcons.ts";

export const pointLayerId = (layer: string) => `points-${layer}`;

type Look = {
  theme: "light" | "dark";
  wall: boolean;
  language: "vi" | "en";
  chosen: { layer: string; key: string } | null;
  /** Other symbols stand among the names too. */
  crowded: boolean;
};

function addLayer(map: MapLibreMap, layer: Layer, look: Look): void {
  const id = pointLayerId(layer.id);
  if (!layer.tilejson) return;
  if (!map.getSource(id)) map.addSource(id, { type: "vector", url: new URL(layer.tilejson, location.href).href });
  if (map.getLayer(id)) return;
  const tokens = look.theme === "dark" ? night : day;
  addPointIcon(map, id, layer.symbol?.icon ?? "", layer.symbol?.colour ?? tokens.muted, tokens.surface);
  const size = look.wall ? 2 : 1;
  const common = { source: id, "source-layer": layer.id };
  map.addLayer({
    id: `${id}-chosen`,
    type: "circle",
    ...common,
    filter: ["==", ["get", "key"], ""],
    paint: {
      "circle-radius": 17,
      "circle-color": tokens.accent,
      "circle-opacity": 0.25,
      "circle-stroke-color": tokens.accent,
      "circle-stroke-width": 2,
    },
  });
  map.addLayer({
    id,
    type: "symbol",
    ...common,
    layout: {
      "icon-image": id,
      "icon-allow-overlap": true,
      "icon-size": ["interpolate", ["linear"], ["zoom"], 8, 0.6 * size, 11, 0.85 * size, 14, size],
      "text-field": ["step", ["zoom"], "", 10.5, ["get", `name_${look.language}`]],
      "text-font": ["Be Vietnam Pro"],
      "text-size": 12 * size,
      "text-anchor": "top",
      "text-offset": [0, 1.25],
      "text-optional": true,
      "text-max-width": 9,
    },
    paint: { "text-color": tokens.text, "text-halo-color": tokens.ground, "text-halo-width": 1.6 },
  });
}

/** As the style has it: how far a unit's name may step aside for another name. */
const BESIDE = 0.3;

/** A unit's name steps further aside for a symbol that stands on it, instead of disappearing. */
function giveWay(map: MapLibreMap, on: boolean, wall: boolean): void {
  if (!map.getLayer("unit-labels")) return;
  map.setLayoutProperty("unit-labels", "text-radial-offset", on ? (wall ? 1.6 : 0.9) : BESIDE);
}

function removeLayer(map: MapLibreMap, id: string): void {
  for (const layer of [id, `${id}-chosen`]) if (map.getLayer(layer)) map.removeLayer(layer);
  if (map.getSource(id)) map.removeSource(id);
}

/** Draws the visible point layers, each from its own tiles. */
export function usePoints(layers: Layer[], look: Look): void {
  const { map, epoch } = useMap();
  const { theme, wall, language, chosen, crowded } = look;

  useEffect(() => {
    if (!styleReady(map, epoch)) return;
    for (const layer of layers) addLayer(map, layer, { theme, wall, language, chosen: null, crowded });
    giveWay(map, layers.length > 0 || crowded, wall);
    return () => {
      if (styleReady(map, epoch)) for (const layer of layers) removeLayer(map, pointLayerId(layer.id));
    };
  }, [map, epoch, layers, theme, wall, language, crowded]);

  useEffect(() => {
    if (!styleReady(map, epoch)) return;
    for (const layer of layers) {
      const ring = `${pointLayerId(layer.id)}-chosen`;
      const key = chosen?.layer === layer.id ? chosen.key : "";
      if (map.getLayer(ring)) map.setFilter(ring, ["==", ["to-string", ["get", "key"]], key]);
    }
  }, [map, epoch, layers, chosen, theme, wall, language, crowded]);
}
