import type { Map as MapLibreMap } from "maplibre-gl";
import type { AdminUnitDetail, Editions } from "../../server/contract/admin-unit.ts";
import { askEarly } from "../api/early.ts";
import { parseQuery, readAddress, type Address, type Camera } from "../view/address.ts";
import { openingLayer } from "../view/View.ts";
import { createMap } from "./createMap.ts";
import { levelInside } from "./Frame.ts";
import { useMap } from "./useMap.ts";
import { loadMapFonts } from "./loadMapFonts.ts";

/** A map with the element it lives in, for the screen to take over. */
export interface Stage {
  element: HTMLElement;
  map: MapLibreMap;
  style: string;
}

/** The whole of both former provinces, until the unit asked for is known. */
const opening: Camera = { lon: 105.75, lat: 10.45, zoom: 8.4, bearing: 0, pitch: 0 };

/** Raised blocks are seen from the side. */
const raisedOpening: Camera = { ...opening, pitch: 50, bearing: -12 };

let early: Stage | null = null;

/** Makes a map in an element of its own. Its style comes once the faces of its labels are there, which are cast once. */
export function openStage(style: string, camera: Camera = opening): Stage {
  const element = document.createElement("div");
  element.style.cssText = "position:absolute;inset:0";
  document.body.prepend(element);
  const map = createMap(element, camera);
  // In the store at once: what the map tells of its style and its failures must find it there.
  useMap.getState().set({ map });
  void loadMapFonts().then(() => useMap.getState().map === map && map.setStyle(style));
  return { element, map, style };
}

/** The map that was begun before the screen, if nobody took it yet. */
export function takeEarlyStage(): Stage | null {
  const stage = early;
  early = null;
  return stage;
}

/**
 * Begins what takes longest before the screen is built: the graphics context, and the questions whose answers decide
 * where the camera stands. The screen takes over both.
 */
export function beginMap(): MapLibreMap {
  const address = readAddress(parseQuery(window.location.search));
  const matches = (query: string) => window.matchMedia(query).matches;
  const theme = address.theme ?? (matches("(prefers-color-scheme: dark)") ? "dark" : "light");
  const camera = address.c ?? (address.extrusion ? raisedOpening : opening);
  early = openStage(`/style/${address.density === "wall" ? "wall" : theme}.json`, camera);
  void frameEarly(early.map, address).catch(() => {}); // The screen asks again and says what is wrong.
  return early.map;
}

async function frameEarly(map: MapLibreMap, address: Address): Promise<void> {
  const language = address.lang ?? "vi";
  const ask = <T>(path: string) => askEarly<T>(path, language);
  void ask<unknown>("/api/layers");
  const { editions, opening: first } = await ask<Editions>("/api/editions");
  const edition = editions.find(({ id }) => id === address.edition) ?? editions.find(({ id }) => id === first);
  if (!edition) return;
  const detail = await ask<AdminUnitDetail>(`/api/admin-units/${edition.id}/${address.unit ?? edition.root}`);
  const level = levelInside(detail, edition.levels, address.by ?? "commune");
  if (level) {
    void ask<unknown>(`/api/admin-units?${new URLSearchParams({ edition: edition.id, parent: detail.code, level })}`);
    const layer = address.layer ?? openingLayer(edition, level);
    const within = new URLSearchParams({ edition: edition.id, level, parent: detail.code });
    if (layer !== "none") void ask<unknown>(`/api/layers/${layer}/values?${within}`);
  }
  const [west, south, east, north] = detail.bbox ?? [];
  if (address.c || west === undefined || south === undefined || east === undefined || north === undefined) return;
  // Nearly where the screen will frame it once its panels are there, so that the tiles are the same.
  const { clientWidth, clientHeight } = map.getContainer();
  const side = Math.min(420, clientWidth * 0.27);
  map.fitBounds([west, south, east, north], {
    padding: { left: side, right: side, top: clientHeight * 0.12, bottom: clientHeight * 0.08 },
    bearing: map.getBearing(),
    pitch: map.getPitch(),
    animate: false,
  });
}
