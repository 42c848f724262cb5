import { alarmBands } from "./alarmBands.ts";
import type { Words } from "../../datasets/Dataset.ts";
import type { Feature } from "./Feature.ts";
import type { Station, Stream } from "./Station.ts";

const words = (feature: Feature) => ({ vi: feature.name_vi, en: feature.name_en ?? feature.name_vi });

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** What a station is beyond what its feature says. */
interface Made {
  key: string;
  kind: string;
  owner: string;
  description: Words;
  stream: Stream;
  properties: object;
}

function station(feature: Feature, { stream, properties, ...made }: Made): Station {
  const { lon, lat, source, note_vi, note_en } = feature;
  const note = note_vi === null ? null : { vi: note_vi, en: note_en ?? note_vi };
  const { river } = feature.properties;
  return {
    ...made,
    name: words(feature),
    properties: { ...(river && { river }), feature: { layer: feature.layer, key: feature.key }, ...properties },
    position: { lon, lat, note },
    source,
    classification: "public",
    demo: false,
    streams: [stream],
  };
}

/** The water level of a station of the flood bulletins; its levels are the confirmed alarm levels alone. */
function hydrologicalStation(feature: Feature): Station {
  const { alarm1M, alarm2M, alarm3M, alarmNote, code, reference } = feature.properties;
  const bands = alarmBands([alarm1M, alarm2M, alarm3M] as (number | null)[]);
  const { vi, en } = words(feature);
  const name = { vi: `Mực nước ${vi.replace(/^Trạm /, "")}`, en: `Water level at ${en.replace(/ station$/, "")}` };
  const stream: Stream = { property: "water-level", name, bands };
  return station(feature, {
    key: feature.key,
    kind: "hydrological-station",
    owner: "KTTV-DT",
    description: {
      vi: `Trạm thủy văn trên ${feature.properties.river?.vi}.`,
      en: `Hydrological station on the ${feature.properties.river?.en}.`,
    },
    stream,
    properties: { code, reference, alarmNote },
  });
}

/** The salinity at a point of the bulletins, by their limits of 1 and 4 g/l. */
function salinityPoint(feature: Feature): Station {
  const { vi, en } = words(feature);
  const bands = { edges: feature.properties.limitsGPerL as number[], levels: [0, 1, 2] };
  const stream: Stream = { property: "salinity", name: { vi: `Độ mặn ${lower(vi)}`, en: `Salinity at ${en}` }, bands };
  const { distanceFromMouthKm } = feature.properties;
  return station(feature, {
    key: feature.key,
    kind: "salinity-point",
    owner: "H20-SNNMT",
    description: { vi: "Điểm đo trong bản tin xâm nhập mặn.", en: "Point of the bulletins on saltwater intrusion." },
    stream,
    properties: { distanceFromMouthKm },
  });
}

/** The retreat of the bank at an erosion emergency. Nobody has said which retreat is bad. */
function erosionPoint(feature: Feature): Station {
  const { vi, en } = words(feature);
  const stream: Stream = {
    property: "erosion-rate",
    name: { vi: `Tốc độ ${lower(vi)}`, en: `Bank retreat: ${en}` },
    bands: { edges: [], levels: [null] },
  };
  return station(feature, {
    key: `erosion-${feature.key}`,
    kind: "erosion-point",
    owner: "H20-SNNMT",
    description: feature.properties.facts as Words,
    stream,
    properties: {},
  });
}

const MAKERS: Record<string, (feature: Feature) => Station> = {
  "flood-stations": hydrologicalStation,
  "salinity-points": salinityPoint,
  "riverbank-erosion-2025": erosionPoint,
};

/** The layers at whose features something is measured. */
export const FEATURE_LAYERS = Object.keys(MAKERS);

/** The stations at features of built-in layers. */
export const stationsAtFeatures = (features: Feature[]): Station[] =>
  features.map((feature) => MAKERS[feature.layer]!(feature));
