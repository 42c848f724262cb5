import type { IntakeIssueKind, Review } from "../../server/contract/intake.ts";

export type LeftOut = Review["given"]["leaveOut"];

const without = <T>(list: readonly T[], gone: T): T[] => list.filter((it) => it !== gone);

/** With all errors of a kind left out, or taken back. */
export const withKind = ({ kinds, cells }: LeftOut, kind: IntakeIssueKind, out: boolean): LeftOut => ({
  kinds: out ? [...without(kinds, kind), kind] : without(kinds, kind),
  cells,
});

/** With a cell, or a whole row as "Biểu 1!5", left out or taken back. */
export const withCell = ({ kinds, cells }: LeftOut, cell: string, out: boolean): LeftOut => ({
  kinds,
  cells: out ? [...without(cells, cell), cell] : without(cells, cell),
});
