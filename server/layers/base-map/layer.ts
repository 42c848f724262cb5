import type { LayerDefinition } from "../layer.ts";

const layer: LayerDefinition = {
  title: { vi: "Bản đồ nền", en: "Base map" },
  description: { vi: "Sông, kênh, quần đảo của Việt Nam.", en: "Rivers, canals, archipelagos of Việt Nam." },
  pillar: "ground",
  sector: "administration",
  kind: "lines",
  unit: null,
  decimals: 0,
  breaks: null,
  levels: [],
  symbol: null,
  fields: [],
  sources: [],
  asOf: { vi: "2026", en: "2026" },
  caution: null,
  listed: false,
  attribution: '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a>',
  drawsFrom: ["rivers", "archipelagos"],
  minZoom: 0,
  maxZoom: 13,
  tileLayers: {
    rivers: { name_vi: "String", waterway: "String" },
    archipelagos: { name_vi: "String", name_en: "String" },
  },
};
export default layer;
