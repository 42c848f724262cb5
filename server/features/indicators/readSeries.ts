import type { Level } from "../../contract/admin-unit.ts";
import type { Query } from "../../platform/database.ts";
import type { Land, LandUnit } from "../../platform/land/Land.ts";
import { type Reported, restate, type Restated } from "../../platform/land/restate.ts";
import type { Period } from "../../platform/period/Period.ts";
import { sqlFile } from "../../platform/sql.ts";
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

/** The series of whole levels that everybody may see, kept until something changes them; the oldest go first. */
export class SeriesCache {
  readonly #kept = new Map<string, Promise<RestatedPeriod[]>>();
  readonly #capacity: number;
  #heard = true;
  #changes = 0;
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** How much has changed so far. Taken before anything of a series is read. */
  get mark(): number {
    return this.#changes;
  }

  /** @param read is called when nothing is kept; what it gives is not kept if something changed since `mark` was taken. */
  get(
    { code, edition, level, mark }: { code: string; edition: string; level: Level; mark: number },
    read: () => Promise<RestatedPeriod[]>,
  ): Promise<RestatedPeriod[]> {
    const key = `${code}/${edition}/${level}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const reading = read();
    if (!this.#heard || mark !== this.#changes) return reading;
    this.#kept.set(key, reading);
    reading.catch(() => {
      if (this.#kept.get(key) === reading) this.#kept.delete(key);
    });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#capacity) break;
      this.#kept.delete(oldest);
    }
    return reading;
  }

  /** Values or the definition of an indicator changed; null: those of all. */
  evict(code: string | null): void {
    this.#changes += 1;
    for (const key of this.#kept.keys()) if (code === null || key.startsWith(`${code}/`)) this.#kept.delete(key);
  }

  /** Changes are not heard of: nothing can be trusted, and nothing is kept. */
  suspend(): void {
    this.#heard = false;
    this.#changes += 1;
    this.#kept.clear();
  }

  /** What was begun while nothing was heard is not kept either. */
  resume(): void {
    this.evict(null);
    this.#heard = true;
  }
}
