import { chance } from "./chance.ts";
import type { Cycle, Period } from "./periods.ts";
import type { Reporter } from "./World.ts";

/** Whether a commune's report came, or came to say that there is none, or did not come. */
export type Reporting = "sent" | "silent" | "absent";

/** Communes of 2025 that have sent nothing since. */
const BEHIND = new Map([
  [202528687, "2026-08-01"],
  [202530028, "2026-09-01"],
  [202529944, "2026-09-01"],
]);
/** They, and every twentieth report, come after they are due. */
const OFTEN_LATE = 0.05;
/** Of a hundred reports of the last months three are missing, half of them without a word. */
const MISSING = 0.03;
/** What was missing before that was asked for until it came, but for a few. */
const NEVER_CAME = 0.0004;
const LAST_MONTHS = "2026-08-01";

/** The offices of health count cases by themselves; everything else waits for the communes. */
export function reporting(seed: number, cycle: Cycle, { id }: Reporter, period: Period, at: number): Reporting {
  if (cycle !== "week" && (BEHIND.get(id) ?? "9999") <= period.end) return "absent";
  const luck = chance(seed, id, at, 21);
  const missing = period.end >= LAST_MONTHS ? MISSING : NEVER_CAME;
  if (luck < missing / 2) return "absent";
  return luck < missing ? "silent" : "sent";
}

export const isLate = (seed: number, { id }: Reporter, at: number): boolean =>
  BEHIND.has(id) ? chance(seed, id, at, 22) < 0.8 : chance(seed, id, at, 22) < OFTEN_LATE;

/**
 * Values that were written down wrong: a district that reports another number than its communes do together, and a score of more than
 * a hundred. They are for whoever looks after data to find.
 */
const WRONG: Record<string, (value: number) => number> = {
  "CQS04 2025-04 202400872": (value) => value + 27,
  "CQS07 2026-08 202528537": () => 132.5,
};

/** What was written down of a value. */
export const written = (code: string, period: Period, { id }: Reporter, value: number): number =>
  WRONG[`${code} ${period.id} ${id}`]?.(value) ?? value;
