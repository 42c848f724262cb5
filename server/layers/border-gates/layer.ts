import type { LayerDefinition } from "../layer.ts";

const layer: LayerDefinition = {
  title: { vi: "Cửa khẩu quốc tế", en: "International border gates" },
  description: {
    vi: "Hai cửa khẩu quốc tế với tỉnh Prey Veng, Campuchia.",
    en: "The two international gates to Prey Veng, Cambodia.",
  },
  pillar: "digital-economy",
  sector: "economy",
  kind: "points",
  unit: null,
  decimals: 0,
  breaks: null,
  levels: [],
  symbol: { icon: "gate", colour: "#6A3D9A" },
  fields: [
    { id: "kind", title: { vi: "Loại cửa khẩu", en: "Kind of gate" }, unit: null },
    { id: "border", title: { vi: "Tuyến biên giới", en: "Border" }, unit: null },
  ],
  sources: [],
  asOf: { vi: "2024", en: "2024" },
  caution: {
    vi: "Vị trí gần đúng: đặt tại điểm nhãn của xã, phường được nêu tên.",
    en: "Positions are approximate: placed at the label point of the commune named.",
  },
};
export default layer;
