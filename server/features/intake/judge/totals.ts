import { addsUp, step } from "../rules.ts";
import type { KnownUnit } from "../understand/Knowledge.ts";
import type { Figure, Reading, TotalFigure } from "../understand/Reading.ts";

/** Totals of one column that are checked: each is held against the whole column. */
const MOST_TOTALS = 200;

/** Figures of one indicator, part and period of one sheet: what a total is the sum of. */
interface Column {
  figures: Figure[];
  totals: TotalFigure[];
}

/**
 * Checks the sums that sheets state, and takes them out: a row "Tổng số", and the row of a unit whose parts are all there too. What
 * cannot be summed (the aggregation is "none" or "mean") stays the unit's own figure.
 */
export function checkTotals(reading: Reading): void {
  const columns = new Map<string, Column>();
  const columnOf = ({ sheet, indicator, part, period }: Figure | TotalFigure): Column => {
    const key = `${sheet} ${indicator} ${part} ${period}`;
    let column = columns.get(key);
    if (!column) columns.set(key, (column = { figures: [], totals: [] }));
    return column;
  };
  for (const figure of reading.figures) columnOf(figure).figures.push(figure);
  for (const total of reading.totals) columnOf(total).totals.push(total);
  const sums = new Set<Figure>();
  for (const { figures, totals } of columns.values()) {
    const above = unitsAbove(reading, figures);
    const leaves = figures.filter(({ unit }) => !above.over.has(unit.id));
    for (const figure of figures) {
      const parts = above.whole.get(figure.unit.id);
      if (!parts) continue;
      check(reading, figure, [parts], figure.unit.fullName);
      if (isSummed(reading, figure)) sums.add(figure);
    }
    for (const total of totals.slice(0, MOST_TOTALS)) {
      const own = leaves.filter(({ group }) => group !== null && group === total.group);
      check(reading, total, [leaves, own], total.label);
    }
  }
  reading.figures.splice(0, Infinity, ...reading.figures.filter((figure) => !sums.has(figure)));
}

const isSummed = (reading: Reading, { indicator, part }: Figure | TotalFigure): boolean =>
  part !== "value" || ["sum", "ratio"].includes(reading.indicators.indicator(indicator)!.aggregation);

/** Units that others in the sheet lie in; `whole`: of which all parts of one level have figures, with those. */
function unitsAbove(reading: Reading, figures: Figure[]): { over: Set<number>; whole: Map<number, Figure[]> } {
  const above = { over: new Set<number>(), whole: new Map<number, Figure[]>() };
  const units = new Map(figures.map(({ unit }) => [unit.id, unit]));
  for (const unit of units.values()) {
    if (unit.level === "commune") continue;
    const below = figures.filter((other) => other.unit.id !== unit.id && isBelow(reading, other.unit, unit));
    if (below.length > 0) above.over.add(unit.id);
    for (const level of ["commune", "district"] as const) {
      const parts = below.filter((other) => other.unit.level === level);
      if (parts.length < 2 || parts.length < reading.countBelow(unit, level)) continue;
      above.whole.set(unit.id, parts);
      break;
    }
  }
  return above;
}

function isBelow(reading: Reading, unit: KnownUnit, above: KnownUnit): boolean {
  if (unit.edition !== above.edition) return false;
  if (unit.parentCode === above.code || unit.mainGrouping === above.code) return true;
  const parent = unit.parentCode === null ? null : reading.units.byCode(unit.edition, unit.parentCode);
  return parent !== null && parent.id !== unit.id && isBelow(reading, parent, above);
}

function check(reading: Reading, total: Figure | TotalFigure, scopes: Figure[][], label: string): void {
  const stated = numberOf(total);
  if (stated === null) return;
  const known = reading.indicators.indicator(total.indicator)!;
  let off: { sum: number; missing: number } | null = null;
  for (const scope of scopes) {
    const parts = scope.flatMap((figure) => numberOf(figure) ?? []);
    if (parts.length < 2) continue;
    if (!isSummed(reading, total) || (known.aggregation === "ratio" && total.part === "value")) {
      // A mean and a rate lie between the smallest and the largest of what they are made of; nothing is known of the rest.
      if (known.aggregation === "none" || (stated >= Math.min(...parts) && stated <= Math.max(...parts))) return;
      off ??= { sum: Number.NaN, missing: scope.length - parts.length };
      continue;
    }
    const digits = Math.max(...[stated, ...parts].map((value) => value / total.scale).map((value) => 1 / step(value)));
    const rounding = total.scale === 1 && (known.decimals === 0 || total.part !== "value") ? 0 : total.scale / digits;
    if (addsUp(stated, parts, rounding)) return;
    off ??= { sum: parts.reduce((all, part) => all + part, 0), missing: scope.length - parts.length };
  }
  if (off === null) return;
  const { sheet, row, column, raw, indicator, period } = total;
  const values = {
    label,
    sum: Number.isNaN(off.sum) ? "" : String(Number(off.sum.toPrecision(12))),
    missing: String(off.missing),
  };
  reading.find("total", { sheet, row, column }, { raw, indicator, period, values });
}

const numberOf = ({ given, scale }: Figure | TotalFigure): number | null =>
  given.kind === "number" ? given.value * scale : null;
