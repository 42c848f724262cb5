import type { Breaks } from "../../server/contract/layer.ts";
import { classOf, legendOf, type LegendClass } from "../layers/breaks.ts";
import { niceStep } from "../ui/charts/niceScale.ts";
import type { RankedUnit } from "./ranking.ts";

/** A class of the legend and the units in it. */
export type DistributionClass = LegendClass & { ids: number[] };

/**
 * A block of the histogram: the units of one class in one interval, on top of those of the classes before. It is drawn from
 * `from` to `to`, and holds figures from `least` to `most`.
 */
export type DistributionBlock = {
  from: number;
  to: number;
  least: number;
  most: number;
  base: number;
  class: number;
  ids: number[];
};

export type Distribution = { classes: DistributionClass[]; blocks: DistributionBlock[]; from: number; to: number };

type Unit = Pick<RankedUnit, "id" | "shown">;

/** How the units spread over what is coloured, in the classes and colours of the map; counts are drawn around whole numbers. */
export function distributionOf(
  units: Unit[],
  breaks: Breaks,
  { counted = false, wanted = 20 }: { counted?: boolean; wanted?: number } = {},
): Distribution {
  const told = units.flatMap(({ id, shown }) => (shown === null ? [] : [{ id, shown, class: classOf(shown, breaks) }]));
  const classes = legendOf(breaks).map((one, index) => ({
    ...one,
    ids: told.filter((unit) => unit.class === index).map(({ id }) => id),
  }));
  if (told.length === 0) return { classes, blocks: [], from: 0, to: 1 };
  const values = told.map(({ shown }) => shown);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = niceStep((most - least) / wanted, counted);
  // The largest of all lies in the interval that it ends, as in the classes of the map.
  const lastBin = counted ? Math.floor(most / step) : Math.max(Math.floor(least / step), Math.ceil(most / step) - 1);
  const binOf = (value: number) => Math.min(lastBin, Math.floor(value / step));
  const edge = (bin: number) => Number((bin * step - (counted ? 0.5 : 0)).toPrecision(12));
  const blocks: DistributionBlock[] = [];
  for (const [bin, inside] of Map.groupBy(told, ({ shown }) => binOf(shown))) {
    let base = 0;
    const [from, to] = [edge(bin), edge(bin + 1)];
    const [first, last] = counted ? [bin * step, (bin + 1) * step - 1] : [from, to];
    for (const index of classes.keys()) {
      const ids = inside.filter((unit) => unit.class === index).map(({ id }) => id);
      if (ids.length === 0) continue;
      blocks.push({ from, to, least: first, most: last, base, class: index, ids });
      base += ids.length;
    }
  }
  return { classes, blocks, from: edge(binOf(least)), to: edge(lastBin + 1) };
}

/** The units of the blocks that a stretch touches; blocks are chosen whole, so what is chosen can be seen. */
export function idsBetween({ blocks }: Pick<Distribution, "blocks">, from: number, to: number): number[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return blocks.filter((block) => block.to > low && block.from < high).flatMap(({ ids }) => ids);
}

/** Whether exactly these units are chosen. */
export function sameIds(a: readonly number[], b: readonly number[] | null): boolean {
  if (b === null || a.length !== b.length) return false;
  const set = new Set(a);
  return b.every((id) => set.has(id));
}
