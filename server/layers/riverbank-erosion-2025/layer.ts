import type { LayerDefinition } from "../layer.ts";

const layer: LayerDefinition = {
  title: { vi: "Sạt lở khẩn cấp 2025", en: "Erosion emergencies 2025" },
  description: {
    vi: "Các điểm sạt lở bờ sông được công bố tình huống khẩn cấp năm 2025.",
    en: "Riverbank erosion declared an emergency in 2025.",
  },
  pillar: "digital-society",
  sector: "disaster",
  kind: "points",
  unit: null,
  decimals: 0,
  breaks: null,
  levels: [],
  symbol: { icon: "erosion", colour: "#D6453D" },
  fields: [
    { id: "declaredOn", title: { vi: "Ngày công bố khẩn cấp", en: "Emergency declared" }, unit: null },
    { id: "lengthM", title: { vi: "Chiều dài", en: "Length" }, unit: { vi: "m", en: "m" } },
    {
      id: "affectedHouseholds",
      title: { vi: "Hộ bị ảnh hưởng", en: "Households affected" },
      unit: { vi: "hộ", en: "households" },
    },
    { id: "lengthAtRiskM", title: { vi: "Chiều dài có nguy cơ", en: "Length at risk" }, unit: { vi: "m", en: "m" } },
    {
      id: "householdsAtRisk",
      title: { vi: "Hộ trong vùng nguy cơ", en: "Households at risk" },
      unit: { vi: "hộ", en: "households" },
    },
    { id: "river", title: { vi: "Sông", en: "River" }, unit: null },
    { id: "facts", title: { vi: "Diễn biến", en: "What happened" }, unit: null },
  ],
  sources: [],
  asOf: { vi: "08–10/2025", en: "08–10/2025" },
  caution: {
    vi: "Vị trí gần đúng: đặt tại điểm nhãn của xã, phường được nêu tên.",
    en: "Positions are approximate: placed at the label point of the commune named.",
  },
};
export default layer;
