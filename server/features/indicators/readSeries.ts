import type { Query } from "../../platform/database.ts";
import type { Land, LandUnit } from "../../platform/land/Land.ts";
import { type Reported, restate, type Restated } from "../../platform/land/restate.ts";
import type { Period } from "../../platform/period/Period.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { Asked, FigureCache } from "./FigureCache.ts";
import type { Known } from "./Known.ts";

const VALUES = sqlFile(import.meta.url, "./values.sql");

/** Before anything here was counted, and after anything will be. */
export const ALWAYS: Period = { start: "1900-01-01", end: "2199-12-31" };

/** What was reported for one period, by unit of any edition. */
export interface ReportedPeriod extends Period {
  reported: Map<number, Reported>;
}

/** The values of one period in the edition asked for, in the order of the units asked for. */
export interface RestatedPeriod extends Period {
  values: Restated[];
}

interface Row extends Reported {
  start: string;
  end: string;
  unit: number;
}

/** What was reported in a stretch of days, period by period in order of time, as known at a moment (ISO; null: now). */
export async function readReported(
  query: Query,
  indicator: number,
  span: Period,
  asOf: string | null,
): Promise<ReportedPeriod[]> {
  const rows = await query<Row>(VALUES, { indicator, first_day: span.start, last_day: span.end, as_of: asOf });
  const periods: ReportedPeriod[] = [];
  for (const { start, end, unit, ...report } of rows) {
    let period = periods.at(-1);
    if (period?.start !== start || period.end !== end) periods.push((period = { start, end, reported: new Map() }));
    period.reported.set(unit, report);
  }
  return periods;
}

/** The values of units of an edition for every period in a stretch of days that was reported. */
export async function readSeries(
  query: Query,
  land: Land,
  known: Known,
  units: readonly LandUnit[],
  { span = ALWAYS, asOf = null }: { span?: Period; asOf?: string | null } = {},
): Promise<RestatedPeriod[]> {
  const periods = await readReported(query, known.id, span, asOf);
  return periods.map(({ start, end, reported }) => ({
    start,
    end,
    values: units.map((unit) => restate(land, known, unit, reported)),
  }));
}

/** The series of a whole level, each about a megabyte. */
export type SeriesCache = FigureCache<Promise<RestatedPeriod[]>>;

/** A series that everybody may see, from memory. @param read is called when none is kept; one that fails is not kept. */
export function keptSeries(
  cache: SeriesCache,
  asked: Asked & { mark: number },
  read: () => Promise<RestatedPeriod[]>,
): Promise<RestatedPeriod[]> {
  const kept = cache.peek(asked);
  if (kept !== undefined) return kept;
  const reading = read();
  cache.keep(asked, reading);
  reading.catch(() => cache.forget(asked, reading));
  return reading;
}
