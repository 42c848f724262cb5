import Type, { type Static } from "typebox";
import { Nullable, Source, Text } from "./text.ts";

export const EditionId = Type.String({ pattern: "^[0-9]{4}$" });
export const UnitCode = Type.String({ pattern: "^[0-9]{2,5}$" });
export const Level = Type.Union([Type.Literal("province"), Type.Literal("district"), Type.Literal("commune")]);
export type Level = Static<typeof Level>;

/** A period in which a set of units held. Dates are ISO and inclusive; null is open. */
export const Edition = Type.Object({
  id: EditionId,
  title: Text,
  validFrom: Nullable(Type.String()),
  validTo: Nullable(Type.String()),
  legalBasis: Nullable(Type.String()),
  /** The unit the map opens on in this edition. */
  root: UnitCode,
  /** Levels that have units with shapes, from large to small. */
  levels: Type.Array(Level),
});
export type Edition = Static<typeof Edition>;

export const Editions = Type.Object({
  editions: Type.Array(Edition),
  /** The edition shown first: a setting. */
  opening: EditionId,
});
export type Editions = Static<typeof Editions>;

/** One unit in a list. Areas are km² of the official record; `computedAreaKm2` is measured from the shape. */
export const AdminUnit = Type.Object({
  /** The feature id in tiles: edition × 100000 + code. */
  id: Type.Integer(),
  edition: EditionId,
  code: UnitCode,
  level: Level,
  /** tỉnh, thành phố, thị xã, huyện, phường, xã, thị trấn. */
  kind: Type.String(),
  name: Type.String(),
  fullName: Type.String(),
  nameEn: Nullable(Type.String()),
  parentCode: Nullable(UnitCode),
  /** A former unit laid over a later edition, such as the districts over 2025. */
  grouping: Type.Boolean(),
  areaKm2: Nullable(Type.Number()),
  computedAreaKm2: Nullable(Type.Number()),
  population: Nullable(Type.Integer()),
  populationYear: Nullable(Type.Integer()),
  /** People per km² of official area. */
  densityPerKm2: Nullable(Type.Number()),
  /** Units of the next level down. */
  childCount: Type.Integer(),
  /** Share of this unit's land inside the parent asked for; below 1 where a grouping cuts through it. */
  shareInParent: Nullable(Type.Number()),
  /** [west, south, east, north] in degrees; null where the shape is not known. */
  bbox: Nullable(Type.Array(Type.Number(), { minItems: 4, maxItems: 4 })),
});
export type AdminUnit = Static<typeof AdminUnit>;

export const AdminUnits = Type.Object({ edition: EditionId, units: Type.Array(AdminUnit) });
export type AdminUnits = Static<typeof AdminUnits>;

/** What a unit came from, or became. */
export const LineageLink = Type.Object({
  edition: EditionId,
  code: UnitCode,
  level: Level,
  fullName: Type.String(),
  parentName: Nullable(Type.String()),
  relation: Type.Union([Type.Literal("full"), Type.Literal("partial")]),
  resolution: Type.String(),
  clause: Nullable(Type.String()),
  effective: Type.String(),
});
export type LineageLink = Static<typeof LineageLink>;

export const UnitRef = Type.Object({ code: UnitCode, fullName: Type.String(), level: Level, grouping: Type.Boolean() });
export type UnitRef = Static<typeof UnitRef>;

export const AdminUnitDetail = Type.Intersect([
  AdminUnit,
  Type.Object({
    /** From the province down to the parent. A unit cut by groupings has the one that holds most of it. */
    ancestors: Type.Array(UnitRef),
    /** Groupings of the same edition that hold this unit's land, with their shares of it. */
    groupings: Type.Array(Type.Object({ code: UnitCode, fullName: Type.String(), share: Type.Number() })),
    children: Type.Array(AdminUnit),
    predecessors: Type.Array(LineageLink),
    successors: Type.Array(LineageLink),
    areaSource: Nullable(Source),
    populationSource: Nullable(Source),
    /** Some of this unit's borders are known only approximately and are drawn dashed. */
    approximateBorders: Type.Boolean(),
  }),
]);
export type AdminUnitDetail = Static<typeof AdminUnitDetail>;
