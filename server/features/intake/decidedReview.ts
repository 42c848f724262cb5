import type { IntakeIssue, Review } from "../../contract/intake.ts";
import type { Query } from "../../platform/database.ts";
import { writePeriod } from "../../platform/period/Period.ts";
import { sqlFile } from "../../platform/sql.ts";
import { headOf } from "./reviewOf.ts";
import type { StoredIntake } from "./StoredIntake.ts";

const ISSUES = sqlFile(import.meta.url, "./sql/issues.sql");
const MOST = 5_000;

/** What was wrong with an intake, as it was kept. */
export async function readIssues(query: Query, id: string): Promise<IntakeIssue[]> {
  type Row = Omit<IntakeIssue, "period"> & { start: string | null; end: string | null };
  const rows = await query<Row>(ISSUES, { id, limit: MOST });
  return rows.map(({ start, end, ...issue }) => ({
    ...issue,
    period: start === null || end === null ? null : writePeriod({ start, end }),
  }));
}

/** An intake that is decided: what became of it. Its values are in the database, or nowhere. */
export async function decidedReview(query: Query, stored: StoredIntake): Promise<Review> {
  const issues = await readIssues(query, stored.id);
  const kinds = new Map<string, Review["kinds"][number]>();
  for (const { kind, severity } of issues) {
    const held = kinds.get(`${kind} ${severity}`);
    if (held) held.count++;
    else kinds.set(`${kind} ${severity}`, { kind, severity, count: 1 });
  }
  const { period, edition, status, note, leaveOut, rememberedAt } = stored.given;
  return {
    ...headOf(stored),
    counts: stored.counts,
    given: { period, edition, status, note, leaveOut },
    rememberedAt,
    sheets: [],
    questions: [],
    answers: stored.answers,
    issues: issues.slice(0, 1_000),
    kinds: [...kinds.values()],
    rows: [],
    rowsFound: 0,
    version: "",
  };
}
