import { sensorLayer } from "../sensorLayer.ts";

export default sensorLayer({
  title: { vi: "Chất lượng không khí (VN_AQI)", en: "Air quality (VN_AQI)" },
  description: {
    vi: "Chỉ số VN_AQI; thang và màu theo Quyết định 1459/QĐ-TCMT năm 2019.",
    en: "VN_AQI; scale and colours by Decision 1459/QĐ-TCMT of 2019.",
  },
  sector: "society",
  unit: { vi: "điểm", en: "points" },
  decimals: 0,
  icon: "air",
  readingLevels: [
    { level: 0, name: { vi: "Tốt (0–50)", en: "Good (0–50)" }, colour: "#00E400" },
    { level: 1, name: { vi: "Trung bình (51–100)", en: "Moderate (51–100)" }, colour: "#FFFF00" },
    { level: 2, name: { vi: "Kém (101–150)", en: "Poor (101–150)" }, colour: "#FF7E00" },
    { level: 3, name: { vi: "Xấu (151–200)", en: "Bad (151–200)" }, colour: "#FF0000" },
    { level: 4, name: { vi: "Rất xấu (201–300)", en: "Very bad (201–300)" }, colour: "#8F3F97" },
    { level: 5, name: { vi: "Nguy hại (301–500)", en: "Hazardous (301–500)" }, colour: "#7E0023" },
  ],
  sources: ["vn-aqi-2019"],
});
