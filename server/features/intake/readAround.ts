import { todayThere } from "../../platform/period/todayThere.ts";
import type { Query } from "../../platform/database.ts";
import type { Period } from "../../platform/period/Period.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { Value } from "./judge/gatherValues.ts";
import { History } from "./judge/History.ts";
import type { Circumference, Current } from "./judge/judge.ts";
import { daysIn, periodDays } from "./understand/periodDays.ts";
import type { Reading } from "./understand/Reading.ts";

const SQL = {
  history: sqlFile(import.meta.url, "./sql/history.sql"),
  current: sqlFile(import.meta.url, "./sql/current.sql"),
  closed: sqlFile(import.meta.url, "./sql/closed.sql"),
};

/** Earlier periods that are looked back on. */
const LOOK_BACK = 13;

type HistoryRow = ConstructorParameters<typeof History>[0][number];

/** The earlier values of every unit and indicator that the file has figures of. */
export async function readHistory(query: Query, { figures, indicators }: Reading): Promise<History> {
  const pairs = figures.map(({ indicator, unit, period }) => ({
    indicator: indicators.indicator(indicator)!.id,
    unit: unit.id,
    days: periodDays(period)!,
  }));
  return historyOf(query, pairs);
}

/** The same for values that came by interface. */
export const historyOfValues = (query: Query, values: Value[]): Promise<History> =>
  historyOf(
    query,
    values.map(({ indicator, unit, days }) => ({ indicator: indicator.id, unit: unit.id, days })),
  );

async function historyOf(query: Query, pairs: { indicator: number; unit: number; days: Period }[]): Promise<History> {
  const asked = new Map<number, { units: Set<number>; since: string }>();
  for (const { indicator, unit, days } of pairs) {
    const since = Temporal.PlainDate.from(days.start)
      .subtract({ days: daysIn(days) * LOOK_BACK })
      .toString();
    const held = asked.get(indicator);
    if (!held) {
      asked.set(indicator, { units: new Set([unit]), since });
      continue;
    }
    held.units.add(unit);
    if (since < held.since) held.since = since;
  }
  const list = [...asked].map(([indicator, { units, since }]) => ({ indicator, units: [...units], since }));
  return new History(await query<HistoryRow>(SQL.history, { asked: JSON.stringify(list) }));
}

type CurrentRow = Omit<Current, "recordedAt"> & {
  indicator: number;
  unit: number;
  start: string;
  end: string;
  recordedAt: Date;
};

/** What is known now of values that are to be recorded, and which periods are closed. */
export async function readAround(query: Query, values: Value[]): Promise<Omit<Circumference, "history">> {
  const asked = new Map<string, { indicator: number; start: string; end: string; units: number[] }>();
  for (const { indicator, unit, days } of values) {
    const key = `${indicator.id} ${days.start} ${days.end}`;
    const held = asked.get(key);
    if (held) held.units.push(unit.id);
    else asked.set(key, { indicator: indicator.id, start: days.start, end: days.end, units: [unit.id] });
  }
  const rows = await query<CurrentRow>(SQL.current, { asked: JSON.stringify([...asked.values()]) });
  const sets = [...new Set(values.map(({ indicator }) => indicator.set))];
  const closed = await query<{ key: string }>(SQL.closed, { sets });
  return {
    current: new Map(
      rows.map(({ indicator, unit, start, end, recordedAt, ...current }) => [
        `${indicator} ${unit} ${start} ${end}`,
        { ...current, recordedAt: recordedAt.toISOString() },
      ]),
    ),
    closed: new Set(closed.map(({ key }) => key)),
    today: todayThere(),
  };
}
