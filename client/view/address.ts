import type { TrustAspect } from "../../server/contract/data-trust.ts";
import type { BreakMethod, Shown } from "../../server/contract/indicator-value.ts";
import type { Language } from "../ui/format.ts";

/** Where the camera stands. Pitch and bearing are left out of the address when zero. */
export type Camera = { lon: number; lat: number; zoom: number; bearing: number; pitch: number };
export type Density = "desk" | "touch" | "wall";
export type Division = "district" | "commune";
export type Compare = "swipe" | "side";

/** The view as the address bar holds it. Everything is optional: what is missing is decided by the data or the screen. */
export type Address = {
  edition?: string;
  unit?: string;
  /** A choropleth's id, or "none". An indicator stands before it. */
  layer?: string;
  indicator?: string;
  /** The period shown; left out: the latest. */
  period?: string;
  /** What was known on this day. */
  asOf?: string;
  show?: Shown;
  /** What a change is measured from: "year", "previous" or a period. */
  against?: string;
  /** Colours by how far the figures can be trusted, in place of the figures. */
  trust?: TrustAspect;
  /** The layer of points whose trust is coloured, where no indicator is chosen. */
  trustOf?: string;
  /** How classes are made, unless limits are given by hand. */
  breaks?: BreakMethod;
  /** Limits of classes by hand, of each that can be shown: those of a value say nothing of a change. */
  edges?: string;
  edgesTarget?: string;
  edgesRank?: string;
  edgesChange?: string;
  play?: true;
  /** A second map beside the first, or under a slider; it differs in what follows. */
  compare?: Compare;
  indicator2?: string;
  period2?: string;
  edition2?: string;
  points?: string[];
  /** The chosen thing of a point layer, as layer:key. */
  object?: string;
  by?: Division;
  theme?: "light" | "dark";
  lang?: Language;
  density?: Density;
  opacity?: number;
  extrusion?: true;
  c?: Camera;
};

const periodId = /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|W[0-5]\d))?$|^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/;
const indicatorCode = /^[A-Z]{2,6}[0-9]{2,5}[a-z]?$/;
const layerId = /^[a-z][a-z0-9-]{0,63}$/;

function text(value: unknown, pattern: RegExp): string | undefined {
  const string = typeof value === "number" ? String(value) : value;
  return typeof string === "string" && pattern.test(string) ? string : undefined;
}

function oneOf<const T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

function list(value: unknown): string[] | undefined {
  const items = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [];
  const ids = [...new Set(items.filter((item): item is string => typeof item === "string" && layerId.test(item)))];
  return ids.length > 0 ? ids : undefined;
}

/** Where the limits of what is shown stand in the address. */
export const EDGES_OF = {
  value: "edges",
  target: "edgesTarget",
  rank: "edgesRank",
  change: "edgesChange",
} as const satisfies Record<Shown, keyof Address>;

/** Takes all limits that were set by hand out of an address. */
export const NO_EDGES = { edges: undefined, edgesTarget: undefined, edgesRank: undefined, edgesChange: undefined };

/** Reads one to five rising limits, below zero too. */
function limits(value: unknown): string | undefined {
  const found = text(value, /^-?\d{1,15}(\.\d{1,12})?(,-?\d{1,15}(\.\d{1,12})?){0,4}$/);
  const numbers = found?.split(",").map(Number) ?? [];
  return numbers.every((limit, index) => index === 0 || limit > (numbers[index - 1] ?? limit)) ? found : undefined;
}

function percentage(value: unknown): number | undefined {
  if (value === undefined || value === "") return undefined;
  const number = Number(value);
  return number >= 0 && number <= 100 ? Math.round(number) : undefined;
}

/** Reads `lon,lat,zoom[,bearing,pitch]`; anything off the earth is no camera. */
export function readCamera(value: unknown): Camera | undefined {
  if (typeof value === "object" && value !== null && "lon" in value) return value as Camera;
  if (typeof value !== "string") return undefined;
  const parts = value.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [lon, lat, zoom, bearing = 0, pitch = 0] = parts;
  if (lon === undefined || lat === undefined || zoom === undefined || parts.some((part) => !Number.isFinite(part))) {
    return undefined;
  }
  const sane = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22 && pitch >= 0 && pitch <= 85;
  return sane ? { lon, lat, zoom, bearing, pitch } : undefined;
}

/** Five decimals of a degree are a metre; two of a zoom are less than a pixel's width across a screen. */
export function writeCamera({ lon, lat, zoom, bearing, pitch }: Camera): string {
  const parts = [lon.toFixed(5), lat.toFixed(5), zoom.toFixed(2)];
  if (bearing !== 0 || pitch !== 0) parts.push(bearing.toFixed(1), pitch.toFixed(1));
  return parts.map((part) => String(Number(part))).join(",");
}

/** Reads whatever the address bar holds. A bad value counts as missing; it never breaks the screen. */
export function readAddress(raw: Record<string, unknown>): Address {
  const address: Address = {
    edition: text(raw.edition, /^[0-9]{4}$/),
    unit: text(raw.unit, /^[0-9]{2,5}$/),
    layer: text(raw.layer, layerId),
    indicator: text(raw.indicator, indicatorCode),
    period: text(raw.period, periodId),
    asOf: text(raw.asOf, /^\d{4}-\d\d-\d\d$/),
    show: oneOf(raw.show, ["value", "target", "rank", "change"]),
    against: raw.against === "year" || raw.against === "previous" ? raw.against : text(raw.against, periodId),
    trust: oneOf(raw.trust, ["correct", "complete", "clean", "live"]),
    trustOf: text(raw.trustOf, layerId),
    breaks: oneOf(raw.breaks, ["quantile", "jenks", "equal", "manual"]),
    edges: limits(raw.edges),
    edgesTarget: limits(raw.edgesTarget),
    edgesRank: limits(raw.edgesRank),
    edgesChange: limits(raw.edgesChange),
    play: raw.play === "1" || raw.play === true ? true : undefined,
    compare: oneOf(raw.compare, ["swipe", "side"]),
    indicator2: text(raw.indicator2, indicatorCode),
    period2: text(raw.period2, periodId),
    edition2: text(raw.edition2, /^[0-9]{4}$/),
    points: list(raw.points),
    object: text(raw.object, /^[a-z][a-z0-9-]{0,63}:.{1,120}$/),
    by: oneOf(raw.by, ["district", "commune"]),
    theme: oneOf(raw.theme, ["light", "dark"]),
    lang: oneOf(raw.lang, ["vi", "en"]),
    density: oneOf(raw.density, ["desk", "touch", "wall"]),
    opacity: percentage(raw.opacity),
    extrusion: raw.extrusion === "1" || raw.extrusion === true ? true : undefined,
    c: readCamera(raw.c),
  };
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));
}

/** Splits a query string without guessing types: "087" stays text. */
export function parseQuery(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

/** Writes the address in a fixed order, so that the same view has one address; commas and colons stay readable. */
export function writeQuery(search: Record<string, unknown>): string {
  const address = readAddress(search);
  const parts: [string, string | undefined][] = [
    ["edition", address.edition],
    ["unit", address.unit],
    ["by", address.by],
    ["layer", address.layer],
    ["indicator", address.indicator],
    ["period", address.period],
    ["asOf", address.asOf],
    ["show", address.show],
    ["against", address.against],
    ["trust", address.trust],
    ["trustOf", address.trustOf],
    ["breaks", address.breaks],
    ["edges", address.edges],
    ["edgesTarget", address.edgesTarget],
    ["edgesRank", address.edgesRank],
    ["edgesChange", address.edgesChange],
    ["play", address.play && "1"],
    ["compare", address.compare],
    ["indicator2", address.indicator2],
    ["period2", address.period2],
    ["edition2", address.edition2],
    ["opacity", address.opacity?.toString()],
    ["extrusion", address.extrusion && "1"],
    ["points", address.points?.join(",")],
    ["object", address.object],
    ["theme", address.theme],
    ["lang", address.lang],
    ["density", address.density],
    ["c", address.c && writeCamera(address.c)],
  ];
  const written = parts
    .filter((part): part is [string, string] => part[1] !== undefined)
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/")}`,
    );
  return written.length > 0 ? `?${written.join("&")}` : "";
}
