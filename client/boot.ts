import "maplibre-gl/dist/maplibre-gl.css";
import { beginMap } from "./map/earlyMap.ts";

// The map first: while the server and the graphics card answer, the screen around it is fetched; it is built once the
// map has drawn, or soon anyway when it takes long.
const PATIENCE_MS = 1500;

const map = beginMap();
const drawn = new Promise<void>((resolve) => {
  map.once("idle", () => resolve());
  setTimeout(resolve, PATIENCE_MS);
});
void drawn.then(() => import("./main.tsx"));
