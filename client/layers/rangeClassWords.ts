import type { Words } from "../messages/words.ts";
import type { LegendClass } from "./breaks.ts";

/** A class of distances from a range, in words: within it, or how far below or above. Null for any other class. */
export function rangeClassWords(one: LegendClass, say: (value: number) => string, words: Words): string | null {
  const { beside, from, to, first, last } = one;
  if (beside === null) return null;
  if (beside === "within") return words.withinRange;
  const named = beside === "below" ? words.belowRange : words.aboveRange;
  // Far below is a large distance too: sizes are said without a sign.
  const [near, far] = beside === "below" ? [-to, -from] : [from, to];
  const outermost = beside === "below" ? first : last;
  // What begins at the range begins just outside of it.
  const nearest = Math.abs(near) < 1e-6;
  if (outermost) return nearest ? named : `${named}: ${words.over(say(near))}`;
  return `${named}: ${nearest ? words.under(say(far)) : `${say(near)} – ${say(far)}`}`;
}
