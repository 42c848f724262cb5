import { chance, seedOf } from "./chance.ts";
import { type Figures, sumFigures } from "./Figures.ts";
import { reporting, written } from "./flaws.ts";
import type { Known } from "./Known.ts";
import type { Cycle, Period } from "./periods.ts";
import { timeOf } from "./timeOf.ts";
import type { Reporter, World } from "./World.ts";

/** What of a definition the values depend on. */
export interface DemoIndicator {
  id: number;
  code: string;
  aggregation: "sum" | "ratio" | "mean" | "none";
  factor: number;
  decimals: number;
  cycle: Cycle;
  level: "province" | "district" | "commune";
  dueDays: number;
}

/** A value as its table holds it; times in milliseconds. */
export interface DemoValue {
  start: string;
  end: string;
  unit: number;
  recorded: number;
  superseded: number | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  missing: "not-reported" | "not-applicable" | null;
  note: string | null;
}

const CORRECTION = "Đính chính số báo cáo lần đầu (minh họa).";

/** What the units reported for a period: communes what they counted, districts and provinces what the communes reported. */
export function* makeReports(
  indicator: DemoIndicator,
  figures: Figures,
  period: Period,
  world: World,
  known: Known,
): Generator<DemoValue> {
  const [seed, at] = [seedOf(indicator.code), seedOf(period.id)];
  const real = known.of(indicator.code, period);
  const unheard = new Set<number>();
  const finestFirst = world.reporters[period.edition].toSorted((a, b) => rank(b) - rank(a));
  for (const reporter of finestFirst) {
    if (real.has(reporter.id)) {
      if (real.get(reporter.id) === null) for (const index of reporter.pieces) unheard.add(index);
      continue;
    }
    const own = sumFigures(figures, reporter.pieces);
    const heard =
      own &&
      sumFigures(
        figures,
        reporter.pieces.filter((index) => !unheard.has(index)),
      );
    const time = timeOf(seed, reporter, period, at, indicator.dueDays);
    const base = {
      start: period.start,
      end: period.end,
      unit: reporter.id,
      superseded: null,
      numerator: null,
      denominator: null,
      note: null,
    };
    if (own === null) {
      if (time !== null) yield { ...base, recorded: time.at, value: null, missing: "not-applicable" };
      continue;
    }
    if (reporter.level === "commune" && !figures.complete) {
      const how = time === null ? "absent" : reporting(seed, indicator.cycle, reporter, period, at);
      if (how !== "sent") for (const index of reporter.pieces) unheard.add(index);
      if (how === "silent") yield { ...base, recorded: time!.at, value: null, missing: "not-reported" };
      if (how !== "sent") continue;
    }
    if (heard === null) continue;
    const now = valueOf(indicator, heard.numerator, heard.denominator);
    now.value = written(indicator.code, period, reporter, now.value);
    const recorded = time?.at ?? Date.parse(`${period.end}T17:00:00+07:00`);
    if (time?.correctedAt == null || heard.numerator === 0) {
      yield { ...base, ...now, recorded, missing: null };
      continue;
    }
    const luck = chance(seed, reporter.id, at, 41);
    const first = valueOf(indicator, misread(heard.numerator, luck), heard.denominator);
    yield { ...base, ...first, recorded, superseded: time.correctedAt, missing: null };
    yield { ...base, ...now, recorded: time.correctedAt, missing: null, note: CORRECTION };
  }
}

const rank = ({ level }: Reporter): number => ["province", "district", "commune"].indexOf(level);

/** A first report that missed some of it. */
const misread = (numerator: number, luck: number): number =>
  Math.max(0, numerator - Math.ceil(numerator * (0.03 + 0.1 * luck)));

function valueOf({ aggregation, factor, decimals }: DemoIndicator, numerator: number, denominator: number | null) {
  if (denominator === null) return { value: numerator, numerator: null, denominator: null };
  if (aggregation === "ratio") return { value: (numerator / denominator) * factor, numerator, denominator };
  const digits = 10 ** (decimals + 1);
  return { value: Math.round((numerator / denominator) * digits) / digits, numerator: null, denominator: null };
}
