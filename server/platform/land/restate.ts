import type { Level } from "../../contract/admin-unit.ts";
import type { Aggregation, ValueStatus } from "../../contract/indicator.ts";
import type { Method, Missing } from "../../contract/indicator-value.ts";
import { type Cover, type Land, type LandUnit, type Piece, type Weighting, WEIGHTINGS } from "./Land.ts";

/** What was reported of a unit, as it was counted. */
export interface Reported {
  value: number | null;
  missing: "not-reported" | "not-applicable" | null;
  numerator: number | null;
  denominator: number | null;
  status: ValueStatus;
  source: string;
}

/** How figures of an indicator become one. `factor`: a ratio is numerator ÷ denominator × factor. */
export interface Rule {
  aggregation: Aggregation;
  factor: number;
  weight: "population" | "area" | null;
}

/** A value in the edition asked for, and how it came to be; see `IndicatorUnitValue`. */
export interface Restated {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  missing: Missing | null;
  status: ValueStatus | null;
  method: Method | null;
  exact: boolean;
  low: number | null;
  high: number | null;
  split: number;
  /** How many units it was put together from. */
  pieces: number;
  from: { edition: string; level: Level } | null;
  sources: string[];
}

const SIZES: readonly Level[] = ["commune", "district", "province"];
const STRENGTH: readonly ValueStatus[] = ["official", "preliminary", "estimate", "demo"];

/** The value of a unit for a period, from what was reported for that period in any edition. */
export function restate(land: Land, rule: Rule, target: LandUnit, reported: ReadonlyMap<number, Reported>): Restated {
  const own = reported.get(target.id);
  if (own !== undefined && own.missing !== "not-reported") return carried(own, target, "reported");
  const told = land.coversOf(target).filter(({ pieces }) => pieces.some(({ unit }) => reported.has(unit.id)));
  for (const { pieces } of told) {
    const twin = pieces.find(({ unit }) => land.sameLand(unit, target));
    const there = twin && reported.get(twin.unit.id);
    if (twin && there && there.missing !== "not-reported") return carried(there, twin.unit, "same-land");
  }
  const missing = (why: Missing): Restated => ({ ...NOTHING, missing: why });
  if (target.parts.length === 0) return missing("no-shape");
  // A figure of a district says what its communes make together, not what each makes: it is not spread over them.
  // So it is with a province that was merged into another; communes that were merged are divided again, as an estimate.
  const holdsAll = ({ pieces: [first, second] }: Cover) =>
    second === undefined && first !== undefined && !first.whole && target.level === "province";
  const covers = told.filter((cover) => SIZES.indexOf(cover.level) <= SIZES.indexOf(target.level) && !holdsAll(cover));
  if (covers.length === 0) {
    const siblings = land.level(target.edition, target.level).some(({ id }) => reported.has(id));
    return missing(told.length > 0 && !siblings ? "larger-only" : "not-reported");
  }
  // Land of which only a share is known cannot be told apart from its neighbours'.
  if (target.share < 1) return missing("no-shape");
  if (rule.aggregation === "none") return missing("not-additive");
  const found = covers
    .map((cover) => combine(land, rule, target, cover, reported))
    .filter((result) => result !== null)
    .sort(
      (a, b) =>
        a.split - b.split ||
        Number(b.from?.edition === target.edition) - Number(a.from?.edition === target.edition) ||
        a.pieces - b.pieces,
    );
  const [best] = found;
  // Where smaller units did report, but not all of them, a larger one that holds the target says nothing of it.
  const smaller =
    best?.split === 1 && covers.some(({ level }) => SIZES.indexOf(level) < SIZES.indexOf(best.from!.level));
  if (best === undefined || smaller) return missing(own === undefined ? "partial" : "not-reported");
  return best;
}

const NOTHING: Restated = {
  value: null,
  numerator: null,
  denominator: null,
  missing: null,
  status: null,
  method: null,
  exact: false,
  low: null,
  high: null,
  split: 0,
  pieces: 0,
  from: null,
  sources: [],
};

function carried(there: Reported, unit: LandUnit, method: Method): Restated {
  const { value, missing, numerator, denominator, status, source } = there;
  const from = { edition: unit.edition, level: unit.level };
  if (value === null) return { ...NOTHING, missing: missing ?? "not-reported", from, sources: [source] };
  return { ...NOTHING, value, numerator, denominator, status, method, exact: true, pieces: 1, from, sources: [source] };
}

/** A figure put together by one weighting. */
interface Sum {
  value: number;
  numerator: number | null;
  denominator: number | null;
}

/** The target's value from the units of one edition and level; null where these do not tell of all its land. */
function combine(
  land: Land,
  rule: Rule,
  target: LandUnit,
  cover: Cover,
  reported: ReadonlyMap<number, Reported>,
): Restated | null {
  if (!cover.complete) return null;
  const told: { piece: Piece; report: Reported }[] = [];
  for (const piece of cover.pieces) {
    const report = reported.get(piece.unit.id);
    if (report === undefined || report.missing === "not-reported") return null;
    told.push({ piece, report });
  }
  const from = { edition: cover.edition, level: cover.level };
  const sources = [...new Set(told.map(({ report }) => report.source))];
  const counted = told.filter(({ report }) => report.value !== null);
  if (counted.length === 0) {
    return { ...NOTHING, missing: "not-applicable", from, sources, pieces: told.length };
  }
  const parts = rule.aggregation === "ratio" && counted.every(({ report }) => report.denominator !== null);
  const averaged = rule.aggregation !== "sum" && !parts;
  const by = (weighting: Weighting): Sum | null =>
    averaged
      ? mean(land, counted, weighting)
      : rule.aggregation === "sum"
        ? sum(counted, weighting)
        : ratio(counted, weighting, rule.factor);
  const first: Weighting = rule.weight === "area" ? "area" : "people";
  const usable = [first, ...WEIGHTINGS.filter((weighting) => weighting !== first)].flatMap((weighting) => {
    const result = by(weighting);
    return result === null ? [] : [{ weighting, result }];
  });
  const [main] = usable;
  // Nothing to divide by, such as no dossier at all: the rate says nothing of this unit.
  if (main === undefined) return { ...NOTHING, missing: "not-applicable", from, sources, pieces: told.length };
  const whole = counted.every(({ piece }) => piece.whole);
  const exact = whole && !averaged;
  const [low, high] = bounds(
    rule,
    counted,
    usable.map(({ result }) => result.value),
    whole,
  );
  return {
    ...NOTHING,
    ...main.result,
    status: weakest(
      counted.map(({ report }) => report.status),
      exact,
    ),
    method: whole ? (averaged ? "averaged" : parts ? "recomputed" : "summed") : "split",
    exact,
    low: exact ? null : low,
    high: exact ? null : high,
    split: whole ? 0 : splitShare(counted, main.weighting),
    from,
    sources,
    pieces: told.length,
  };
}

type Told = readonly { piece: Piece; report: Reported }[];

/** Sums end where their addends do: 0.1 + 0.2 is 0.3. */
const clean = (value: number): number => Number(value.toPrecision(15));

/** A unit is divided everywhere by the same weighting, so that its pieces add up to it: by area where the other is not known of it. */
const insideOf = (piece: Piece, by: Weighting): number => piece.inside[by] ?? piece.inside.area ?? 0;

function weighted(told: Told, by: Weighting, of: (report: Reported) => number | null): number {
  let total = 0;
  let lost = 0;
  for (const { piece, report } of told) {
    const next = (of(report) ?? 0) * insideOf(piece, by) - lost;
    const grown = total + next;
    lost = grown - total - next;
    total = grown;
  }
  return clean(total);
}

const sum = (told: Told, by: Weighting): Sum => ({
  value: weighted(told, by, (report) => report.value),
  numerator: null,
  denominator: null,
});

function ratio(told: Told, by: Weighting, factor: number): Sum | null {
  const numerator = weighted(told, by, (report) => report.numerator);
  const denominator = weighted(told, by, (report) => report.denominator);
  return denominator === 0 ? null : { value: clean((numerator / denominator) * factor), numerator, denominator };
}

function mean(land: Land, told: Told, by: Weighting): Sum | null {
  let total = 0;
  let weights = 0;
  for (const { piece, report } of told) {
    const weight = land.total(piece.unit, by);
    if (weight === null) return null;
    const inside = insideOf(piece, by);
    total += (report.value ?? 0) * weight * inside;
    weights += weight * inside;
  }
  return weights > 0 ? { value: clean(total / weights), numerator: null, denominator: null } : null;
}

/**
 * Between what the value lies: the spread of the ways to divide. Where they all say the same because nothing tells the parts of a
 * divided unit apart, it is anything from none to all of what was divided; of a rate nothing can be said then.
 */
function bounds(
  { aggregation }: Rule,
  told: Told,
  values: number[],
  whole: boolean,
): [low: number | null, high: number | null] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const apart = high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  if (whole || apart) return [low, high];
  if (aggregation !== "sum") return [null, null];
  const sumOf = (some: Told) => clean(some.reduce((total, { report }) => total + (report.value ?? 0), 0));
  const certain = sumOf(told.filter(({ piece }) => piece.whole));
  const divided = told.filter(({ piece }) => !piece.whole);
  const least = sumOf(divided.filter(({ report }) => (report.value ?? 0) < 0));
  const most = sumOf(divided.filter(({ report }) => (report.value ?? 0) > 0));
  return [clean(certain + least), clean(certain + most)];
}

/** How much of the value came from units that had to be divided. */
function splitShare(told: Told, by: Weighting): number {
  let all = 0;
  let divided = 0;
  for (const { piece, report } of told) {
    const size = Math.abs(report.denominator ?? report.value ?? 0) * insideOf(piece, by);
    all += size;
    if (!piece.whole) divided += size;
  }
  return all > 0 ? divided / all : 1;
}

function weakest(statuses: ValueStatus[], exact: boolean): ValueStatus {
  const least = exact ? 0 : STRENGTH.indexOf("estimate");
  return STRENGTH[Math.max(least, ...statuses.map((status) => STRENGTH.indexOf(status)))]!;
}
