import type { LayerDefinition } from "../layer.ts";

const layer: LayerDefinition = {
  title: { vi: "Độ pH nước", en: "Water pH" },
  description: {
    vi: "Độ pH tại trạm giám sát nước.",
    en: "pH at water-monitoring stations.",
  },
  pillar: "digital-society",
  sector: "agriculture",
  kind: "sensors",
  unit: { vi: "pH", en: "pH" },
  decimals: 1,
  breaks: null,
  levels: [],
  symbol: { icon: "water", colour: "#4C78A8" },
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
