import type { LayerDefinition } from "../layer.ts";
import { manualBreaks } from "../ramps.ts";

const layer: LayerDefinition = {
  title: { vi: "Xã thay đổi khi sắp xếp 2025", en: "Communes changed in the 2025 reform" },
  description: {
    vi: "Số xã, phường, thị trấn cũ được nhập hoặc chia theo Nghị quyết 1663/NQ-UBTVQH15.",
    en: "Old communes that were merged or split under Resolution 1663/NQ-UBTVQH15.",
  },
  pillar: "digital-government",
  sector: "administration",
  kind: "choropleth",
  unit: { vi: "xã cũ", en: "old communes" },
  decimals: 0,
  counted: true,
  breaks: {
    province: manualBreaks("YlOrBr", [0, 140, 200, 310]),
    district: manualBreaks("YlOrBr", [0, 7, 10, 13, 16, 20, 26]),
    commune: manualBreaks("YlOrBr", [0, 1, 2, 3, 4, 6, 10]),
  },
  levels: ["province", "district", "commune"],
  symbol: null,
  fields: [],
  sources: ["nq-1663-ubtvqh15"],
  asOf: { vi: "01/07/2025", en: "01/07/2025" },
  caution: null,
  // The day, where the values would only say the year.
  variants: [{ asOf: { vi: "01/07/2025", en: "01/07/2025" } }],
};
export default layer;
