import { useEffect } from "react";
import type { LayerValues } from "../../server/contract/layer.ts";
import type { UnitShapes } from "../api/queries.ts";
import { styleReady, useMap } from "../map/useMap.ts";

/** Raises the active choropleth by value when asked (`places`: the values are ranks); deck.gl is fetched only then. */
export function useExtrusion(
  shapes: UnitShapes | null,
  values: LayerValues | null,
  { opacity, places }: { opacity: number; places: boolean },
): void {
  const { map, epoch } = useMap();
  useEffect(() => {
    if (!shapes || !values || !styleReady(map, epoch)) return;
    let remove: (() => void) | null = null;
    let wanted = true;
    void import("./extrusion.ts").then(({ addExtrusion }) => {
      if (wanted && styleReady(map, epoch)) remove = addExtrusion(map, shapes, values, opacity, places);
    });
    return () => {
      wanted = false;
      remove?.();
    };
  }, [map, epoch, shapes, values, opacity, places]);
}
