import type { Words } from "../../datasets/Dataset.ts";
import type { Commune } from "./Commune.ts";
import { observedProperties, type PropertyKey } from "./observedProperties.ts";
import type { Bands, Station } from "./Station.ts";

const UNSAID: Bands = { edges: [], levels: [null] };
/** Good, moderate, poor, bad, very bad, hazardous (Decision 1459/QĐ-TCMT). */
const VN_AQI: Bands = { edges: [51, 101, 151, 201, 301], levels: [0, 1, 2, 3, 4, 5] };

interface Group {
  kind: string;
  /** A thing's key is this and its number. */
  key: string;
  name: Words;
  owner: string;
  source: string | null;
  classification: Station["classification"];
  /** Codes of communes at whose label points the places are made up. */
  communes: string[];
  /** What all of the group say of themselves. */
  properties: object;
  measures: { property: PropertyKey; bands: Bands } | null;
}

const COUNTED = "agriculture-iot-2023";

const GROUPS: Group[] = [
  {
    kind: "insect-station",
    key: "insect",
    name: { vi: "Trạm giám sát côn trùng", en: "Insect station" },
    owner: "H20-SNNMT",
    source: COUNTED,
    classification: "public",
    communes: "29884 30214 29954 29926 29992 30010 30034 30037 30055 30088 30118 30130 30169 30208 30253".split(" "),
    properties: {},
    measures: { property: "insect-catch", bands: UNSAID },
  },
  {
    kind: "water-station",
    key: "water",
    name: { vi: "Trạm quan trắc nước", en: "Water-monitoring station" },
    owner: "H20-SNNMT",
    source: COUNTED,
    classification: "public",
    communes: "29938 29971 30061 30085 30163 30226".split(" "),
    properties: {},
    measures: { property: "water-ph", bands: UNSAID },
  },
  {
    kind: "rain-gauge",
    key: "rain",
    name: { vi: "Trạm đo mưa", en: "Rain gauge" },
    owner: "KTTV-DT",
    source: null,
    classification: "public",
    communes: "29929 30028 29888 30178 30244 28366 28321 28651".split(" "),
    properties: {},
    measures: { property: "rainfall", bands: UNSAID },
  },
  {
    kind: "air-station",
    key: "air",
    name: { vi: "Trạm quan trắc không khí", en: "Air-quality station" },
    owner: "H20-SNNMT",
    source: null,
    classification: "public",
    communes: "29869 29905 29955 28261".split(" "),
    properties: {},
    measures: { property: "vn-aqi", bands: VN_AQI },
  },
  {
    kind: "camera",
    key: "camera",
    name: { vi: "Camera", en: "Camera" },
    owner: "CA-DT",
    source: null,
    classification: "internal",
    communes: "29888 30076 28249 28261".split(" "),
    properties: {
      legalBasis: {
        vi: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15: ghi hình nơi công cộng để bảo đảm an ninh, trật tự",
        en: "Law 91/2025/QH15 on personal data protection: recording in public places for security and order",
      },
      notice: {
        vi: "Minh họa: cần biển báo có camera tại chỗ",
        en: "For demonstration: a notice of the camera is required on site",
      },
    },
    measures: null,
  },
];

function station(group: Group, number: number, commune: Commune): Station {
  const { kind, key, owner, source, classification, properties, measures } = group;
  const { lon, lat, full_name, name_en } = commune;
  const name = { vi: `${group.name.vi} ${number} (minh họa)`, en: `${group.name.en} ${number} (demonstration)` };
  return {
    key: `${key}-${number}`,
    name,
    description: {
      vi: "Trạm minh họa: vị trí và số đo không có thật.",
      en: "For demonstration: neither the place nor the readings are real.",
    },
    kind,
    properties: { kind, ...properties },
    position: {
      lon,
      lat,
      note: {
        vi: `Vị trí minh họa, không phải vị trí thật: đặt tại tâm ${full_name}`,
        en: `Made-up position for demonstration: placed at the centre of ${name_en}`,
      },
    },
    source,
    owner,
    classification,
    demo: true,
    streams: measures === null ? [] : [{ ...measures, name: observedAt(measures.property, name) }],
  };
}

/** "Côn trùng vào đèn: trạm giám sát côn trùng 1 (minh họa)". */
function observedAt(property: PropertyKey, { vi, en }: Words): Words {
  const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
  const { name } = observedProperties[property];
  return { vi: `${name.vi}: ${lower(vi)}`, en: `${name.en}: ${lower(en)}` };
}

/** Stations whose places are not published, or that SenMap made up, at label points. @throws when a commune is missing. */
export const demoStations = (communeOf: (code: string) => Commune): Station[] =>
  GROUPS.flatMap((group) => group.communes.map((code, index) => station(group, index + 1, communeOf(code))));
