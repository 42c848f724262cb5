import type { RecordedValue, ValueHistory } from "../../contract/indicator-value.ts";
import { ProblemError } from "../../errors.ts";
import type { Query } from "../../platform/database.ts";
import { readPeriod } from "../../platform/period/Period.ts";
import { sqlFile } from "../../platform/sql.ts";
import { readSources, requireKnown } from "./Known.ts";
import { todayThere } from "../../platform/period/todayThere.ts";

const HISTORY = sqlFile(import.meta.url, "./history.sql");

type Row = Omit<RecordedValue, "source" | "recordedAt" | "supersededAt"> & {
  source: string;
  recordedAt: Date;
  supersededAt: Date | null;
};

/** All that was ever recorded of a unit for a period, the newest first. */
export async function readHistory(
  query: Query,
  { code, edition, unit, period }: Omit<ValueHistory, "indicator" | "values"> & { code: string },
): Promise<ValueHistory> {
  const days = readPeriod(period);
  if (days === null) throw new ProblemError("unknown-period", { period });
  const known = await requireKnown(query, todayThere(), code);
  const rows = await query<Row>(HISTORY, {
    indicator: known.id,
    unit: Number(edition) * 100_000 + Number(unit),
    start: days.start,
    end: days.end,
  });
  const sources = await readSources(
    query,
    rows.map(({ source }) => source),
  );
  const values = rows.map(({ source, recordedAt, supersededAt, ...row }) => ({
    ...row,
    source: sources.get(source)!,
    recordedAt: recordedAt.toISOString(),
    supersededAt: supersededAt?.toISOString() ?? null,
  }));
  return { indicator: code, edition, unit, period, values };
}
