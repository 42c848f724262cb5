import type { Map as MapLibreMap } from "maplibre-gl";

const watched = new WeakSet<MapLibreMap>();

/**
 * deck.gl hangs its device, its programs and a memory of what is set on the graphics context itself, as properties and as
 * functions over the context's own. A restored context is the same object with nothing in it: deck.gl would draw with
 * what is gone, and keep MapLibre from setting what it believes to be set. So all of it is taken off with the loss.
 */
export function keepContextFresh(map: MapLibreMap): void {
  if (watched.has(map)) return;
  watched.add(map);
  map.on("webglcontextlost", () => {
    // After those who, hearing the same, still take their layers away.
    queueMicrotask(() => {
      const context = map.getCanvas().getContext("webgl2");
      for (const key of Object.keys(context ?? {})) Reflect.deleteProperty(context as object, key);
    });
  });
}
