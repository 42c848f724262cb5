import type { Breaks, Layer } from "../contract/layer.ts";
import type { Level } from "../contract/admin-unit.ts";
import type { Text } from "../contract/text.ts";

/**
 * What a layer says of itself in `server/layers/<id>/layer.ts`. The folder is the registration and its name the id.
 * Beside it lies `values.sql` (unit → value, drawn over the admin-unit tiles) or `tile.sql` (a tile of its own).
 *
 * `values.sql` takes :edition :level :parent (null: all) and returns id, code, name, value, year, basis; and, where units
 * differ in where their value comes from, sources: ids of rows in senmap.source.
 * `tile.sql` takes :z :x :y, and :edition or :layer where it wishes, and returns one row with one column, the tile.
 * A layer of kind "points" with neither draws its rows of senmap.map_feature; one of kind "sensors" the stations that observe the
 * property of its own id, with what they read.
 */
export interface LayerDefinition {
  title: Text;
  description: Text;
  pillar: Layer["pillar"];
  sector: Layer["sector"];
  kind: Layer["kind"];
  unit: Text | null;
  /** Digits after the decimal mark. */
  decimals: number;
  /** Values are counts of things. */
  counted?: boolean;
  /** Null for layers without values. One set per level where levels differ in size. */
  breaks: Breaks | Partial<Record<Level, Breaks>> | null;
  levels: Level[];
  symbol: Layer["symbol"];
  fields: Layer["fields"];
  /** Of a layer of sensors: what its levels are called and how they are painted. */
  readingLevels?: Layer["readingLevels"];
  /** Ids of rows in senmap.source. Values stand on all of them, unless values.sql returns those of each unit. */
  sources: string[];
  asOf: Text;
  /**
   * Days after which a thing should be looked at again, counted from its date: what "sống" of data trust goes by. 365 when left out.
   * It is SenMap's own choice; no document sets it.
   */
  reviewDays?: number;
  caution: Text | null;
  /** What the layer says otherwise of the values of one edition, or of one level. */
  variants?: Variant[];
  demo?: boolean;
  classification?: "public" | "internal" | "restricted";
  /** False for the ground of the map, which is always drawn and not offered in the layer list. */
  listed?: boolean;
  /** Whom the licence of the data wants named on the map. */
  attribution?: string;
  /** Layers of senmap.map_feature that the tile draws besides its own: a change in them changes this tile. */
  drawsFrom?: string[];
  /** Source layers inside the tile; the layer's own id when it has just one. */
  tileLayers?: Record<string, Record<string, "String" | "Number" | "Boolean">>;
  minZoom?: number;
  maxZoom?: number;
}

/** What a layer says of the values of one edition or level, in place of what it says of all. */
export interface Variant {
  edition?: string;
  level?: Level;
  unit?: Text;
  asOf?: Text;
  caution?: Text | null;
}

/** What a layer says of the values of this edition and level: a later variant counts before an earlier one. */
export function saysOf(
  definition: LayerDefinition,
  edition: string,
  level: Level,
): { unit: Text | null; asOf: Text | null; caution: Text | null } {
  const fitting = (definition.variants ?? []).filter(
    (variant) => (variant.edition ?? edition) === edition && (variant.level ?? level) === level,
  );
  const { unit, asOf = null, caution } = Object.assign({}, ...fitting) as Variant;
  return {
    unit: unit ?? definition.unit,
    asOf,
    caution: caution === undefined ? definition.caution : caution,
  };
}

/** The breaks of a level: the level's own, or those shared by all. */
export function breaksOf(definition: LayerDefinition, level: Level): Breaks | null {
  const { breaks } = definition;
  if (breaks === null) return null;
  if ("edges" in breaks) return breaks;
  return breaks[level] ?? Object.values(breaks)[0] ?? null;
}
