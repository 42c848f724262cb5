import type { IntakeCounts } from "../../contract/intake.ts";
import type { Text } from "../../contract/text.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import { type Period, readPeriod } from "../../platform/period/Period.ts";
import type { Examined } from "./examine.ts";
import { wordsOf } from "./findingWords.ts";
import { countsOf } from "./reviewOf.ts";
import type { Given, StoredIntake } from "./StoredIntake.ts";
import { isError } from "./understand/Finding.ts";
import { type Answers, SKIP } from "./understand/Question.ts";

const SQL = {
  read: sqlFile(import.meta.url, "./sql/readIntake.sql"),
  lock: sqlFile(import.meta.url, "./sql/lockIntake.sql"),
  change: sqlFile(import.meta.url, "./sql/changeIntake.sql"),
  clear: sqlFile(import.meta.url, "./sql/clearIssues.sql"),
  issues: sqlFile(import.meta.url, "./sql/insertIssues.sql"),
};

/** Issues of one intake that are kept: a file in which everything is wrong tells no more with all of them. */
const MOST_KEPT = 5_000;

export const readIntake = async (query: Query, id: string): Promise<StoredIntake | null> =>
  (await query<StoredIntake>(SQL.read, { id }))[0] ?? null;

/** Holds an intake so that nobody else decides on it meanwhile; false when it is decided. */
export const lockIntake = async (query: Query, id: string): Promise<boolean> =>
  (await query(SQL.lock, { id })).length > 0;

/** Keeps what is known of an intake now, and what is wrong with it. */
export async function saveIntake(
  query: Query,
  intake: { id: string; set: string | null; answers: Answers; given: Given },
  examined: Examined,
): Promise<IntakeCounts> {
  const counts = countsOf(examined);
  await query(SQL.change, {
    id: intake.id,
    set_id: intake.set,
    answers: JSON.stringify(intake.answers),
    given: JSON.stringify(intake.given),
    fingerprint: examined.fingerprint,
    counts: JSON.stringify(counts),
  });
  await query(SQL.clear, { id: intake.id });
  await saveIssues(query, intake.id, issuesOf(examined, intake.set));
  return counts;
}

/** A row of senmap.intake_issue, without its intake. */
export interface KeptIssue {
  set_id: string | null;
  indicator_id: number | null;
  unit_id: number | null;
  period_start: string | null;
  period_end: string | null;
  kind: string;
  severity: "error" | "warning";
  cell: string | null;
  raw: string;
  text_vi: string;
  text_en: string;
  left_out: boolean;
}

export async function saveIssues(query: Query, id: string, issues: KeptIssue[]): Promise<void> {
  if (issues.length === 0) return;
  const numbered = issues.slice(0, MOST_KEPT).map((issue, number) => ({ ...issue, number }));
  await query(SQL.issues, { id, issues: JSON.stringify(numbered) });
}

/** Names that were asked about are kept too: how clean the names of an organisation are is told from them. */
function issuesOf({ reading, findings }: Examined, set: string | null): KeptIssue[] {
  const asked = [...reading.unresolved].map(([id, { why, raw, cell }]): KeptIssue => {
    const answer = reading.answers[id];
    const kind = why === "unknown" ? "unknown-unit" : "ambiguous-unit";
    return {
      set_id: set,
      indicator_id: null,
      unit_id: null,
      period_start: null,
      period_end: null,
      kind,
      severity: answer === undefined || answer === SKIP ? "error" : "warning",
      cell,
      raw: raw.slice(0, 200),
      ...textOf(wordsOf(kind, {}, raw)),
      left_out: answer === SKIP,
    };
  });
  const found = findings.map(({ finding, leftOut }): KeptIssue => {
    const known = finding.indicator === null ? null : reading.indicators.indicator(finding.indicator);
    const days: Period | null = finding.period === null ? null : readPeriod(finding.period);
    return {
      set_id: known?.set ?? set,
      indicator_id: known?.id ?? null,
      unit_id: finding.unit,
      period_start: days?.start ?? null,
      period_end: days?.end ?? null,
      kind: finding.kind,
      severity: isError(finding) ? "error" : "warning",
      cell: reading.where(finding.sheet, finding.row, finding.column),
      raw: finding.raw.slice(0, 200),
      ...textOf(wordsOf(finding.kind, finding.values, finding.raw)),
      left_out: leftOut,
    };
  });
  return [...asked, ...found];
}

export const textOf = ({ vi, en }: Text) => ({ text_vi: vi.slice(0, 500), text_en: en.slice(0, 500) });
