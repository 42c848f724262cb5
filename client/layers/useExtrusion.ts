import { useEffect } from "react";
import type { LayerValues } from "../../server/contract/layer.ts";
import type { UnitShapes } from "../api/queries.ts";
import { useMap } from "../map/useMap.ts";

/** Raises the active choropleth by value when asked; deck.gl is fetched only then. */
export function useExtrusion(shapes: UnitShapes | null, values: LayerValues | null, opacity: number): void {
  const { map, epoch } = useMap();
  useEffect(() => {
    if (!map || epoch === 0 || !shapes || !values) return;
    let remove: (() => void) | null = null;
    let wanted = true;
    void import("./extrusion.ts").then(({ addExtrusion }) => {
      if (wanted && map.style) remove = addExtrusion(map, shapes, values, opacity);
    });
    return () => {
      wanted = false;
      remove?.();
    };
  }, [map, epoch, shapes, values, opacity]);
}
