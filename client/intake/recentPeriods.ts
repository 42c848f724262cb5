import type { Cycle } from "../../server/contract/indicator.ts";

const HOW_MANY: Record<Cycle, number> = { week: 12, month: 18, quarter: 8, year: 5 };
/** In the order in which they are offered. */
const CYCLES = ["month", "quarter", "year", "week"] as const;
const DAY = 86_400_000;

/** The last periods of some cycles that have begun, each cycle's newest first. `today` is an ISO day. */
export function recentPeriods(today: string, cycles: readonly Cycle[]): string[] {
  const wanted = CYCLES.filter((cycle) => cycles.includes(cycle));
  return wanted.flatMap((cycle) => Array.from({ length: HOW_MANY[cycle] }, (_, ago) => before(today, cycle, ago)));
}

function before(today: string, cycle: Cycle, ago: number): string {
  const [year = 0, month = 0] = today.split("-").map(Number);
  if (cycle === "year") return String(year - ago);
  if (cycle === "week") return weekOf(new Date(Date.parse(`${today}T00:00:00Z`) - ago * 7 * DAY));
  const length = cycle === "month" ? 1 : 3;
  const since = year * 12 + month - 1 - ago * length;
  const [of, at] = [Math.floor(since / 12), since % 12];
  return cycle === "month" ? `${of}-${String(at + 1).padStart(2, "0")}` : `${of}-Q${Math.floor(at / 3) + 1}`;
}

/** The ISO week of a day: that of its Thursday. */
function weekOf(day: Date): string {
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * DAY);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Today in Vietnam, as an ISO day. */
export const todayInVietnam = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
