import type { ValueStatus } from "../../../contract/indicator.ts";
import type { Period } from "../../../platform/period/Period.ts";
import { readMeasure } from "../understand/measure.ts";
import type { KnownIndicator, KnownUnit, Part } from "../understand/Knowledge.ts";
import { periodDays } from "../understand/periodDays.ts";
import type { Figure, Reading } from "../understand/Reading.ts";

/** A value that is to be recorded, and where it stands in the file. */
export interface Value {
  indicator: KnownIndicator;
  unit: KnownUnit;
  /** As it is written: 2026-09. */
  period: string;
  days: Period;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  missing: "not-reported" | "not-applicable" | null;
  status: ValueStatus;
  note: string | null;
  sheet: number;
  row: number;
  column: number;
}

/**
 * Puts the figures of each indicator, unit and period together; says where one is given twice, or half of it is missing. `isLeft`:
 * cells that are left out give way to others that say the same.
 */
export function gatherValues(reading: Reading, note: string | null, isLeft: (figure: Figure) => boolean): Value[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of reading.figures) {
    const key = `${figure.indicator} ${figure.unit.id} ${figure.period}`;
    const held = groups.get(key);
    if (held) held.push(figure);
    else groups.set(key, [figure]);
  }
  // The number of all cases is often shared by several rates, of which the sheet gives some alone.
  const cells = new Map<string, Set<string>>();
  for (const figure of reading.figures) {
    const held = cells.get(cellOf(figure));
    if (held) held.add(figure.indicator);
    else cells.set(cellOf(figure), new Set([figure.indicator]));
  }
  const isShared = (figure: Figure) => cells.get(cellOf(figure))!.size > 1;
  const values: Value[] = [];
  for (const figures of groups.values()) {
    const value = valueOf(reading, partsOf(reading, figures, isLeft), note, isShared);
    if (value) values.push(value);
  }
  return values;
}

const cellOf = ({ sheet, row, column }: Figure): string => `${sheet} ${row} ${column}`;

type Parts = Partial<Record<Part, Figure>>;

/** One figure of each part: of several the first that is not left out. */
function partsOf(reading: Reading, figures: Figure[], isLeft: (figure: Figure) => boolean): Parts {
  const parts: Parts = {};
  for (const part of ["value", "numerator", "denominator"] as const) {
    const all = figures.filter((figure) => figure.part === part);
    const open = all.filter((figure) => !isLeft(figure));
    const [first] = open.length > 0 ? open : all;
    if (!first) continue;
    parts[part] = first;
    const { indicator, unit, period } = first;
    const known = reading.indicators.indicator(indicator)!;
    for (const twice of all.length > 1 ? all : []) {
      const same = all.every(
        (other) => numberIn(other, known) === numberIn(twice, known) && other.given.kind === twice.given.kind,
      );
      // The same value twice is told at the second; of two, at both, until one is left out.
      if (twice === first && (same || open.length === 1)) continue;
      const other = twice === first ? all.find((figure) => figure !== first)! : first;
      const values = { other: reading.where(other.sheet, other.row, other.column) };
      reading.find("duplicate", twice, { indicator, unit: unit.id, period, raw: twice.raw, harmless: same, values });
    }
  }
  return parts;
}

function valueOf(
  reading: Reading,
  { value: own, numerator, denominator }: Parts,
  note: string | null,
  isShared: (figure: Figure) => boolean,
): Value | null {
  const first = own ?? numerator ?? denominator!;
  const indicator = reading.indicators.indicator(first.indicator)!;
  const at = { indicator: first.indicator, unit: first.unit.id, period: first.period };
  const number = (figure: Figure | undefined) => (figure ? numberIn(figure, indicator) : null);
  let value = number(own);
  let [over, under] = [number(numerator), number(denominator)];
  const missing = [own, numerator, denominator].find((figure) => figure?.given.kind === "missing")?.given;
  if (over === null || under === null) {
    if (!own && !missing) {
      const half = numerator ?? (denominator && !isShared(denominator) ? denominator : null);
      if (half) reading.find("incomplete", half, { ...at, raw: half.raw });
      return null;
    }
    [over, under] = [null, null];
  }
  if (value === null && over !== null && under !== null && own?.given.kind !== "missing") {
    value = under === 0 ? null : (over / under) * indicator.factor;
  }
  const why = missing?.kind === "missing" ? missing.why : "not-applicable";
  return {
    indicator,
    unit: first.unit,
    period: first.period,
    days: periodDays(first.period)!,
    value,
    numerator: value === null ? null : over,
    denominator: value === null ? null : under,
    missing: value === null ? why : null,
    status: first.status,
    note,
    sheet: first.sheet,
    row: first.row,
    column: first.column,
  };
}

/** A figure as its indicator counts it; null where none was reported. */
function numberIn({ given, part, scale }: Figure, { unitVi }: KnownIndicator): number | null {
  if (given.kind !== "number") return null;
  const hundredth = given.percent && part === "value" && readMeasure(unitVi).base !== "%";
  // 1.1 × 1000 is 1100.0000000000002: what was written has fewer digits.
  const exact = (value: number) => (scale === 1 && !hundredth ? value : Number(value.toPrecision(12)));
  return exact(given.value * scale * (hundredth ? 0.01 : 1));
}
