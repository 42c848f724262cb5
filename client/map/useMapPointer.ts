import type { MapGeoJSONFeature, MapMouseEvent } from "maplibre-gl";
import { useEffect, useRef } from "react";
import { useMap } from "./useMap.ts";
import { useSecondMap } from "./useSecondMap.ts";

/** What lies under the pointer. */
export type Under =
  | { kind: "unit"; id: number; code: string; x: number; y: number; second?: true }
  | { kind: "object"; layer: string; key: string; name: string; x: number; y: number }
  | { kind: "stations"; found: StationsUnder[]; x: number; y: number };

/** A badge on the map: of one station, or of several in one. */
export type StationsUnder = {
  layer: string;
  /** Of one station its key, of several the cluster. */
  key: string | null;
  cluster: number | null;
  count: number;
  alarms: number;
  lon: number;
  lat: number;
};

type Listener = {
  onHover: (under: Under | null) => void;
  onClick: (under: Under) => void;
  pointLayers: string[];
  sensorLayers: string[];
  language: string;
};

const reach = 8;

function read(feature: MapGeoJSONFeature, event: MapMouseEvent, language: string): Under {
  const { x, y } = event.point;
  const { code, key, name_vi: vi = "", name_en: en } = feature.properties as Record<string, string | undefined>;
  if (feature.source !== "admin-units") {
    const name = (language === "en" ? en : vi) ?? vi;
    return { kind: "object", layer: feature.source.replace(/^(points|sensors)-/, ""), key: String(key), name, x, y };
  }
  return { kind: "unit", id: Number(feature.id), code: String(code), x, y };
}

/** The badges of stations among what was found, each once. */
function stationsOf(features: MapGeoJSONFeature[]): StationsUnder[] {
  const found = new Map<string, StationsUnder>();
  for (const { source, properties, geometry } of features) {
    if (geometry.type !== "Point") continue;
    const layer = source.replace(/^sensors-/, "");
    const { key, cluster_id: cluster, point_count: count = 1, alarms = 0 } = properties as Record<string, unknown>;
    const [lon = 0, lat = 0] = geometry.coordinates;
    const one = { layer, lon, lat, count: Number(count), alarms: Number(alarms) };
    if (typeof cluster === "number") found.set(`${layer} c${cluster}`, { ...one, key: null, cluster });
    else found.set(`${layer} ${String(key)}`, { ...one, key: String(key), cluster: null });
  }
  return [...found.values()];
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
      const { pointLayers, sensorLayers, language } = current.current;
      const badges = present(sensorLayers.map((layer) => `sensors-${layer}`));
      const stations = badges.length > 0 ? map.queryRenderedFeatures(event.point, { layers: badges }) : [];
      const [first, ...others] = stationsOf(stations);
      if (first && (others.length > 0 || first.key === null))
        return { kind: "stations", found: [first, ...others], x, y };
      if (first && stations[0]) return read(stations[0], event, language);
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
