import Type, { type Static } from "typebox";
export { EditionId } from "./admin-unit.ts";

/** TileJSON 3.0.0, the parts SenMap fills. */
export const TileJson = Type.Object({
  tilejson: Type.Literal("3.0.0"),
  name: Type.String(),
  description: Type.String(),
  attribution: Type.String(),
  scheme: Type.Literal("xyz"),
  tiles: Type.Array(Type.String()),
  minzoom: Type.Integer(),
  maxzoom: Type.Integer(),
  bounds: Type.Array(Type.Number(), { minItems: 4, maxItems: 4 }),
  center: Type.Array(Type.Number(), { minItems: 3, maxItems: 3 }),
  vector_layers: Type.Array(
    Type.Object({
      id: Type.String(),
      description: Type.String(),
      fields: Type.Record(Type.String(), Type.String()),
    }),
  ),
});
export type TileJson = Static<typeof TileJson>;
