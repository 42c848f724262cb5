import type { Map as MapLibreMap } from "maplibre-gl";

// Each kind of point has a shape of its own, so that colour is never the only sign. Drawn here rather than taken from
// a sprite: the same path serves the map at any pixel ratio and the legend as SVG. All paths fill a 24 × 24 box.
const shapes: Record<string, string> = {
  station: "M12 3 21 20H3Z",
  gate: "M4 4h16v16h-4v-7a4 4 0 0 0-8 0v7H4Z",
  place: "M12 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12Z",
  erosion: "M12 2.5 21.5 12 12 21.5 2.5 12Z",
  salinity: "M12 2.5c4 5 6.5 8 6.5 11.5a6.5 6.5 0 0 1-13 0C5.5 10.5 8 7.5 12 2.5Z",
};
const otherwise = "M12 3l7.8 4.5v9L12 21l-7.8-4.5v-9Z";

/** The path of a symbol, for the map and for the legend. */
export function shapeOf(icon: string): string {
  return shapes[icon] ?? otherwise;
}

/** Puts a symbol on the map under `name`, in its colour, ringed so that it stands off any ground. */
export function addPointIcon(map: MapLibreMap, name: string, icon: string, colour: string, ring: string): void {
  if (map.hasImage(name)) map.removeImage(name);
  const ratio = 3;
  const size = 28 * ratio;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.scale(ratio, ratio);
  pen.translate(2, 2);
  const path = new Path2D(shapeOf(icon));
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  pen.strokeStyle = ring;
  pen.stroke(path);
  pen.fillStyle = colour;
  pen.fill(path);
  map.addImage(name, pen.getImageData(0, 0, size, size), { pixelRatio: ratio });
}
