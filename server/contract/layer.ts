import Type, { type Static } from "typebox";
import { EditionId, Level, UnitCode } from "./admin-unit.ts";
import { described, Nullable, Source, Text } from "./text.ts";

export const LayerId = Type.String({ pattern: "^[a-z][a-z0-9-]{0,63}$" });

/** The three pillars of the centre, and the ground they stand on. */
export const Pillar = Type.Union([
  Type.Literal("digital-government"),
  Type.Literal("digital-economy"),
  Type.Literal("digital-society"),
  Type.Literal("ground"),
]);
export type Pillar = Static<typeof Pillar>;

export const Sector = Type.Union([
  Type.Literal("economy"),
  Type.Literal("society"),
  Type.Literal("health"),
  Type.Literal("education"),
  Type.Literal("transport"),
  Type.Literal("agriculture"),
  Type.Literal("public-services"),
  Type.Literal("disaster"),
  Type.Literal("administration"),
]);
export type Sector = Static<typeof Sector>;

export const LayerKind = Type.Union([
  Type.Literal("choropleth"),
  Type.Literal("points"),
  Type.Literal("sensors"),
  Type.Literal("heat"),
  Type.Literal("hexagons"),
  Type.Literal("lines"),
  Type.Literal("extrusion"),
  Type.Literal("flow"),
]);
export type LayerKind = Static<typeof LayerKind>;

/**
 * How values become colours: class i holds edges[i] ≤ value < edges[i+1] (the last class includes its upper edge).
 * One more edge than colours. Legend, paint, export and report all read this.
 */
export const Breaks = Type.Object({
  method: Type.Union([Type.Literal("manual"), Type.Literal("quantile"), Type.Literal("equal"), Type.Literal("jenks")]),
  edges: Type.Array(Type.Number(), { minItems: 2 }),
  colours: Type.Array(Type.String({ pattern: "^#[0-9A-Fa-f]{6}$" }), { minItems: 1 }),
  within: Type.Optional(
    described(
      Type.Integer(),
      "The class of what lies within a range, where distances from one are classed: those before it lie below, those after it above.",
    ),
  ),
});
export type Breaks = Static<typeof Breaks>;

/** A property of a point shown in its panel, in order. */
export const LayerField = Type.Object({
  id: Type.String(),
  title: Text,
  unit: Nullable(Text),
  /** A note that most things have none of: nothing is missing where it is empty. */
  optional: Type.Optional(Type.Boolean({ description: "Nothing is missing where it is empty." })),
});
export type LayerField = Static<typeof LayerField>;

/** What a level of readings is called and how it is painted. Level 0 is as it should be, higher is worse; null: nobody has said. */
export const ReadingLevel = Type.Object({
  level: Nullable(Type.Integer()),
  name: Text,
  colour: Type.String({ pattern: "^#[0-9A-Fa-f]{6}$" }),
});
export type ReadingLevel = Static<typeof ReadingLevel>;

export const Layer = Type.Object({
  id: LayerId,
  title: Text,
  description: Text,
  pillar: Pillar,
  sector: Sector,
  kind: LayerKind,
  /** "values": unit → value over the admin-units tiles. "tile": a tile layer of its own. "live": stations, and what they read as it comes. */
  source: Type.Union([Type.Literal("values"), Type.Literal("tile"), Type.Literal("live")]),
  /** What one value is counted in; null for layers without a value. */
  unit: Nullable(Text),
  /** Digits after the decimal mark. */
  decimals: Type.Integer(),
  /** Values are counts: a class from 3 to below 4 is just "3". */
  counted: Type.Boolean(),
  breaks: Nullable(Breaks),
  /** Levels this layer has values for, in any edition. */
  levels: Type.Array(Level),
  /** Colour and symbol of points: a sprite icon and a colour name of the palette. */
  symbol: Nullable(Type.Object({ icon: Type.String(), colour: Type.String({ pattern: "^#[0-9A-Fa-f]{6}$" }) })),
  fields: Type.Array(LayerField),
  /** Of a layer of sensors, from the best level to the worst; empty for others. */
  readingLevels: Type.Array(ReadingLevel),
  /** All sources of the layer; which of them a view stands on, its values say. */
  sources: Type.Array(Source),
  /** The date or year the figures speak of, as shown to people. */
  asOf: Text,
  /** What a reader must know before trusting it, such as "positions are approximate". */
  caution: Nullable(Text),
  demo: Type.Boolean(),
  /** TileJSON address for "tile" layers. */
  tilejson: Nullable(Type.String()),
  featureCount: Nullable(Type.Integer()),
});
export type Layer = Static<typeof Layer>;

export const Layers = Type.Object({ layers: Type.Array(Layer) });
export type Layers = Static<typeof Layers>;

export const UnitValue = Type.Object({
  id: Type.Integer(),
  code: UnitCode,
  name: Type.String(),
  /** Null: not known or not reported. Never zero for that. */
  value: Nullable(Type.Number()),
  /** Year the value speaks of, where units differ. */
  year: Nullable(Type.Integer()),
  /** "official": from the record; "computed": measured from shapes or counted. */
  basis: Nullable(Type.Union([Type.Literal("official"), Type.Literal("computed")])),
});
export type UnitValue = Static<typeof UnitValue>;

export const LayerValues = Type.Object({
  layer: LayerId,
  edition: EditionId,
  level: Level,
  parent: Nullable(UnitCode),
  unit: Nullable(Text),
  breaks: Breaks,
  values: Type.Array(UnitValue),
  /** Where these values come from: of the layer's sources those that they stand on. */
  sources: Type.Array(Source),
  /** What these values speak of, as shown to people; null where no unit has a value. */
  asOf: Nullable(Text),
  /** What a reader of these values must know. */
  caution: Nullable(Text),
});
export type LayerValues = Static<typeof LayerValues>;

/** One thing of a point layer, for tables and screen readers. */
export const LayerFeature = Type.Object({
  id: Type.Integer(),
  key: Type.String(),
  name: Text,
  lon: Type.Number(),
  lat: Type.Number(),
  position: Type.Union([Type.Literal("surveyed"), Type.Literal("approximate")]),
  positionNote: Nullable(Text),
  properties: Type.Record(Type.String(), Type.Unknown()),
  source: Source,
  asOf: Nullable(Type.String()),
  demo: Type.Boolean(),
});
export type LayerFeature = Static<typeof LayerFeature>;
export const LayerFeatures = Type.Object({ layer: LayerId, features: Type.Array(LayerFeature) });
export type LayerFeatures = Static<typeof LayerFeatures>;
