import type { LayerDefinition } from "../layer.ts";

const layer: LayerDefinition = {
  title: { vi: "Lượng mưa giờ", en: "Hourly rainfall" },
  description: {
    vi: "Lượng mưa trong một giờ tại trạm đo mưa.",
    en: "Rain within an hour at rain gauges.",
  },
  pillar: "digital-society",
  sector: "disaster",
  kind: "sensors",
  unit: { vi: "mm/giờ", en: "mm/h" },
  decimals: 1,
  breaks: null,
  levels: [],
  symbol: { icon: "rain", colour: "#4C78A8" },
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
