import type { MapGeoJSONFeature, MapMouseEvent } from "maplibre-gl";
import { useEffect, useRef } from "react";
import { useMap } from "./useMap.ts";
import { useSecondMap } from "./useSecondMap.ts";

/** What lies under the pointer. */
export type Under =
  | { kind: "unit"; id: number; code: string; x: number; y: number; second?: true }
  | { kind: "object"; layer: string; key: string; name: string; x: number; y: number };

type Listener = {
  onHover: (under: Under | null) => void;
  onClick: (under: Under) => void;
  pointLayers: string[];
  language: string;
};

const reach = 8;

function read(feature: MapGeoJSONFeature, event: MapMouseEvent, language: string): Under {
  const { x, y } = event.point;
  const { code, key, name_vi: vi = "", name_en: en } = feature.properties as Record<string, string | undefined>;
  if (feature.source !== "admin-units") {
    const name = (language === "en" ? en : vi) ?? vi;
    return { kind: "object", layer: feature.source.replace(/^points-/, ""), key: String(key), name, x, y };
  }
  return { kind: "unit", id: Number(feature.id), code: String(code), x, y };
}

/** Tells what the pointer is over and what was clicked: points before units, and a little slack around points. */
export function useMapPointer(listener: Listener): void {
  const map = useMap((state) => state.map);
  const current = useRef(listener);
  current.current = listener;

  useEffect(() => {
    if (!map) return;
    const under = (event: MapMouseEvent): Under | null => {
      if (!map.style) return null;
      const present = (layers: string[]) => layers.filter((layer) => map.getLayer(layer));
      const { x, y } = event.point;
      const beside = useSecondMap.getState();
      if (beside.map?.style && x > beside.from) {
        // The first map takes the gestures of both; what is seen here is the second's.
        const there = beside.map.getLayer("units-fill") ? ["units-fill"] : [];
        const [unit] = there.length > 0 ? beside.map.queryRenderedFeatures(event.point, { layers: there }) : [];
        const found = unit && read(unit, event, "");
        return found?.kind === "unit" ? { ...found, second: true } : null;
      }
      const { pointLayers, language } = current.current;
      const points = present(pointLayers.map((layer) => `points-${layer}`));
      const near: [[number, number], [number, number]] = [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ];
      const point = points.length > 0 ? map.queryRenderedFeatures(near, { layers: points })[0] : undefined;
      const units = present(["units-fill", "units-outside"]);
      const feature =
        point ?? (units.length > 0 ? map.queryRenderedFeatures(event.point, { layers: units })[0] : undefined);
      return feature ? read(feature, event, language) : null;
    };
    const move = (event: MapMouseEvent) => {
      if (map.isMoving()) return;
      const found = under(event);
      map.getCanvas().style.cursor = found ? "pointer" : "";
      current.current.onHover(found);
    };
    const leave = () => current.current.onHover(null);
    const click = (event: MapMouseEvent) => {
      const found = under(event);
      if (found) current.current.onClick(found);
    };
    map.on("mousemove", move);
    map.on("mouseout", leave);
    map.on("movestart", leave);
    map.on("click", click);
    return () => {
      map.off("mousemove", move);
      map.off("mouseout", leave);
      map.off("movestart", leave);
      map.off("click", click);
    };
  }, [map]);
}
