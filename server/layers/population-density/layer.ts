import type { LayerDefinition } from "../layer.ts";
import { manualBreaks } from "../ramps.ts";

const layer: LayerDefinition = {
  title: { vi: "Mật độ dân số", en: "Population density" },
  description: {
    vi: "Số người trên một km² diện tích chính thức của đơn vị.",
    en: "People per km² of the unit's official area.",
  },
  pillar: "digital-society",
  sector: "society",
  kind: "choropleth",
  unit: { vi: "người/km²", en: "people/km²" },
  decimals: 0,
  breaks: manualBreaks("YlGnBu", [0, 300, 450, 600, 800, 1200, 2500]),
  levels: ["province", "district", "commune"],
  symbol: null,
  fields: [],
  sources: ["mard-atlas-2016", "census-2019", "provincial-portal-areas", "nq-202-2025-qh15"],
  asOf: {
    vi: "huyện 2016; tỉnh 2019 và 2025",
    en: "districts 2016; province 2019 and 2025",
  },
  caution: null,
  variants: [
    {
      level: "commune",
      caution: {
        vi: "Dân số cấp xã chưa được công bố trong các nguồn đã dùng.",
        en: "The sources used do not publish population by commune.",
      },
    },
  ],
};
export default layer;
