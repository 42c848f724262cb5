import type { Grid } from "./Grid.ts";
import type { UnitNames } from "./UnitNames.ts";

/** Rows looked at to find out what the columns are: enough to tell, and the same work for any length. */
export const SAMPLE = 2_000;

/** Cells of a column that are what was looked for. */
export interface Tally {
  cells: number;
  labels: Set<string>;
}

export function tallyOf(grid: Grid, is: (text: string) => boolean, column: number, top: number): Tally {
  const labels = new Set<string>();
  let cells = 0;
  for (let row = top; row < Math.min(grid.height, SAMPLE); row++) {
    const text = grid.text(row, column);
    if (!is(text)) continue;
    cells++;
    labels.add(text);
  }
  return { cells, labels };
}

export const isUnit = (units: UnitNames, text: string): boolean => /\p{L}/u.test(text) && units.isName(text);
