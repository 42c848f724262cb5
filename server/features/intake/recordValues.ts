import type { IntakeOutcome } from "../../contract/intake.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { Value } from "./judge/gatherValues.ts";
import { sourceOf } from "./judge/judge.ts";

const SQL = {
  source: sqlFile(import.meta.url, "./sql/reportsSource.sql"),
  record: sqlFile(import.meta.url, "./sql/recordValues.sql"),
};

/** Records values, all or none. What is known already stays. Returns how many were added, corrected and known. */
export async function recordValues(
  query: Query,
  values: Value[],
  intake: string,
): Promise<Record<IntakeOutcome, number>> {
  await query(SQL.source, { sets: [...new Set(values.map(({ indicator }) => indicator.set))] });
  const rows = values.map((value) => ({
    indicator: value.indicator.code,
    start: value.days.start,
    end: value.days.end,
    unit: value.unit.id,
    value: value.value,
    numerator: value.numerator,
    denominator: value.denominator,
    missing: value.missing,
    status: value.status,
    source: sourceOf(value),
    note: value.note,
  }));
  const outcomes = await query<{ outcome: IntakeOutcome; count: number }>(SQL.record, {
    rows: JSON.stringify(rows),
    intake,
  });
  const count = (outcome: IntakeOutcome) => outcomes.find((row) => row.outcome === outcome)?.count ?? 0;
  return { added: count("added"), corrected: count("corrected"), unchanged: count("unchanged") };
}
