import type { LayerDefinition } from "../layer.ts";
import { manualBreaks } from "../ramps.ts";

const layer: LayerDefinition = {
  title: { vi: "Diện tích", en: "Area" },
  description: {
    vi: "Diện tích tự nhiên theo hồ sơ; nơi không có thì đo từ ranh giới và ghi rõ.",
    en: "Area by the record; measured from the boundary, and marked so, where the record is silent.",
  },
  pillar: "ground",
  sector: "administration",
  kind: "choropleth",
  unit: { vi: "km²", en: "km²" },
  decimals: 1,
  breaks: {
    province: manualBreaks("PuBu", [0, 3000, 4000, 6000]),
    district: manualBreaks("PuBu", [0, 100, 200, 250, 350, 500, 600]),
    commune: manualBreaks("PuBu", [0, 15, 30, 50, 75, 100, 180]),
  },
  levels: ["province", "district", "commune"],
  symbol: null,
  fields: [],
  sources: ["provincial-portal-areas", "nq-202-2025-qh15", "boundaries-2025", "boundaries-inside-2009"],
  asOf: { vi: "đến 30/06/2025 và từ 01/07/2025", en: "until 30/06/2025 and since 01/07/2025" },
  caution: {
    vi: "Diện tích các huyện của Tiền Giang cũ và các xã trước 2025 được đo từ ranh giới gần đúng.",
    en: "Areas of former Tiền Giang's districts and of communes before 2025 are measured from approximate boundaries.",
  },
  variants: [
    { edition: "2024", asOf: { vi: "đến 30/06/2025", en: "until 30/06/2025" } },
    { edition: "2025", asOf: { vi: "từ 01/07/2025", en: "since 01/07/2025" } },
    { edition: "2025", level: "province", caution: null },
    { edition: "2025", level: "commune", caution: null },
  ],
};
export default layer;
