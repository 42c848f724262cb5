import "maplibre-gl/dist/maplibre-gl.css";
import { beginMap } from "./map/earlyMap.ts";

// The map first: while the server and the graphics card answer, the screen around it is fetched; it is built once the
// map has drawn, or soon anyway when it takes long. Pages beside the map have a page.html of their own and begin without.
const PATIENCE_MS = 1500;

const map = beginMap();
const drawn = new Promise<void>((resolve) => {
  map.once("idle", () => resolve());
  setTimeout(resolve, PATIENCE_MS);
});
// In this order: the looks of the library come before those of the screen.
void drawn.then(() => Promise.all([import("./main.tsx"), import("./shell/Shell.tsx")]));
