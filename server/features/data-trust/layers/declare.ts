import type { LayerDefinition } from "../../../layers/layer.ts";

/** Days between two looks at a thing, where a layer names none. SenMap's own choice: no document sets it. */
const REVIEW_DAYS = 365;

type Declaring = { id: string } & Pick<LayerDefinition, "fields" | "reviewDays">;

/** Days after which things of a layer should be looked at again. */
export const reviewDaysOf = ({ reviewDays }: Pick<LayerDefinition, "reviewDays">): number => reviewDays ?? REVIEW_DAYS;

/**
 * What layers expect of their things, as JSON for the statements: fields that should say something, fields that are numbers because they
 * have a unit, and the days of the review cycle.
 */
export function declare(layers: readonly Declaring[]): string {
  return JSON.stringify(
    layers.map(({ id, fields, reviewDays }) => ({
      id,
      needed: fields.filter(({ optional }) => !optional).map((field) => field.id),
      measured: fields.filter(({ unit }) => unit !== null).map((field) => field.id),
      review_days: reviewDaysOf({ reviewDays }),
    })),
  );
}
