import { readNumber } from "../read/readNumber.ts";
import { type Table } from "./findTable.ts";
import type { Grid } from "./Grid.ts";
import type { KnownUnit } from "./Knowledge.ts";
import { liesIn } from "./resolveUnit.ts";
import type { UnitNames } from "./UnitNames.ts";
import { isTotal } from "./words.ts";

/** A heading, and the rows that stand under it. */
interface Block {
  heading: KnownUnit | null;
  /** It has no figures of its own. */
  bare: boolean;
  rows: number[];
  /** Rows that lie in it for certain, or by one of the units that are called so. */
  inside: number;
  possible: number;
  /** Some row lies elsewhere: a list of districts followed by a list of communes is no grouping. */
  broken: boolean;
}

/**
 * Which rows stand under the heading of a district: only there does a name mean the unit inside it. A heading counts where nothing under
 * it contradicts it.
 */
export function groupsOf(grid: Grid, table: Table, names: UnitNames, edition: string | null): Map<number, KnownUnit> {
  const groups = new Map<number, KnownUnit>();
  if (table.unit === null || edition === null) return groups;
  let block: Block | null = null;
  const close = () => {
    if (!block?.heading || block.broken) return;
    const { heading, rows, bare, inside, possible } = block;
    if (bare || inside > 0 || possible > 0) for (const row of rows) groups.set(row, heading);
  };
  for (let at = table.first; at <= table.last; at++) {
    const label = grid.label(at, table.unit);
    if (label === "" || isTotal(label)) continue;
    const full = names.inFull(edition, label);
    const called = full.length > 0 ? full : names.bare(edition, label);
    if (called.length > 0 && called.every(({ level }) => level !== "commune")) {
      close();
      // A heading that may be one of two is none, and ends the one before it.
      const heading = called.length === 1 ? called[0]! : null;
      block = { heading, bare: isBare(grid, table, at), rows: [], inside: 0, possible: 0, broken: false };
      continue;
    }
    if (!block?.heading) continue;
    block.rows.push(at);
    if (called.length === 0) continue;
    const within = called.filter((unit) => liesIn(unit, block!.heading!)).length;
    if (within === 0) block.broken = true;
    else if (called.length === 1) block.inside++;
    else block.possible++;
  }
  close();
  return groups;
}

const isBare = (grid: Grid, table: Table, row: number): boolean =>
  table.columns.every(({ role, at }) => role !== "value" || readNumber(grid.own(row, at)).kind === "blank");
