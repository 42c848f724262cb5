import type { LayerDefinition } from "../layer.ts";

const layer: LayerDefinition = {
  title: { vi: "Trạm thủy văn", en: "Hydrological stations" },
  description: {
    vi: "Trạm đo mực nước; cấp báo động đã biết lấy hoặc suy từ bản tin, chưa đối chiếu phụ lục Quyết định 05/2020/QĐ-TTg.",
    en: "Water-level stations; the alarm levels known are taken or derived from bulletins, not yet checked against the annex of Decision 05/2020/QĐ-TTg.",
  },
  pillar: "digital-society",
  sector: "disaster",
  kind: "points",
  unit: null,
  decimals: 0,
  breaks: null,
  levels: [],
  symbol: { icon: "station", colour: "#1F78B4" },
  fields: [
    { id: "river", title: { vi: "Sông", en: "River" }, unit: null },
    { id: "alarm1M", title: { vi: "Báo động 1", en: "Alarm level 1" }, unit: { vi: "m", en: "m" } },
    { id: "alarm2M", title: { vi: "Báo động 2", en: "Alarm level 2" }, unit: { vi: "m", en: "m" } },
    { id: "alarm3M", title: { vi: "Báo động 3", en: "Alarm level 3" }, unit: { vi: "m", en: "m" } },
    {
      id: "alarmNote",
      title: { vi: "Ghi chú cấp báo động", en: "Note on the alarm levels" },
      unit: null,
      optional: true,
    },
  ],
  sources: [],
  asOf: { vi: "bản tin 11/2011 và 11/2025", en: "bulletins of 11/2011 and 11/2025" },
  caution: {
    vi: "Vị trí gần đúng: đặt tại điểm nhãn của xã, phường được nêu tên.",
    en: "Positions are approximate: placed at the label point of the commune named.",
  },
};
export default layer;
