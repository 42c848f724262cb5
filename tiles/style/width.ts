import type { Palette } from "./palette.ts";

/** A line width that grows with the zoom, from pairs of zoom and pixels. */
export function width(
  palette: Palette,
  ...stops: [number, number][]
): ["interpolate", ["linear"], ["zoom"], ...number[]] {
  return ["interpolate", ["linear"], ["zoom"], ...stops.flatMap(([zoom, pixels]) => [zoom, pixels * palette.scale])];
}
