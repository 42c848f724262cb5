import { sensorLayer } from "../sensorLayer.ts";

export default sensorLayer({
  title: { vi: "Bẫy đèn côn trùng", en: "Insect light traps" },
  description: {
    vi: "Số côn trùng vào bẫy đèn trong một đêm.",
    en: "Insects caught by light traps in a night.",
  },
  sector: "agriculture",
  unit: { vi: "con/đêm", en: "insects/night" },
  decimals: 0,
  icon: "insect",
});
