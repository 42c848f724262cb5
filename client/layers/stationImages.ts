import type { Map as MapLibreMap } from "maplibre-gl";
import type { Layer } from "../../server/contract/layer.ts";
import { badgeOf, barHeight, barsOf, outlineOf, ringOf, worstLevel } from "./badge.ts";
import { STALE } from "../api/Reading.ts";
import { shapeOf } from "./pointIcons.ts";

export const stationImage = (layer: string, size: number, kind: "one" | "many", rank: number | string) =>
  `sensors-${layer}-${size}-${kind}-${rank}`;

/** Ranks for which there are images: a level that no layer names is drawn as the worst of them. */
export const WORST_DRAWN = 6;

type Tokens = { surface: string; muted: string; text: string };

const RATIO = 3;
const HEIGHT = 22;
/** Room for the shadow of a badge behind and for its halo. */
const AROUND = 5;

/** Puts the badges of a layer on the map: they are stretched to the width of what is written in them. */
export function addStationImages(map: MapLibreMap, layer: Layer, tokens: Tokens, size: number): void {
  for (let rank = STALE; rank <= Math.max(WORST_DRAWN, worstLevel(layer)); rank++) {
    for (const kind of ["one", "many"] as const) {
      const name = stationImage(layer.id, size, kind, rank);
      // Another theme comes with another style, which has no images yet.
      if (!map.hasImage(name)) addImage(map, name, layer, kind, rank, tokens, size);
    }
  }
}

function addImage(
  map: MapLibreMap,
  name: string,
  layer: Layer,
  kind: "one" | "many",
  rank: number,
  tokens: Tokens,
  size: number,
): void {
  const badge = badgeOf(layer, rank, tokens);
  const left = badge.gauge ? 30 : 23;
  const [middle, right] = [12, 8];
  const width = left + middle + right;
  const canvas = document.createElement("canvas");
  const scale = RATIO * size;
  canvas.width = Math.ceil((width + 2 * AROUND) * scale);
  canvas.height = Math.ceil((HEIGHT + 2 * AROUND) * scale);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return;
  pen.scale(scale, scale);
  pen.translate(AROUND, AROUND);
  pen.lineJoin = "round";
  const outline = new Path2D(outlineOf(badge.shape, 0, 0, width, HEIGHT));
  if (kind === "many") {
    const behind = new Path2D(outlineOf(badge.shape, 3, -3.5, width, HEIGHT));
    pen.lineWidth = 2.5;
    pen.strokeStyle = tokens.surface;
    pen.stroke(behind);
    pen.fillStyle = badge.fill;
    pen.fill(behind);
    pen.lineWidth = 1;
    pen.strokeStyle = badge.ring;
    pen.stroke(behind);
  }
  pen.lineWidth = 4.5;
  pen.strokeStyle = tokens.surface;
  pen.stroke(outline);
  pen.fillStyle = badge.fill;
  pen.fill(outline);
  pen.lineWidth = ringOf(badge);
  pen.strokeStyle = badge.ring;
  if (badge.shape === "hollow") pen.setLineDash([3, 2]);
  pen.stroke(outline);
  pen.setLineDash([]);
  pen.fillStyle = badge.ink;
  if (badge.gauge) {
    const bars = barsOf(badge.gauge, 21.5, 5, 12.5);
    for (const [index, { x, y }] of bars.entries()) {
      pen.globalAlpha = index < badge.gauge.filled ? 1 : 0.3;
      pen.fillRect(x, y, 5, barHeight(badge.gauge, 12.5));
    }
    pen.globalAlpha = 1;
  }
  pen.translate(6.5, 4.5);
  pen.scale(0.54, 0.54);
  pen.fill(new Path2D(shapeOf(layer.symbol?.icon ?? "")));
  const x = (at: number) => (at + AROUND) * scale;
  map.addImage(name, pen.getImageData(0, 0, canvas.width, canvas.height), {
    pixelRatio: RATIO,
    stretchX: [[x(left + 2), x(left + middle - 2)]],
    // Only across: its height is its own.
    content: [x(left), 0, x(left + middle), canvas.height],
  });
}
