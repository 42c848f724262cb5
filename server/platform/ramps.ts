/** Sequential ramps from ColorBrewer 2.0 (Cynthia Brewer, Apache-2.0), all marked colour-blind safe there. */
export const RAMPS = {
  YlGnBu: ["#FFFFCC", "#C7E9B4", "#7FCDBB", "#41B6C4", "#2C7FB8", "#253494"],
  YlOrBr: ["#FFFFD4", "#FEE391", "#FEC44F", "#FE9929", "#D95F0E", "#993404"],
  PuBu: ["#F1EEF6", "#D0D1E6", "#A6BDDB", "#74A9CF", "#2B8CBE", "#045A8D"],
  YlOrRd: ["#FFFFB2", "#FED976", "#FEB24C", "#FD8D3C", "#F03B20", "#BD0026"],
  BuPu: ["#EDF8FB", "#BFD3E6", "#9EBCDA", "#8C96C6", "#8856A7", "#810F7C"],
} as const;

/** Diverging: the middle is where nothing changed or the target is met. */
export const DIVERGING = {
  PuOr: ["#B35806", "#F1A340", "#FEE0B6", "#D8DAEB", "#998EC3", "#542788"],
  /** With a class in the middle, between too little and too much. */
  BuYlRd: ["#4575B4", "#91BFDB", "#E0F3F8", "#FFFFBF", "#FEE090", "#FC8D59", "#D73027"],
} as const;

/** The same with five colours on each side of the middle, for classes that somebody sets: they may all lie on one side. */
export const DIVERGING_WIDE = {
  PuOr: [
    "#7F3B08",
    "#B35806",
    "#E08214",
    "#FDB863",
    "#FEE0B6",
    "#F7F7F7",
    "#D8DAEB",
    "#B2ABD2",
    "#8073AC",
    "#542788",
    "#2D004B",
  ],
  BuYlRd: [
    "#313695",
    "#4575B4",
    "#74ADD1",
    "#ABD9E9",
    "#E0F3F8",
    "#FFFFBF",
    "#FEE090",
    "#FDAE61",
    "#F46D43",
    "#D73027",
    "#A50026",
  ],
} as const;
