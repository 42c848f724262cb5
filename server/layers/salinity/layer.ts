import { sensorLayer } from "../sensorLayer.ts";

export default sensorLayer({
  title: { vi: "Độ mặn", en: "Salinity" },
  description: {
    vi: "Độ mặn tại các điểm đo dọc sông Tiền; ranh 1 g/l và 4 g/l dùng trong bản tin.",
    en: "Salinity along the Tien River; 1 and 4 g/l are the limits used in bulletins.",
  },
  sector: "agriculture",
  unit: { vi: "g/l", en: "g/l" },
  decimals: 2,
  icon: "salinity",
  readingLevels: [
    { level: 0, name: { vi: "Dưới 1 g/l", en: "Below 1 g/l" }, colour: "#2E9E6B" },
    { level: 1, name: { vi: "Từ 1 đến dưới 4 g/l", en: "1 to below 4 g/l" }, colour: "#E2A500" },
    { level: 2, name: { vi: "Từ 4 g/l", en: "4 g/l and above" }, colour: "#D6453D" },
  ],
});
