import type { Map as MapLibreMap } from "maplibre-gl";
import type { Camera } from "../view/address.ts";
import { occlusion } from "./occlusion.ts";

const reduced = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const flight = (animate: boolean) => (animate && !reduced() ? { duration: 900 } : { animate: false });

/** Frames a box [west, south, east, north] in the part of the map that no panel covers. */
export function frameBox(map: MapLibreMap, box: number[], animate: boolean): void {
  const [west, south, east, north] = box;
  if (west === undefined || south === undefined || east === undefined || north === undefined) return;
  map.fitBounds([west, south, east, north], {
    padding: occlusion(map.getContainer()),
    maxZoom: 14,
    bearing: map.getBearing(),
    pitch: map.getPitch(),
    ...flight(animate),
  });
}

/** Where the camera stands, as the address writes it. */
export function readMapCamera(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

/** True when two cameras would draw the same picture. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const near = (x: number, y: number, by: number) => Math.abs(x - y) <= by;
  return (
    near(a.lon, b.lon, 0.0002) &&
    near(a.lat, b.lat, 0.0002) &&
    near(a.zoom, b.zoom, 0.011) &&
    near(a.bearing, b.bearing, 0.11) &&
    near(a.pitch, b.pitch, 0.11)
  );
}

/** Flies to a camera of the address. */
export function moveTo(map: MapLibreMap, camera: Camera, animate: boolean): void {
  const { lon, lat, ...rest } = camera;
  map.easeTo({ center: [lon, lat], ...rest, ...flight(animate) });
}

/** Flies to a point, at least as near as told, and keeps it clear of the panels. */
export function moveToPoint(map: MapLibreMap, lon: number, lat: number, zoom = 11.5): void {
  const padding = occlusion(map.getContainer());
  const x = ((padding.left ?? 0) - (padding.right ?? 0)) / 2;
  const y = ((padding.top ?? 0) - (padding.bottom ?? 0)) / 2;
  map.easeTo({ center: [lon, lat], offset: [x, y], zoom: Math.max(map.getZoom(), zoom), ...flight(true) });
}
