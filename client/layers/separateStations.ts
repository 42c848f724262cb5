import type { GeoJSONSource } from "maplibre-gl";
import type { Layer } from "../../server/contract/layer.ts";
import type { Station } from "../../server/contract/sensor.ts";
import { rankOf } from "../api/Reading.ts";
import type { StationLayer } from "../api/sensors.ts";
import { useReadings } from "../api/useReadings.ts";
import { moveToPoint } from "../map/moveCamera.ts";
import { useMap } from "../map/useMap.ts";
import type { Under } from "../map/useMapPointer.ts";
import { sensorLayerId } from "./useSensors.ts";

const MOST = 100;

/** Stations that lie on each other, and where on the screen. */
export type StationsApart = {
  x: number;
  y: number;
  stations: { layer: Layer; station: Station }[];
  /** Where they come apart when the map is nearer; null: nowhere. */
  zoomIn: (() => void) | null;
};

/**
 * Takes apart what lies on each other on the map: goes nearer where that separates it, else gives the list to choose from.
 * @returns null when the map goes nearer, or nothing is left to choose.
 */
export async function separateStations(
  { found, x, y }: Extract<Under, { kind: "stations" }>,
  layers: readonly StationLayer[],
): Promise<StationsApart | null> {
  const map = useMap.getState().map;
  if (!map) return null;
  const stations: StationsApart["stations"] = [];
  let nearer: { lon: number; lat: number; zoom: number } | null = null;
  for (const { layer, key, cluster, lon, lat } of found) {
    const known = layers.find((one) => one.layer.id === layer);
    const source = map.getSource<GeoJSONSource>(sensorLayerId(layer));
    if (!known || !source) continue;
    const keys = new Set(key === null ? [] : [key]);
    if (cluster !== null) {
      // Between two drawings a cluster may be gone.
      const leaves = await source.getClusterLeaves(cluster, MOST, 0).catch(() => []);
      for (const leaf of leaves) keys.add(String(leaf.properties?.key));
      const zoom = await source.getClusterExpansionZoom(cluster).catch(() => Infinity);
      if (zoom <= map.getMaxZoom() && (!nearer || zoom < nearer.zoom)) nearer = { lon, lat, zoom };
    }
    for (const station of known.stations)
      if (keys.has(String(station.datastream))) stations.push({ layer: known.layer, station });
  }
  const { readings } = useReadings.getState();
  const rank = ({ station }: (typeof stations)[number]) =>
    rankOf(readings.get(station.datastream), station, Date.now());
  stations.sort((a, b) => rank(b) - rank(a));
  const apart = nearer;
  const zoomIn = apart && (() => moveToPoint(map, apart.lon, apart.lat, apart.zoom + 0.2));
  if (zoomIn && found.length === 1) {
    zoomIn();
    return null;
  }
  return stations.length > 0 ? { x, y, stations, zoomIn } : null;
}
