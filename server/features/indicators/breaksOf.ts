import { ckmeans } from "simple-statistics";
import type { Direction } from "../../contract/indicator.ts";
import type { BreakMethod, Shown } from "../../contract/indicator-value.ts";
import type { Breaks } from "../../contract/layer.ts";
import { DIVERGING, DIVERGING_WIDE, RAMPS } from "../../platform/ramps.ts";

const CLASSES = 5;

interface Wish {
  show: Shown;
  method: BreakMethod;
  direction: Direction;
  decimals: number;
  /** Edges between classes chosen by hand, for method "manual". */
  edges: number[];
}

/** From here on a distance from a range is one: what lies within has a class of its own, of no width. */
const JUST_OUTSIDE = 1e-9;

/**
 * Classes for a list of values, made once for all units and periods so that a colour means the same while time moves.
 * Distance to a target and change are classed on both sides of zero, distance from a range also within it; null when there is
 * nothing to class.
 */
export function breaksOf(values: number[], wish: Wish): Breaks | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  if (wish.show === "target" || wish.show === "change") {
    if (wish.method === "manual") return divergingByHand(sorted, wish);
    return isRanged(wish) ? aroundRange(sorted, wish) : diverging(sorted, wish);
  }
  const edges = edgesOf(sorted, wish, CLASSES);
  const colours = spread(wish.show === "rank" ? RAMPS.YlGnBu.toReversed() : rampOf(wish.direction), edges.length - 1);
  return { method: wish.method, edges, colours };
}

/** More of what should be less is drawn in warm colours. */
const rampOf = (direction: Direction): readonly string[] => (direction === "down" ? RAMPS.YlOrRd : RAMPS.YlGnBu);

function diverging(sorted: number[], wish: Wish): Breaks {
  const below = sizesBelow(sorted);
  const above = sorted.filter((value) => value >= 0);
  const whole = sidesOf(wish);
  const down = side(below, wish).slice(1);
  const up = side(above, wish).slice(1);
  return {
    method: wish.method,
    edges: [...down.map((edge) => -edge).reverse(), 0, ...up],
    colours: [...whole.slice(3 - down.length, 3), ...whole.slice(3, 3 + up.length)],
  };
}

/** What lies below a range, within it and above: neither side is better, and no colour says so. */
function aroundRange(sorted: number[], wish: Wish): Breaks {
  const whole = DIVERGING.BuYlRd;
  const down = side(sizesBelow(sorted), wish).slice(1);
  const up = side(
    sorted.filter((value) => value > 0),
    wish,
  ).slice(1);
  return {
    method: wish.method,
    edges: [...down.map((edge) => -edge).reverse(), 0, JUST_OUTSIDE, ...up],
    colours: [...whole.slice(3 - down.length, 3), whole[3], ...whole.slice(4, 4 + up.length)],
    within: down.length,
  };
}

/** Distances from a range are classed around all of it, not around a point. */
const isRanged = ({ show, direction }: Wish): boolean => show === "target" && direction === "band";

/** Classes of what has two sides, by limits that somebody chose: however many lie on a side, zero stays the middle of the colours. */
function divergingByHand(sorted: number[], wish: Wish): Breaks {
  const { PuOr, BuYlRd } = DIVERGING_WIDE;
  const wide: readonly string[] = wish.direction === "band" ? BuYlRd : isTurned(wish) ? PuOr.toReversed() : PuOr;
  const middle = wide[5]!;
  const edges = edgesOf(sorted, wish, CLASSES);
  // A limit of zero stands for the range itself: what lies within it is beside no end.
  const zero = isRanged(wish) && wish.edges.includes(0) ? edges.indexOf(0) : -1;
  if (zero !== -1) edges.splice(zero + 1, 0, JUST_OUTSIDE);
  const classes = edges.slice(1).map((to, index) => ({ from: edges[index]!, to }));
  const down = classes.filter(({ to }, index) => to <= 0 && index !== zero).length;
  const up = classes.filter(({ from }, index) => from >= 0 && index !== zero).length;
  const colours = [
    ...outwards([middle, ...wide.slice(0, 5).toReversed()], down).reverse(),
    ...(down + up < classes.length ? [middle] : []),
    ...outwards([middle, ...wide.slice(6)], up),
  ];
  return { method: wish.method, edges, colours, ...(zero === -1 ? {} : { within: zero }) };
}

/** Colours of the classes on one side, from the middle outwards; the middle itself only where there are no others left. */
const outwards = (half: readonly string[], classes: number): string[] =>
  classes === 0 ? [] : spread(classes < half.length ? half.slice(1) : half, classes);

const sizesBelow = (sorted: number[]): number[] =>
  sorted
    .filter((value) => value < 0)
    .map((value) => -value)
    .reverse();

/** The colours on both sides of zero, from far below to far above. */
function sidesOf({ show, direction }: Wish): readonly string[] {
  // A change by itself is neither good nor bad where a range is.
  if (direction === "band") return DIVERGING.BuYlRd.toSpliced(3, 1);
  // What is good stands on the cold side: distance to a target counts good as positive already.
  return isTurned({ show, direction }) ? DIVERGING.PuOr.toReversed() : DIVERGING.PuOr;
}

/** More of what should be less: the colours stand the other way round. */
const isTurned = ({ show, direction }: Pick<Wish, "show" | "direction">): boolean =>
  show === "change" && direction === "down";

/** Up to three classes from zero outwards. */
function side(sizes: number[], wish: Wish): number[] {
  if (sizes.length === 0) return [0];
  const edges = edgesOf(sizes, wish, 3);
  return [0, ...edges.slice(1)];
}

/** One more edge than classes, each above the one before. */
function edgesOf(sorted: number[], { method, decimals, edges: chosen }: Wish, classes: number): number[] {
  const low = sorted[0]!;
  const high = sorted.at(-1)!;
  const inner = (): number[] => {
    if (method === "manual") return chosen;
    if (method === "equal")
      return Array.from({ length: classes - 1 }, (_, i) => low + ((high - low) * (i + 1)) / classes);
    if (method === "quantile")
      return Array.from({ length: classes - 1 }, (_, i) => sorted[Math.floor((sorted.length * (i + 1)) / classes)]!);
    const distinct = new Set(sorted).size;
    return ckmeans(thinned(sorted), Math.min(classes, distinct))
      .slice(1)
      .map((cluster) => cluster[0]!);
  };
  const unit = 10 ** -decimals;
  const round = (value: number) => Number((Math.round(value / unit) * unit).toFixed(decimals));
  const first = Number((Math.floor(low / unit + 1e-9) * unit).toFixed(decimals));
  const last = Number((Math.ceil(high / unit - 1e-9) * unit).toFixed(decimals));
  const between = [...new Set(inner().map(round))].filter((edge) => edge > first && edge < last).sort((a, b) => a - b);
  return [first, ...between, last > first ? last : Number((first + unit).toFixed(decimals))];
}

/** Natural breaks are costly in the number of values; every nth tells as much. */
function thinned(sorted: number[]): number[] {
  const step = Math.ceil(sorted.length / 1500);
  return step === 1 ? sorted : sorted.filter((_, index) => index % step === 0 || index === sorted.length - 1);
}

/** Fewer classes take colours spread over the whole ramp, so that the ends stay far apart. */
function spread(ramp: readonly string[], classes: number): string[] {
  if (classes === 1) return [ramp[Math.floor(ramp.length / 2)]!];
  return Array.from({ length: classes }, (_, i) => ramp[Math.round((i * (ramp.length - 1)) / (classes - 1))]!);
}
