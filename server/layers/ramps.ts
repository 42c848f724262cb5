import type { Breaks } from "../contract/layer.ts";
import { RAMPS } from "../platform/ramps.ts";

/** Breaks chosen by hand, so that they stay put while time moves: one more edge than classes. */
export function manualBreaks(ramp: keyof typeof RAMPS, edges: number[]): Breaks {
  const colours = RAMPS[ramp];
  const classes = edges.length - 1;
  // Fewer classes take colours spread over the whole ramp, so that the ends stay far apart.
  const picked = Array.from({ length: classes }, (_, i) =>
    classes === 1 ? colours[3] : colours[Math.round((i * (colours.length - 1)) / (classes - 1))]!,
  );
  return { method: "manual", edges, colours: picked };
}
