import type { Cycle } from "../../../contract/indicator.ts";
import { periodOf } from "../../../platform/period/Period.ts";
import { areFractions, hasWrongSign, isOutOfRange, isQuotient, jumpOf, magnitudeOff } from "../rules.ts";
import { daysIn } from "../understand/periodDays.ts";
import { readMeasure } from "../understand/measure.ts";
import type { Finding, FindingKind } from "../understand/Finding.ts";
import type { Value } from "./gatherValues.ts";
import type { History } from "./History.ts";

/** What values are judged against. */
export interface Circumference {
  history: History;
  /** Values that are known now, by `keyOf`. */
  current: Map<string, Current>;
  /** Closed periods, as "set start end". */
  closed: Set<string>;
  today: string;
}

/** A value as it is known. */
export interface Current {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  missing: string | null;
  status: string;
  source: string;
  note: string | null;
  recordedAt: string;
}

export const keyOf = ({ indicator, unit, days }: Pick<Value, "indicator" | "unit" | "days">): string =>
  `${indicator.id} ${unit.id} ${days.start} ${days.end}`;

/** Everything that is wrong with values, one by one. */
export function judge(values: Value[], around: Circumference): Finding[] {
  const findings: Finding[] = [];
  const said = new Set<string>();
  const fitting = new Map<string, boolean>();
  const fits = (cycle: Cycle, { period, days }: Value): boolean => {
    const key = `${cycle} ${period}`;
    let fit = fitting.get(key);
    if (fit === undefined) {
      const own = periodOf(cycle, days.start);
      fitting.set(key, (fit = own.start === days.start && own.end === days.end));
    }
    return fit;
  };
  for (const value of values) {
    const { indicator, days } = value;
    const find = (kind: FindingKind, words: Record<string, string> = {}, harmless = false) =>
      findings.push({ ...placeOf(value), kind, harmless, values: words });
    const findOnce = (kind: FindingKind, key: string, words: Record<string, string> = {}) => {
      if (!said.has(`${kind} ${key}`)) find(kind, words);
      said.add(`${kind} ${key}`);
    };
    if (!indicator.mayWrite) findOnce("not-allowed", indicator.code);
    if (days.start > around.today) findOnce("future", value.period);
    if (!fits(indicator.cycle, value))
      findOnce("cycle", `${indicator.code} ${value.period}`, { cycle: indicator.cycle });
    const current = around.current.get(keyOf(value));
    if (around.closed.has(`${indicator.set} ${days.start} ${days.end}`)) {
      // Who answers for the set may correct it, and says why.
      if (isChange(value, current)) find("closed", {}, indicator.mayManage && value.note !== null);
    }
    if (value.value === null) {
      if (current && current.value !== null) find("loses-value", { old: String(current.value) });
      continue;
    }
    judgeNumber(value, value.value, around.history, find);
  }
  return [...findings, ...judgeColumns(values)];
}

/** Percentages that a whole column gives as fractions of one. */
function judgeColumns(values: Value[]): Finding[] {
  const columns = new Map<string, Value[]>();
  for (const value of values) {
    const { unitVi, plausibleMax } = value.indicator;
    if (readMeasure(unitVi).base !== "%" || (plausibleMax !== null && plausibleMax < 50)) continue;
    const key = `${value.sheet} ${value.column} ${value.indicator.code}`;
    const held = columns.get(key);
    if (held) held.push(value);
    else columns.set(key, [value]);
  }
  return [...columns.values()]
    .filter((column) => areFractions(column.flatMap(({ value }) => value ?? [])))
    .map(([first]) => ({ ...placeOf(first!), kind: "magnitude", values: { times: "0.01", old: "" } }));
}

function judgeNumber(
  { indicator, unit, days, numerator, denominator }: Value,
  value: number,
  history: History,
  find: (kind: FindingKind, words?: Record<string, string>) => unknown,
): void {
  if (numerator !== null && denominator !== null && !isQuotient(value, numerator, denominator, indicator.factor)) {
    const exact = (numerator / denominator) * indicator.factor;
    find("ratio", { exact: String(Number(exact.toPrecision(8))) });
  }
  const earlier = history.before(indicator.id, unit.id, days.start, daysIn(days));
  if (hasWrongSign(value, indicator, earlier)) return void find("wrong-sign");
  if (isOutOfRange(value, indicator)) {
    const { plausibleMin, plausibleMax } = indicator;
    return void find("out-of-range", { min: String(plausibleMin ?? "−∞"), max: String(plausibleMax ?? "∞") });
  }
  const times = magnitudeOff(value, indicator.decimals, earlier);
  if (times !== null) return void find("magnitude", { times: String(times), old: String(earlier.at(-1) ?? "") });
  const jump = jumpOf(value, indicator.maxJump, earlier);
  if (jump !== null) find("jump", { times: String(Math.round(jump)), old: String(earlier.at(-1)) });
}

const placeOf = ({ sheet, row, column, indicator, unit, period, value }: Value) => ({
  sheet,
  row,
  column,
  raw: value === null ? "" : String(value),
  indicator: indicator.code,
  unit: unit.id,
  period,
});

/** Whether recording a value would change anything: the same comparison as the database makes. */
export function isChange(value: Value, current: Current | undefined): boolean {
  if (!current) return true;
  const fields = ["value", "numerator", "denominator", "missing", "status", "note"] as const;
  return current.source !== sourceOf(value) || fields.some((field) => value[field] !== current[field]);
}

/** The source of what organisations report: one for each set. */
export const sourceOf = ({ indicator }: Pick<Value, "indicator">): string => `reports-${indicator.set}`;
