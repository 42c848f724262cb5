import { useEffect } from "react";
import type { LayerValues } from "../../server/contract/layer.ts";
import { styleReady, useMap } from "../map/useMap.ts";
import { classOf, paintOf } from "./breaks.ts";

const source = { source: "admin-units", sourceLayer: "units" };

/** Colours the shown units by their values: classes and "no figure" travel as feature state. Null values clears. */
export function useChoropleth(values: LayerValues | null, opacity: number, raised: boolean, paper: string): void {
  const { map, epoch } = useMap();

  useEffect(() => {
    if (!styleReady(map, epoch) || !map.getLayer("units-fill") || !map.getSource(source.source)) return;
    map.removeFeatureState(source);
    map.setPaintProperty("units-fill", "fill-color", values ? paintOf(values.breaks, paper) : paper);
    for (const { id, value } of values?.values ?? []) {
      map.setFeatureState(
        { ...source, id },
        value === null ? { nodata: true } : { class: classOf(value, (values as LayerValues).breaks) },
      );
    }
    // Says whose parts are coloured, once the frame that shows it is drawn: what the benchmark of drilling waits for.
    const parent = values?.parent;
    if (parent) map.once("render", () => (document.documentElement.dataset.filled = parent));
  }, [map, epoch, values, paper]);

  useEffect(() => {
    if (!styleReady(map, epoch) || !map.getLayer("units-fill")) return;
    // Under raised blocks the flat colour only marks the footprint.
    const shown = (opacity / 100) * (raised ? 0.25 : 1);
    map.setPaintProperty("units-fill", "fill-opacity", shown);
    if (map.getLayer("units-nodata")) {
      map.setPaintProperty("units-nodata", "fill-opacity", [
        "case",
        ["==", ["feature-state", "nodata"], true],
        Math.max(opacity / 100, 0.35),
        0,
      ]);
    }
  }, [map, epoch, opacity, raised, values]);
}
