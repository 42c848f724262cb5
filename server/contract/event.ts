import Type, { type Static } from "typebox";
import { Nullable } from "./text.ts";

/** A committed change that the person may see: something in a layer, inside a box (Web Mercator metres; null: anywhere). */
export const ChangeEvent = Type.Object({
  layer: Type.String(),
  row: Type.String(),
  box: Nullable(Type.Array(Type.Number(), { minItems: 4, maxItems: 4 })),
});
export type ChangeEvent = Static<typeof ChangeEvent>;

/** The place of a change: the transaction that made it, then its number. What a client resumes from. */
export const EventId = Type.String({ pattern: "^[0-9]{1,18}\\.[0-9]{1,18}$" });
