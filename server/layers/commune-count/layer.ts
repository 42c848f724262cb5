import type { LayerDefinition } from "../layer.ts";
import { manualBreaks } from "../ramps.ts";

const layer: LayerDefinition = {
  title: { vi: "Số đơn vị cấp xã", en: "Number of communes" },
  description: {
    vi: "Số xã, phường, thị trấn thuộc đơn vị; xã nằm trên hai huyện cũ được tính ở cả hai.",
    en: "Communes, wards and townships of the unit; one cut by two former districts counts in both.",
  },
  pillar: "digital-government",
  sector: "administration",
  kind: "choropleth",
  unit: { vi: "xã, phường, thị trấn", en: "communes" },
  decimals: 0,
  counted: true,
  breaks: {
    province: manualBreaks("BuPu", [100, 120, 150, 170]),
    district: manualBreaks("BuPu", [1, 4, 7, 10, 13, 16, 26]),
  },
  levels: ["province", "district"],
  symbol: null,
  fields: [],
  sources: ["nq-1663-ubtvqh15"],
  asOf: { vi: "30/06/2025 và 01/07/2025", en: "30/06/2025 and 01/07/2025" },
  caution: null,
  variants: [
    { edition: "2024", asOf: { vi: "30/06/2025", en: "30/06/2025" } },
    {
      edition: "2025",
      unit: { vi: "xã, phường", en: "communes and wards" },
      asOf: { vi: "01/07/2025", en: "01/07/2025" },
    },
  ],
};
export default layer;
