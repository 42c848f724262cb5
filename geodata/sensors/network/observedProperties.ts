import type { Words } from "../../datasets/Dataset.ts";

/** What is observed of a kind, in which unit, what a working sensor can report, and when its last reading is not the present any more. */
export interface ObservedProperty {
  name: Words;
  /** The concept, as an address or a name of its own. */
  definition: string;
  description: Words;
  /** As SensorThings says it; `definition` is the UCUM code. */
  unit: { name: string; symbol: string; definition: string };
  /** The lowest and highest result that is not a fault of the sensor. */
  possible: [number, number];
  /** A PostgreSQL interval. */
  staleAfter: string;
}

const unit = (name: string, symbol: string, ucum: string) => ({ name, symbol, definition: `ucum:${ucum}` });

/** By the map layer that shows it. */
export const observedProperties = {
  "water-level": {
    name: { vi: "Mực nước", en: "Water level" },
    definition: "http://vocab.nerc.ac.uk/standard_name/water_surface_height_above_reference_datum/",
    description: {
      vi: "Mực nước sông, kênh theo hệ cao độ quốc gia.",
      en: "Level of a river or canal above the national datum.",
    },
    unit: unit("mét", "m", "m"),
    possible: [-3, 7],
    staleAfter: "1 hour",
  },
  salinity: {
    name: { vi: "Độ mặn", en: "Salinity" },
    definition: "urn:senmap:property:salinity",
    description: { vi: "Lượng muối trong một lít nước.", en: "Salt in a litre of water." },
    unit: unit("gam trên lít", "g/l", "g/L"),
    possible: [0, 45],
    staleAfter: "3 hours",
  },
  rainfall: {
    name: { vi: "Cường độ mưa", en: "Rainfall rate" },
    definition: "http://vocab.nerc.ac.uk/standard_name/rainfall_rate/",
    description: { vi: "Lượng mưa quy ra một giờ.", en: "Rain as it would be over one hour." },
    unit: unit("milimét trên giờ", "mm/h", "mm/h"),
    possible: [0, 300],
    staleAfter: "2 hours",
  },
  "vn-aqi": {
    name: { vi: "Chất lượng không khí (VN_AQI)", en: "Air quality (VN_AQI)" },
    definition:
      "https://cem.gov.vn/tin-tuc-moi-truong/tong-cuc-moi-truong-ban-hanh-huong-dan-ky-thuat-tinh-toan-va-cong-bo-chi-so-chat-luong-khong-khi-viet-nam",
    description: {
      vi: "Chỉ số chất lượng không khí Việt Nam theo giờ, Quyết định 1459/QĐ-TCMT năm 2019.",
      en: "Viet Nam's hourly air quality index, Decision 1459/QĐ-TCMT of 2019.",
    },
    unit: unit("chỉ số VN_AQI", "VN_AQI", "1"),
    possible: [0, 500],
    staleAfter: "3 hours",
  },
  "erosion-rate": {
    name: { vi: "Tốc độ sạt lở bờ", en: "Bank retreat" },
    definition: "urn:senmap:property:erosion-rate",
    description: { vi: "Bờ lùi vào trong một ngày.", en: "How far the bank retreats in a day." },
    unit: unit("xentimét trên ngày", "cm/ngày", "cm/d"),
    possible: [0, 10_000],
    staleAfter: "2 days",
  },
  "fire-danger": {
    name: { vi: "Cấp dự báo cháy rừng", en: "Forest-fire danger" },
    definition: "urn:senmap:property:fire-danger",
    description: {
      vi: "Cấp I đến cấp V; cấp IV là nguy hiểm, cấp V là cực kỳ nguy hiểm.",
      en: "Levels I to V; IV is dangerous, V is extremely dangerous.",
    },
    unit: unit("cấp", "cấp", "1"),
    possible: [1, 5],
    staleAfter: "2 days",
  },
  "insect-catch": {
    name: { vi: "Côn trùng vào đèn", en: "Insects caught at light" },
    definition: "urn:senmap:property:insect-catch",
    description: { vi: "Số côn trùng vào bẫy đèn trong một đêm.", en: "Insects caught in a light trap in a night." },
    unit: unit("con trên đêm", "con/đêm", "{insects}/d"),
    possible: [0, 1_000_000],
    staleAfter: "3 days",
  },
  "water-ph": {
    name: { vi: "Độ pH của nước", en: "pH of water" },
    definition: "urn:senmap:property:water-ph",
    description: { vi: "Độ chua hay kiềm của nước kênh.", en: "How acid or alkaline the water of a canal is." },
    unit: unit("độ pH", "pH", "[pH]"),
    possible: [0, 14],
    staleAfter: "6 hours",
  },
} satisfies Record<string, ObservedProperty>;

export type PropertyKey = keyof typeof observedProperties;
