import type { LayerDefinition } from "../layer.ts";

const layer: LayerDefinition = {
  title: { vi: "Đơn vị hành chính", en: "Administrative units" },
  description: {
    vi: "Địa giới của mọi phiên bản, nhãn và đường ranh.",
    en: "Units of every edition, their labels and borders.",
  },
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
  asOf: { vi: "2025", en: "2025" },
  caution: {
    vi: "Ranh giới nét đứt là gần đúng.",
    en: "Dashed borders are approximate.",
  },
  listed: false,
  minZoom: 0,
  maxZoom: 14,
  tileLayers: {
    units: {
      edition: "String",
      code: "String",
      level: "String",
      parent: "String",
      grouping: "String",
      is_grouping: "Number",
    },
    borders: { edition: "String", level: "String", approximate: "Boolean" },
    "unit-labels": {
      edition: "String",
      code: "String",
      level: "String",
      name: "String",
      full_name: "String",
      parent: "String",
      grouping: "String",
      is_grouping: "Number",
    },
  },
};
export default layer;
