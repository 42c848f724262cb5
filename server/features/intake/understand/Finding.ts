/** What can be wrong with what a sheet says. */
export type FindingKind =
  | "unknown-unit"
  | "no-unit"
  | "not-a-number"
  | "merged"
  | "not-allowed"
  | "unmapped"
  | "unit-of-measure"
  | "converted"
  | "dash"
  | "total"
  | "duplicate"
  | "incomplete"
  | "ratio"
  | "out-of-range"
  | "wrong-sign"
  | "magnitude"
  | "jump"
  | "cycle"
  | "future"
  | "closed"
  | "loses-value";

/** What stands in the way of accepting, unless it is left out. The rest are warnings: a person has to have seen them. */
const ERRORS = new Set<FindingKind>([
  "unknown-unit",
  "no-unit",
  "not-a-number",
  "merged",
  "not-allowed",
  "duplicate",
  "ratio",
  "out-of-range",
  "wrong-sign",
  "future",
  "closed",
]);
export const isError = ({ kind, harmless }: Pick<Finding, "kind" | "harmless">): boolean =>
  ERRORS.has(kind) && !harmless;

/** Something wrong, and where. `row` and `column` count from 0; column -1 is all of the row. */
export interface Finding {
  kind: FindingKind;
  sheet: number;
  row: number;
  column: number;
  raw: string;
  indicator: string | null;
  unit: number | null;
  period: string | null;
  /** Of its kind, but no more than a warning: the same value twice. */
  harmless?: boolean;
  /** What the sentence about it needs beside these. */
  values: Record<string, string>;
}
