import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";
import type { LayerValues } from "../../server/contract/layer.ts";
import { styleReady, useMap } from "../map/useMap.ts";
import { classOf, paintOf } from "./breaks.ts";

const source = { source: "admin-units", sourceLayer: "units" };

/** Colours the units of a map by their values: classes and "no figure" travel as feature state. Null values clears. */
export function paintUnits(
  map: MapLibreMap,
  values: LayerValues | null,
  paper: string,
  dimmed: ReadonlySet<number>,
): void {
  if (!map.getLayer("units-fill") || !map.getSource(source.source)) return;
  map.removeFeatureState(source);
  map.setPaintProperty("units-fill", "fill-color", values ? paintOf(values.breaks, paper) : paper);
  for (const { id, value } of values?.values ?? []) {
    const state = value === null ? { nodata: true } : { class: classOf(value, (values as LayerValues).breaks) };
    map.setFeatureState({ ...source, id }, dimmed.has(id) ? { ...state, dimmed: true } : state);
  }
}

/** How strongly colours and hatching lie on the map, 0–1; units that a choice leaves out are pale. */
export function setUnitOpacity(map: MapLibreMap, shown: number, hatched = shown): void {
  if (!map.getLayer("units-fill")) return;
  map.setPaintProperty("units-fill", "fill-opacity", [
    "case",
    ["==", ["feature-state", "dimmed"], true],
    shown * 0.2,
    shown,
  ]);
  if (!map.getLayer("units-nodata")) return;
  map.setPaintProperty("units-nodata", "fill-opacity", [
    "case",
    ["==", ["feature-state", "nodata"], true],
    Math.max(hatched, 0.35),
    0,
  ]);
}

const NOBODY: ReadonlySet<number> = new Set();

/** Colours the shown units of the map of the screen by their values. */
export function useChoropleth(
  values: LayerValues | null,
  opacity: number,
  raised: boolean,
  paper: string,
  dimmed: ReadonlySet<number> = NOBODY,
): void {
  const { map, epoch } = useMap();

  useEffect(() => {
    if (!styleReady(map, epoch)) return;
    paintUnits(map, values, paper, dimmed);
    // Says whose parts are coloured, once the frame that shows it is drawn: what the benchmark of drilling waits for.
    const parent = values?.parent;
    if (parent) map.once("render", () => (document.documentElement.dataset.filled = parent));
  }, [map, epoch, values, paper, dimmed]);

  useEffect(() => {
    if (!styleReady(map, epoch)) return;
    // Under raised blocks the flat colour only marks the footprint.
    setUnitOpacity(map, (opacity / 100) * (raised ? 0.25 : 1), opacity / 100);
  }, [map, epoch, opacity, raised, values]);
}
