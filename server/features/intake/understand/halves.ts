import { readNumber } from "../read/readNumber.ts";
import type { Grid } from "./Grid.ts";
import { isUnit, SAMPLE, tallyOf } from "./tally.ts";
import type { UnitNames } from "./UnitNames.ts";

/** Columns of units of one level that have figures right of them; none where the table is not folded. */
export function halvesOf(grid: Grid, units: UnitNames, unit: number, first: number): number[] {
  // Titles may name units too: what counts stands in the body.
  const named = Array.from({ length: grid.width }, (_, column) =>
    tallyOf(grid, (text) => isUnit(units, text), column, first),
  );
  const levelIn = (column: number) => {
    const levels = [...named[column]!.labels].map((label) => units.levelOf(label)).filter((level) => level !== null);
    return levels.filter((level) => level === levels[0]).length * 2 > levels.length ? levels[0] : undefined;
  };
  const level = levelIn(unit);
  const likely = named.flatMap(({ labels }, at) =>
    at === unit || (labels.size * 2 >= named[unit]!.labels.size && levelIn(at) === level) ? [at] : [],
  );
  const hasFigures = (from: number, to: number) => {
    for (let row = first; row < Math.min(grid.height, first + SAMPLE); row++) {
      for (let column = from; column < to; column++) {
        const { kind } = readNumber(grid.own(row, column));
        if (kind === "number" || kind === "either") return true;
      }
    }
    return false;
  };
  // Old and new names side by side are no halves; the number of a row is no figure.
  return likely.every((at, n) => n === 0 || hasFigures(likely[n - 1]! + 1, Math.max(likely[n - 1]! + 2, at - 1)))
    ? likely
    : [];
}
