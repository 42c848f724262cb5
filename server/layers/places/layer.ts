import type { LayerDefinition } from "../layer.ts";

const layer: LayerDefinition = {
  title: { vi: "Điểm dân cư", en: "Populated places" },
  description: {
    vi: "Tên các điểm dân cư theo GeoNames.",
    en: "Names of populated places by GeoNames.",
  },
  pillar: "ground",
  sector: "administration",
  kind: "points",
  unit: null,
  decimals: 0,
  breaks: null,
  levels: [],
  symbol: { icon: "place", colour: "#5B6B78" },
  fields: [],
  sources: [],
  attribution: '<a href="https://www.geonames.org">GeoNames</a>',
  asOf: { vi: "2026", en: "2026" },
  caution: null,
};
export default layer;
