import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";
import type { Layer } from "../../server/contract/layer.ts";
import { styleReady, useMap } from "../map/useMap.ts";
import { badgeOf, worstLevel } from "./badge.ts";
import { STALE } from "../api/Reading.ts";
import { stacksOf, stationFeatures } from "./stationFeatures.ts";
import { useReadings } from "../api/useReadings.ts";
import type { StationLayer } from "../api/sensors.ts";
import { day, night } from "../ui/tokens.ts";
import { addStationImages, stationImage, WORST_DRAWN } from "./stationImages.ts";

export const sensorLayerId = (layer: string) => `sensors-${layer}`;

type Look = {
  theme: "light" | "dark";
  density: "desk" | "touch" | "wall";
  language: "vi" | "en";
  chosen: { layer: string; key: string } | null;
};

const CHOSEN = "sensors-chosen";
const PULSE = "sensors-pulse";
/** Badges are as wide as some letters: stations nearer to each other than this are drawn as one. */
const CLUSTER_PX = 52;
/** The longest unit that is written in a badge; a longer one stands in the legend. */
const UNIT_LETTERS = 6;
const DRAW_MS = 250;
const STALE_MS = 60_000;
const PULSE_MS = 900;

const rank: ExpressionSpecification = ["case", ["has", "point_count"], ["get", "worst"], ["get", "rank"]];
const nothing = { type: "FeatureCollection" as const, features: [] };

/** On the wall badges grow with the screen, as its type does. */
function sizeOf({ density }: Pick<Look, "density">): number {
  if (density !== "wall") return density === "touch" ? 1.15 : 1;
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return Math.round((root / 16) * 11) / 10;
}

function addMarks(map: MapLibreMap, accent: string, size: number): void {
  for (const id of [CHOSEN, PULSE]) if (!map.getSource(id)) map.addSource(id, { type: "geojson", data: nothing });
  const ring = { "circle-color": accent, "circle-stroke-color": accent, "circle-stroke-width": 2 };
  if (!map.getLayer(PULSE))
    map.addLayer({
      id: PULSE,
      type: "circle",
      source: PULSE,
      paint: { ...ring, "circle-radius": 12 * size, "circle-opacity": 0, "circle-stroke-opacity": 0 },
    });
  if (!map.getLayer(CHOSEN))
    map.addLayer({
      id: CHOSEN,
      type: "circle",
      source: CHOSEN,
      paint: { ...ring, "circle-radius": 30 * size, "circle-opacity": 0.22 },
    });
}

function addLayer(map: MapLibreMap, layer: Layer, tokens: typeof night, size: number): void {
  const id = sensorLayerId(layer.id);
  addStationImages(map, layer, tokens, size);
  if (!map.getSource(id))
    map.addSource(id, {
      type: "geojson",
      data: nothing,
      // Further than the map goes: what lies at one spot stays one symbol, which opens a list.
      maxzoom: 20,
      cluster: true,
      clusterMaxZoom: 19,
      clusterRadius: CLUSTER_PX * size,
      clusterProperties: {
        worst: ["max", ["get", "rank"]],
        alarms: ["+", ["case", [">=", ["get", "rank"], 1], 1, 0]],
      },
    });
  if (map.getLayer(id)) return;
  const ranks = Array.from({ length: Math.max(WORST_DRAWN, worstLevel(layer)) - STALE + 1 }, (_, at) => at + STALE);
  const inks = ranks.flatMap((one) => [one, badgeOf(layer, one, tokens).ink] as const);
  const name = (kind: "one" | "many") => stationImage(layer.id, size, kind, "");
  map.addLayer({
    id,
    type: "symbol",
    source: id,
    layout: {
      "icon-image": [
        "concat",
        ["case", ["has", "point_count"], name("many"), name("one")],
        ["to-string", ["min", rank, ranks.at(-1) ?? 0]],
      ],
      "icon-text-fit": "width",
      "icon-allow-overlap": true,
      "text-allow-overlap": true,
      "text-field": [
        "case",
        ["!", ["has", "point_count"]],
        ["get", "label"],
        [">", ["get", "alarms"], 0],
        ["concat", ["get", "alarms"], "/", ["get", "point_count"]],
        ["to-string", ["get", "point_count"]],
      ],
      "text-font": ["Be Vietnam Pro SemiBold"],
      "text-size": 12 * size,
      "text-max-width": 40,
      // In heights of a letter.
      "text-offset": [
        "match",
        ["case", ["has", "point_count"], 0, ["get", "stack"]],
        1,
        ["literal", [0, 2.1]],
        2,
        ["literal", [0, -2.1]],
        3,
        ["literal", [0, 4.2]],
        4,
        ["literal", [0, -4.2]],
        ["literal", [0, 0]],
      ],
      "symbol-sort-key": [
        "case",
        ["has", "point_count"],
        ["+", ["*", ["+", ["get", "worst"], 3], 100_000], 50_000, ["%", ["get", "cluster_id"], 50_000]],
        ["get", "order"],
      ],
    },
    paint: { "text-color": ["match", rank, ...inks, tokens.text] as unknown as ExpressionSpecification },
  });
}

function remove(map: MapLibreMap, id: string): void {
  if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(id)) map.removeSource(id);
}

/** Shows for a moment where new readings came from. */
function pulse(map: MapLibreMap, places: [number, number][], size: number): void {
  if (places.length === 0 || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const at = { type: "MultiPoint" as const, coordinates: places };
  void map.getSource<GeoJSONSource>(PULSE)?.setData({ type: "Feature", geometry: at, properties: {} });
  const paint = (radius: number, opacity: number, duration: number) => {
    if (!map.style || !map.getLayer(PULSE)) return;
    for (const name of ["circle-radius", "circle-opacity", "circle-stroke-opacity"] as const)
      map.setPaintProperty(PULSE, `${name}-transition`, { duration, delay: 0 });
    map.setPaintProperty(PULSE, "circle-radius", radius * size);
    map.setPaintProperty(PULSE, "circle-opacity", opacity / 4);
    map.setPaintProperty(PULSE, "circle-stroke-opacity", opacity);
  };
  paint(12, 0.9, 0);
  setTimeout(() => paint(44, 0, PULSE_MS), 60);
}

/** Draws the stations of the layers shown with what they read last, and keeps both true as readings come and age. */
export function useSensors(visible: readonly Layer[], layers: readonly StationLayer[], look: Look): void {
  const { map, epoch } = useMap();
  const { theme, density, language, chosen } = look;

  useEffect(() => {
    if (visible.length === 0 || !styleReady(map, epoch)) return;
    const tokens = theme === "dark" ? night : day;
    const size = sizeOf({ density });
    addMarks(map, tokens.accent, size);
    for (const layer of visible) addLayer(map, layer, tokens, size);
    return () => {
      if (!styleReady(map, epoch)) return;
      for (const { id } of visible) remove(map, sensorLayerId(id));
      for (const id of [CHOSEN, PULSE]) remove(map, id);
    };
  }, [map, epoch, visible, theme, density]);

  useEffect(() => {
    if (layers.length === 0 || !styleReady(map, epoch)) return;
    const size = sizeOf({ density });
    const stacks = stacksOf(layers);
    const draw = (one: StationLayer) => {
      const unit = one.layer.unit?.[language] ?? "";
      const written = density !== "touch" && unit.length <= UNIT_LETTERS ? unit : "";
      const features = stationFeatures(one, useReadings.getState().readings, Date.now(), stacks, {
        language,
        unit: written,
      });
      void map.getSource<GeoJSONSource>(sensorLayerId(one.layer.id))?.setData(features);
    };
    for (const one of layers) draw(one);

    let drawn = useReadings.getState().readings;
    let drawing: ReturnType<typeof setTimeout> | undefined;
    let pulsed = 0;
    const drawNew = () => {
      drawing = undefined;
      if (!styleReady(map, epoch)) return;
      const { readings } = useReadings.getState();
      const places: [number, number][] = [];
      for (const one of layers) {
        const fresh = one.stations.filter(({ datastream }) => readings.get(datastream) !== drawn.get(datastream));
        if (fresh.length === 0) continue;
        draw(one);
        for (const { datastream, lon, lat } of fresh) if (drawn.has(datastream)) places.push([lon, lat]);
      }
      drawn = readings;
      // One pulse has its time before the next.
      if (places.length === 0 || Date.now() - pulsed < PULSE_MS) return;
      pulsed = Date.now();
      pulse(map, places, size);
    };
    const leave = useReadings.subscribe(({ readings }) => {
      if (readings !== drawn) drawing ??= setTimeout(drawNew, DRAW_MS);
    });
    const aging = setInterval(() => {
      if (styleReady(map, epoch)) for (const one of layers) draw(one);
    }, STALE_MS);
    return () => {
      leave();
      clearTimeout(drawing);
      clearInterval(aging);
    };
  }, [map, epoch, layers, theme, density, language]);

  useEffect(() => {
    if (layers.length === 0 || !styleReady(map, epoch)) return;
    const station = layers
      .find(({ layer }) => layer.id === chosen?.layer)
      ?.stations.find(({ datastream }) => String(datastream) === chosen?.key);
    const point = station && { type: "Point" as const, coordinates: [station.lon, station.lat] };
    void map
      .getSource<GeoJSONSource>(CHOSEN)
      ?.setData(point ? { type: "Feature", geometry: point, properties: {} } : nothing);
  }, [map, epoch, layers, chosen, theme, density, language]);
}
