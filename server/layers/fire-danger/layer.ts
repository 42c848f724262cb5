import { sensorLayer } from "../sensorLayer.ts";

export default sensorLayer({
  title: { vi: "Cấp dự báo cháy rừng Tràm Chim", en: "Forest-fire danger, Tràm Chim" },
  description: {
    vi: "Cấp dự báo cháy rừng I–V theo phân khu của Vườn quốc gia Tràm Chim; từ cấp III là cao.",
    en: "Fire danger I–V by zone of Tràm Chim National Park; from III on it is high.",
  },
  sector: "disaster",
  unit: { vi: "cấp", en: "level" },
  decimals: 0,
  icon: "fire",
  readingLevels: [
    { level: 0, name: { vi: "Cấp I–II", en: "Level I–II" }, colour: "#2E9E6B" },
    { level: 1, name: { vi: "Cấp III", en: "Level III" }, colour: "#E2A500" },
    { level: 2, name: { vi: "Cấp IV (nguy hiểm)", en: "Level IV (dangerous)" }, colour: "#F07C13" },
    { level: 3, name: { vi: "Cấp V (cực kỳ nguy hiểm)", en: "Level V (extremely dangerous)" }, colour: "#D6453D" },
  ],
});
