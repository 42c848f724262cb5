import { chance } from "./chance.ts";
import { isLate } from "./flaws.ts";
import type { Period } from "./periods.ts";
import type { Reporter } from "./World.ts";

const DAY = 86_400_000;
/** Nothing is known from later than this. */
const UNTIL = Date.parse("2026-11-20T17:00:00+07:00");
const CORRECTED = 0.01;

/** When a report was known, and when it was put right if it was wrong at first. Null: it has not come yet. */
export interface Timing {
  at: number;
  correctedAt: number | null;
}

/** A commune reports within the days it has, or late; who adds up reports a few days after. In working hours of Việt Nam. */
export function timeOf(seed: number, reporter: Reporter, period: Period, at: number, dueDays: number): Timing | null {
  const { id, level } = reporter;
  const luck = chance(seed, id, at, 31);
  const late = level === "commune" && isLate(seed, reporter, at);
  const days = late
    ? dueDays + 1 + Math.floor(luck * 20)
    : 1 + Math.floor(luck * dueDays) + (level === "commune" ? 0 : 2);
  const hours = 8 + chance(seed, id, at, 32) * 9;
  const known = Date.parse(`${period.end}T00:00:00+07:00`) + days * DAY + Math.floor(hours * 3600) * 1000;
  if (known > UNTIL) return level === "commune" ? null : { at: UNTIL, correctedAt: null };
  const correctedAt = known + (2 + Math.floor(chance(seed, id, at, 33) * 11)) * DAY;
  const wrong = chance(seed, id, at, 34) < CORRECTED && correctedAt <= UNTIL;
  return { at: known, correctedAt: wrong ? correctedAt : null };
}
