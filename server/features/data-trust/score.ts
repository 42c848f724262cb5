import type { TrustRow } from "../../contract/data-trust.ts";

/** The sum of counts. */
export const total = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** A share as a score, 0–100; null where there is nothing to share. */
export const share = (good: number, all: number): number | null => (all === 0 ? null : (100 * good) / all);

/** The last of some days (ISO); null where none is known. */
export function latestOf(rows: readonly { latest: string | null }[]): string | null {
  const days = rows.flatMap(({ latest }) => latest ?? []).sort();
  return days.at(-1) ?? null;
}

/** A row behind a score, before anything is said of it. */
export const blankRow: Omit<TrustRow, "edition" | "unit" | "unitName" | "fault"> = {
  indicator: null,
  feature: null,
  field: null,
  other: null,
  period: null,
  value: null,
  expected: null,
  dated: null,
  dueOn: null,
  daysLate: null,
  text: null,
};
