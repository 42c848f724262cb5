import type { ExpressionSpecification, FilterSpecification, Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";
import type { Frame } from "./Frame.ts";
import { styleReady, useMap } from "./useMap.ts";

const nothing: FilterSpecification = ["==", ["literal", 1], 0];
const borderLevels = ["province", "district", "commune"] as const;

/** Sets a filter on a layer the style may lack: a smaller style is no reason to break. */
export function setFilter(map: MapLibreMap, layer: string, filter: FilterSpecification): void {
  if (map.getLayer(layer)) map.setFilter(layer, filter);
}

const among = (ids: number[]): ExpressionSpecification => ["in", ["id"], ["literal", ids]];

/** Shows the units of a frame on a map. */
export function filterUnits(map: MapLibreMap, frame: Frame): void {
  const edition: ExpressionSpecification = ["==", ["get", "edition"], frame.edition];
  const shown = among(frame.shown.map(({ id }) => id));
  for (const layer of ["units-fill", "units-nodata", "units-hover", "unit-labels"]) setFilter(map, layer, shown);
  if (map.getLayer("units-hover")) {
    map.setPaintProperty("units-hover", "line-opacity", ["case", ["boolean", ["feature-state", "hover"], false], 1, 0]);
  }
  for (const level of borderLevels) {
    const drawn = level !== "commune" || frame.shownLevel === "commune";
    for (const approximate of [false, true]) {
      const here: FilterSpecification = [
        "all",
        edition,
        ["==", ["get", "level"], level],
        ["==", ["to-boolean", ["get", "approximate"]], approximate],
      ];
      setFilter(map, `borders-${level}${approximate ? "-approximate" : ""}`, drawn ? here : nothing);
    }
  }
  setFilter(map, "units-selected", frame.selected === null ? nothing : ["==", ["id"], frame.selected]);
  const around = frame.around;
  setFilter(
    map,
    "units-outside",
    around ? ["all", edition, ["==", ["get", "level"], around.level], ["!=", ["id"], around.id]] : nothing,
  );
}

/** Shows the units of the frame: their fills, borders, labels, the outline of the chosen one, and the dimmed outside. */
export function useUnitLayers(frame: Frame | null): void {
  const { map, epoch } = useMap();
  useEffect(() => {
    if (frame && styleReady(map, epoch)) filterUnits(map, frame);
  }, [map, epoch, frame]);
}

const units = { source: "admin-units", sourceLayer: "units" };

/** Outlines a unit on a map until told otherwise. */
export function hoverOn(map: MapLibreMap, hovered: number): () => void {
  if (!map.style || !map.getSource(units.source)) return () => {};
  map.setFeatureState({ ...units, id: hovered }, { hover: true });
  return () => {
    if (map.style && map.getSource(units.source)) map.removeFeatureState({ ...units, id: hovered }, "hover");
  };
}

/**
 * Outlines the unit under the pointer or under the row of the table. By feature state: a filter would make MapLibre cut
 * every tile anew at each move of the pointer.
 */
export function useHoverLayer(hovered: number | null): void {
  const { map, epoch } = useMap();
  useEffect(() => {
    if (!styleReady(map, epoch) || hovered === null) return;
    const leave = hoverOn(map, hovered);
    return () => {
      if (styleReady(map, epoch)) leave();
    };
  }, [map, epoch, hovered]);
}
