import type { LayerDefinition } from "../layer.ts";

const layer: LayerDefinition = {
  title: { vi: "Điểm đo mặn", en: "Salinity points" },
  description: {
    vi: "Điểm đo độ mặn trên sông Tiền; ngưỡng trong bản tin là 1 g/l và 4 g/l.",
    en: "Salinity points on the Tiền river; bulletins use 1 g/l and 4 g/l as thresholds.",
  },
  pillar: "digital-society",
  sector: "disaster",
  kind: "points",
  unit: null,
  decimals: 0,
  breaks: null,
  levels: [],
  symbol: { icon: "salinity", colour: "#8856A7" },
  fields: [
    {
      id: "distanceFromMouthKm",
      title: { vi: "Cách cửa sông", en: "Distance from the mouth" },
      unit: { vi: "km", en: "km" },
    },
    { id: "readings", title: { vi: "Độ mặn đã công bố", en: "Published salinity" }, unit: { vi: "g/l", en: "g/l" } },
  ],
  sources: [],
  asOf: { vi: "02/2023–03/2025", en: "02/2023–03/2025" },
  caution: {
    vi: "Vị trí gần đúng: đặt tại điểm nhãn của xã, phường được nêu tên.",
    en: "Positions are approximate: placed at the label point of the commune named.",
  },
};
export default layer;
