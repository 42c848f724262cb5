import { sensorLayer } from "../sensorLayer.ts";

export default sensorLayer({
  title: { vi: "Lượng mưa giờ", en: "Hourly rainfall" },
  description: {
    vi: "Lượng mưa trong một giờ tại trạm đo mưa.",
    en: "Rain within an hour at rain gauges.",
  },
  sector: "disaster",
  unit: { vi: "mm/giờ", en: "mm/h" },
  decimals: 1,
  icon: "rain",
});
