import type { Feature, FeatureCollection, Point } from "geojson";
import type { Station } from "../../server/contract/sensor.ts";
import type { Language } from "../ui/format.ts";
import { rankOf, type Readings, STALE, trendOf } from "../api/Reading.ts";
import { ARROWS, NOTHING, valueWords } from "./readingWords.ts";
import type { StationLayer } from "../api/sensors.ts";

export type StationProperties = {
  key: string;
  name_vi: string;
  name_en: string;
  label: string;
  rank: number;
  /** Which is drawn above which: the worst on top, and no two alike, so that no text lies on another's badge. */
  order: number;
  /** Several layers have stations at one place: they stand one below the other. */
  stack: number;
};

type Look = { language: Language; unit: string };

/** Stations of layers that stand where an earlier one's stand already, by layer and datastream. */
export function stacksOf(layers: readonly StationLayer[]): Map<string, number> {
  const taken = new Map<string, Set<string>>();
  const stacks = new Map<string, number>();
  for (const { layer, stations } of layers) {
    for (const { datastream, lon, lat } of stations) {
      const place = `${lon.toFixed(4)} ${lat.toFixed(4)}`;
      const others = taken.get(place) ?? new Set();
      taken.set(place, others.add(layer.id));
      stacks.set(`${layer.id} ${datastream}`, [...others].indexOf(layer.id));
    }
  }
  return stacks;
}

/** What is written in the badge of a station. */
export function labelOf(station: Station, readings: Readings, now: number, decimals: number, look: Look): string {
  const reading = readings.get(station.datastream);
  if (rankOf(reading, station, now) === STALE) return NOTHING;
  const trend = trendOf(reading, decimals);
  return [valueWords(reading, decimals, look.language), look.unit, trend && ARROWS[trend]].filter(Boolean).join(" ");
}

/** The stations of a layer as the map draws them. */
export function stationFeatures(
  { layer, stations }: StationLayer,
  readings: Readings,
  now: number,
  stacks: ReadonlyMap<string, number>,
  look: Look,
): FeatureCollection<Point, StationProperties> {
  const features = stations.map((station, index): Feature<Point, StationProperties> => {
    const rank = rankOf(readings.get(station.datastream), station, now);
    return {
      type: "Feature",
      id: station.datastream,
      geometry: { type: "Point", coordinates: [station.lon, station.lat] },
      properties: {
        key: String(station.datastream),
        name_vi: station.name.vi,
        name_en: station.name.en,
        label: labelOf(station, readings, now, layer.decimals, look),
        rank,
        order: (rank + 3) * 100_000 + index,
        stack: stacks.get(`${layer.id} ${station.datastream}`) ?? 0,
      },
    };
  });
  return { type: "FeatureCollection", features };
}

/** Stations from the worst to those that say nothing; equals by name. */
export function worstFirst(stations: readonly Station[], readings: Readings, now: number, language: Language) {
  const order = new Intl.Collator(language).compare;
  return stations
    .map((station) => ({ station, rank: rankOf(readings.get(station.datastream), station, now) }))
    .sort((a, b) => b.rank - a.rank || order(a.station.name[language], b.station.name[language]));
}
