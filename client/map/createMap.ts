import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Camera } from "../view/address.ts";
import { useMap } from "./useMap.ts";

setWorkerUrl(workerUrl);

const fresh = () => useMap.getState().epoch + 1;

/** Makes the map, as yet without a style, and keeps its handle true about style, failures and the graphics context. */
export function createMap(container: HTMLElement, camera: Camera): MapLibreMap {
  const map = new MapLibreMap({
    container,
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    bearing: camera.bearing,
    pitch: camera.pitch,
    minZoom: 4,
    maxZoom: 18,
    maxPitch: 70,
    attributionControl: false,
    dragRotate: true,
    fadeDuration: 150,
  });
  const { set } = useMap.getState();
  const isThis = () => useMap.getState().map === map;

  map.on("style.load", () => isThis() && set({ epoch: fresh(), status: "ready", tilesFailed: false }));
  map.on("error", (event) => {
    // Without a context nothing can be drawn, and what fails meanwhile is done again afterwards.
    if (!isThis() || useMap.getState().contextLost) return;
    // An error before any style is the style's own; later ones are single tiles, which MapLibre keeps asking for.
    if (map.isStyleLoaded() === undefined || useMap.getState().status === "loading") set({ status: "failed" });
    else if ("sourceId" in event || "tile" in event) set({ tilesFailed: true });
  });
  map.on("idle", () => {
    document.documentElement.dataset.drawn = "true";
    if (isThis() && useMap.getState().framed && !useMap.getState().tilesFailed)
      document.documentElement.dataset.ready = "true";
  });
  // With the context MapLibre loses the style. It loads it anew after the context came back, and says so by "style.load".
  map.on("webglcontextlost", () => isThis() && set({ contextLost: true, status: "loading" }));
  map.on("webglcontextrestored", () => isThis() && set({ contextLost: false }));
  return map;
}
