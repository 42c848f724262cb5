import Type, { type Static, type TSchema } from "typebox";

/** The same words in both languages of the product. */
export const Text = Type.Object({ vi: Type.String(), en: Type.String() });
export type Text = Static<typeof Text>;

/** A schema whose value may be missing. Null is "not known", never zero. */
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** Where a figure comes from. `published` is an ISO date. */
export const Source = Type.Object({
  id: Type.String(),
  title: Type.String(),
  publisher: Nullable(Type.String()),
  url: Nullable(Type.String()),
  published: Nullable(Type.String()),
  licence: Nullable(Type.String()),
  note: Nullable(Type.String()),
});
export type Source = Static<typeof Source>;

/** A schema with words for whoever reads the description of the interface. */
export function described<T extends TSchema>(schema: T, description: string): T {
  const parts = Object.getOwnPropertyDescriptors(schema);
  return Object.defineProperties({}, { ...parts, description: { value: description, enumerable: true } }) as T;
}
