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
    { id: "facing", title: { vi: "Đối diện", en: "Facing" }, unit: null },
    { id: "formerDistrict", title: { vi: "Địa bàn trước 07/2025", en: "District until 06/2025" }, unit: null },
  ],
  sources: [],
  asOf: { vi: "2024", en: "2024" },
  caution: {
    vi: "Vị trí gần đúng: đặt tại điểm nhãn của xã, phường được nêu tên.",
    en: "Positions are approximate: placed at the label point of the commune named.",
  },
};
export default layer;
