import { Map, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";

// MapLibre with the same style and sources and the view the product opens with, and nothing else.
setWorkerUrl(workerUrl);
const map = new Map({ container: "map", style: "/style/light.json", bounds: [105.186, 10.135, 105.98, 10.98] });
map.once("idle", () => {
  document.documentElement.dataset["drawn"] = "true";
});
