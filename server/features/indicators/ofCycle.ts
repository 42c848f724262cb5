import type { Cycle } from "../../contract/indicator.ts";
import type { Period } from "../../platform/period/Period.ts";

const DAYS: Record<Cycle, [shortest: number, longest: number]> = {
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  year: [365, 366],
};

/** Whether a period is one of a cycle, and not some other stretch of days such as ten months together. */
export function ofCycle(cycle: Cycle, { start, end }: Period): boolean {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  const [shortest, longest] = DAYS[cycle];
  return days >= shortest && days <= longest;
}
