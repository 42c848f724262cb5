import type { Map as MapLibreMap } from "maplibre-gl";

// Each kind of point has a shape of its own, so that colour is never the only sign. Drawn here rather than taken from
// a sprite: the same path serves the map at any pixel ratio and the legend as SVG. All paths fill a 24 × 24 box.
const shapes: Record<string, string> = {
  station: "M12 3 21 20H3Z",
  gate: "M4 4h16v16h-4v-7a4 4 0 0 0-8 0v7H4Z",
  place: "M12 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12Z",
  erosion: "M12 2.5 21.5 12 12 21.5 2.5 12Z",
  salinity: "M12 2.5c4 5 6.5 8 6.5 11.5a6.5 6.5 0 0 1-13 0C5.5 10.5 8 7.5 12 2.5Z",
  rain: "M7 13a4 4 0 0 1 .4-8A5.5 5.5 0 0 1 18 6.6 3.3 3.3 0 0 1 17.5 13ZM7.2 15l-1.4 5h2l1.4-5ZM11.5 15l-1.4 6h2l1.4-6ZM15.8 15l-1.4 5h2l1.4-5Z",
  air: "M3 6.5h11a1.5 1.5 0 1 0-1.5-1.5h-2a3.5 3.5 0 1 1 3.5 3.5H3ZM3 11h15a3.5 3.5 0 1 1-3.5 3.5h2A1.5 1.5 0 1 0 18 13H3ZM3 15.5h7a3 3 0 1 1-3 3h2a1 1 0 1 0 1-1H3Z",
  fire: "M12.5 2c.5 4 5.5 6 5.5 12a6 6 0 0 1-12 0c0-2.5 1.2-4.2 2.5-5.5.2 1.5.8 2.5 1.8 3C10 8 10.5 4.5 12.5 2Z",
  insect:
    "M12 3a3 3 0 0 1 3 3v1l3.5-2 1 1.7L15.5 9v2H20v2h-4.5v1.5l4 2.8-1.1 1.6-3.2-2.2A4 4 0 0 1 12 20a4 4 0 0 1-3.2-3.3l-3.2 2.2-1.1-1.6 4-2.8V13H4v-2h4.5V9l-4-2.3 1-1.7L9 7V6a3 3 0 0 1 3-3Z",
  water:
    "M2 7c2.5-2.5 4.2-2.5 6.7 0s4.1 2.5 6.6 0 4.2-2.5 6.7 0v3c-2.5-2.5-4.2-2.5-6.7 0s-4.1 2.5-6.6 0-4.2-2.5-6.7 0ZM2 14c2.5-2.5 4.2-2.5 6.7 0s4.1 2.5 6.6 0 4.2-2.5 6.7 0v3c-2.5-2.5-4.2-2.5-6.7 0s-4.1 2.5-6.6 0-4.2-2.5-6.7 0Z",
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
