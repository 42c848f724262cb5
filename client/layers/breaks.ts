import type { ExpressionSpecification } from "maplibre-gl";
import type { Breaks } from "../../server/contract/layer.ts";

/** The class of a value: edges[i] ≤ value < edges[i+1], the last including its upper edge; outside, the nearest. */
export function classOf(value: number, breaks: Breaks): number {
  const last = breaks.colours.length - 1;
  for (let index = last; index > 0; index--) if (value >= (breaks.edges[index] ?? Infinity)) return index;
  return 0;
}

/** The colour of a value; the legend, the map, the table and the blocks all ask here. */
export function colourOf(value: number, breaks: Breaks): string {
  return breaks.colours[classOf(value, breaks)] ?? "#000000";
}

/** One row of a legend: the colour with the edges that it holds; of distances from a range, on which side of it. */
export type LegendClass = {
  colour: string;
  from: number;
  to: number;
  first: boolean;
  last: boolean;
  beside: "below" | "within" | "above" | null;
};

/** The whole numbers of a class as people write them: "3", "4 – 5"; the last class of all keeps its upper edge. */
export function countsOf({ from, to, last }: LegendClass, say: (value: number) => string): string {
  const top = last ? to : to - 1;
  return from >= top ? say(from) : `${say(from)} – ${say(top)}`;
}

/** The legend of the breaks, from small to large. */
export function legendOf(breaks: Breaks): LegendClass[] {
  return breaks.colours.map((colour, index) => ({
    colour,
    from: breaks.edges[index] ?? Number.NaN,
    to: breaks.edges[index + 1] ?? Number.NaN,
    first: index === 0,
    last: index === breaks.colours.length - 1,
    beside: besideOf(index, breaks.within),
  }));
}

function besideOf(index: number, within: number | undefined): LegendClass["beside"] {
  if (within === undefined) return null;
  return index === within ? "within" : index < within ? "below" : "above";
}

/** The paint of the breaks: each unit's class comes by feature state; a unit without one is paper. */
export function paintOf(breaks: Breaks, otherwise: string): ExpressionSpecification {
  const cases = breaks.colours.flatMap((colour, index) => [index, colour]);
  return [
    "match",
    ["coalesce", ["feature-state", "class"], -1],
    ...cases,
    otherwise,
  ] as unknown as ExpressionSpecification;
}
