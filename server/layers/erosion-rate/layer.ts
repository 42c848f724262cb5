import type { LayerDefinition } from "../layer.ts";

const layer: LayerDefinition = {
  title: { vi: "Tốc độ sạt lở bờ", en: "Bank retreat" },
  description: {
    vi: "Bờ sông lùi trong một ngày tại điểm sạt lở.",
    en: "How far the bank retreats in a day at erosion points.",
  },
  pillar: "digital-society",
  sector: "disaster",
  kind: "sensors",
  unit: { vi: "cm/ngày", en: "cm/day" },
  decimals: 1,
  breaks: null,
  levels: [],
  symbol: { icon: "erosion", colour: "#4C78A8" },
  fields: [],
  readingLevels: [{ level: null, name: { vi: "Chưa có mức phân cấp", en: "No level stated" }, colour: "#4C78A8" }],
  sources: ["sensor-simulation"],
  asOf: { vi: "trực tiếp", en: "live" },
  caution: {
    vi: "Số đo là mô phỏng minh họa, không phải số liệu quan trắc.",
    en: "The readings are simulated for demonstration; nothing was measured.",
  },
  demo: true,
};
export default layer;
