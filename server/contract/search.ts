import Type, { type Static } from "typebox";
import { EditionId, Level, LineageLink, UnitCode } from "./admin-unit.ts";
import { Nullable } from "./text.ts";

/** How a hit was found: the whole name, its beginning, a part of it, or a likeness (0–1 in `likeness`). */
export const Match = Type.Union([
  Type.Literal("exact"),
  Type.Literal("prefix"),
  Type.Literal("part"),
  Type.Literal("fuzzy"),
]);

export const UnitHit = Type.Object({
  type: Type.Literal("admin-unit"),
  edition: EditionId,
  code: UnitCode,
  level: Level,
  fullName: Type.String(),
  parentName: Nullable(Type.String()),
  match: Match,
  likeness: Type.Number(),
  /** True when the unit no longer exists under this name; `became` says what it is now. */
  former: Type.Boolean(),
  became: Type.Array(LineageLink),
  bbox: Nullable(Type.Array(Type.Number(), { minItems: 4, maxItems: 4 })),
});
export type UnitHit = Static<typeof UnitHit>;

export const PlaceHit = Type.Object({
  type: Type.Literal("place"),
  layer: Type.String(),
  key: Type.String(),
  fullName: Type.String(),
  lon: Type.Number(),
  lat: Type.Number(),
  match: Match,
  likeness: Type.Number(),
});
export type PlaceHit = Static<typeof PlaceHit>;

export const SearchAnswer = Type.Object({
  query: Type.String(),
  hits: Type.Array(Type.Union([UnitHit, PlaceHit])),
  /** More than one unit answers exactly to this name: the person chooses, the system never guesses. */
  ambiguous: Type.Boolean(),
});
export type SearchAnswer = Static<typeof SearchAnswer>;
