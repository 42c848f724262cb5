import { sensorLayer } from "../sensorLayer.ts";

export default sensorLayer({
  title: { vi: "Độ pH nước", en: "Water pH" },
  description: {
    vi: "Độ pH tại trạm giám sát nước.",
    en: "pH at water-monitoring stations.",
  },
  sector: "agriculture",
  unit: { vi: "pH", en: "pH" },
  decimals: 1,
  icon: "water",
});
