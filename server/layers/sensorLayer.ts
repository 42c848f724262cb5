import type { LayerDefinition } from "./layer.ts";

type Own = Pick<LayerDefinition, "title" | "description" | "sector" | "decimals"> & {
  unit: NonNullable<LayerDefinition["unit"]>;
  icon: string;
  /** Left out where no document says what is good and what is bad. */
  readingLevels?: NonNullable<LayerDefinition["readingLevels"]>;
  /** Ids of rows in senmap.source beside that of the simulation. */
  sources?: string[];
};

/** Where nobody has said what a reading means. */
export const NO_LEVEL_COLOUR = "#4C78A8";
const NO_LEVELS = [
  { level: null, name: { vi: "Chưa có mức phân cấp", en: "No level stated" }, colour: NO_LEVEL_COLOUR },
];

/** A layer of the stations that come with SenMap, whose readings are simulated. */
export const sensorLayer = ({ icon, readingLevels = NO_LEVELS, sources = [], ...own }: Own): LayerDefinition => ({
  ...own,
  pillar: "digital-society",
  kind: "sensors",
  breaks: null,
  levels: [],
  symbol: { icon, colour: NO_LEVEL_COLOUR },
  fields: [],
  readingLevels,
  sources: ["sensor-simulation", ...sources],
  asOf: { vi: "trực tiếp", en: "live" },
  caution: {
    vi: "Số đo là mô phỏng minh họa, không phải số liệu quan trắc.",
    en: "The readings are simulated for demonstration; nothing was measured.",
  },
  demo: true,
});
