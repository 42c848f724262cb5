import type { LayerDefinition } from "../layer.ts";

const layer: LayerDefinition = {
  title: { vi: "Bẫy đèn côn trùng", en: "Insect light traps" },
  description: {
    vi: "Số côn trùng vào bẫy đèn trong một đêm.",
    en: "Insects caught by light traps in a night.",
  },
  pillar: "digital-society",
  sector: "agriculture",
  kind: "sensors",
  unit: { vi: "con/đêm", en: "insects/night" },
  decimals: 0,
  breaks: null,
  levels: [],
  symbol: { icon: "insect", colour: "#4C78A8" },
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
