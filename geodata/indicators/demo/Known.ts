import type pg from "pg";
import { sqlFile } from "../../../server/platform/sql.ts";
import { queryRows } from "../../queryRows.ts";
import type { Period } from "./periods.ts";
import { shareOut } from "./shareOut.ts";

/** A value that is no demonstration. Null: it was recorded that there is none. */
export interface KnownValue {
  indicator: string;
  start: string;
  end: string;
  unit: number;
  value: number | null;
}

const KNOWN = sqlFile(import.meta.url, "./known.sql");

/** The real figures: demonstration keeps out of their place, and what lies below or beside them adds up to them. */
export class Known {
  readonly #values: Map<string, KnownValue[]>;

  constructor(values: KnownValue[]) {
    this.#values = Map.groupBy(values, ({ indicator }) => indicator);
  }

  static async read(client: pg.ClientBase): Promise<Known> {
    return new Known(await queryRows<KnownValue>(client, KNOWN));
  }

  /** The real figures of an indicator for one period, by unit. */
  of(indicator: string, { start, end }: Period): Map<number, number | null> {
    const here = (this.#values.get(indicator) ?? []).filter((value) => value.start === start && value.end === end);
    return new Map(here.map(({ unit, value }) => [unit, value]));
  }

  /**
   * The totals of all periods in whole numbers, near to what is wished for: where a real figure of the unit covers some of them,
   * they add up to it. `bound` says which are held by one.
   */
  totals(indicator: string, unit: number, periods: Period[], wished: number[]): { totals: number[]; bound: boolean[] } {
    const totals = wished.map(Math.round);
    const bound = wished.map(() => false);
    const real = (this.#values.get(indicator) ?? []).filter((value) => value.unit === unit && value.value !== null);
    const days = ({ start, end }: KnownValue) => Temporal.PlainDate.from(start).until(end).days;
    // The shortest first: ten months are settled before the year that they are part of.
    for (const { start, end, value } of real.toSorted((a, b) => days(a) - days(b))) {
      const inside = [...periods.keys()].filter(
        (index) => start <= periods[index]!.start && periods[index]!.end <= end,
      );
      const whole = periods[inside[0] ?? -1]?.start === start && periods[inside.at(-1) ?? -1]?.end === end;
      const free = inside.filter((index) => !bound[index]);
      if (!whole || free.length === 0) continue;
      const settled = inside.filter((index) => bound[index]).reduce((sum, index) => sum + totals[index]!, 0);
      const shares = shareOut(
        Math.round(value!) - settled,
        free.map((index) => wished[index]!),
      );
      for (const [place, index] of free.entries()) {
        totals[index] = shares[place]!;
        bound[index] = true;
      }
    }
    return { totals, bound };
  }
}
