import { NO_LEVEL_COLOUR, sensorLayer } from "../sensorLayer.ts";

export default sensorLayer({
  title: { vi: "Mực nước", en: "Water level" },
  description: {
    vi: "Mực nước đo tại trạm thủy văn, so với cấp báo động đã xác nhận của trạm.",
    en: "Water level at hydrological stations, against the confirmed alarm levels of each.",
  },
  sector: "disaster",
  unit: { vi: "m", en: "m" },
  decimals: 2,
  icon: "station",
  readingLevels: [
    {
      level: null,
      name: { vi: "Chưa đến BĐ3, hoặc chưa xác nhận cấp báo động", en: "Below alarm 3, or no confirmed alarm level" },
      colour: NO_LEVEL_COLOUR,
    },
    { level: 0, name: { vi: "Dưới báo động 1", en: "Below alarm 1" }, colour: "#2E9E6B" },
    { level: 1, name: { vi: "Trên báo động 1", en: "Above alarm 1" }, colour: "#E2A500" },
    { level: 2, name: { vi: "Trên báo động 2", en: "Above alarm 2" }, colour: "#F07C13" },
    { level: 3, name: { vi: "Trên báo động 3", en: "Above alarm 3" }, colour: "#D6453D" },
  ],
});
