import { sensorLayer } from "../sensorLayer.ts";

export default sensorLayer({
  title: { vi: "Tốc độ sạt lở bờ", en: "Bank retreat" },
  description: {
    vi: "Bờ sông lùi trong một ngày tại điểm sạt lở.",
    en: "How far the bank retreats in a day at erosion points.",
  },
  sector: "disaster",
  unit: { vi: "cm/ngày", en: "cm/day" },
  decimals: 1,
  icon: "erosion",
});
