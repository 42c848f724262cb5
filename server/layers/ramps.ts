import type { Breaks } from "../contract/layer.ts";

/** Sequential ramps from ColorBrewer 2.0 (Cynthia Brewer, Apache-2.0), all marked colour-blind safe there. */
export const RAMPS = {
  YlGnBu: ["#FFFFCC", "#C7E9B4", "#7FCDBB", "#41B6C4", "#2C7FB8", "#253494"],
  YlOrBr: ["#FFFFD4", "#FEE391", "#FEC44F", "#FE9929", "#D95F0E", "#993404"],
  PuBu: ["#F1EEF6", "#D0D1E6", "#A6BDDB", "#74A9CF", "#2B8CBE", "#045A8D"],
  BuPu: ["#EDF8FB", "#BFD3E6", "#9EBCDA", "#8C96C6", "#8856A7", "#810F7C"],
} as const;

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
