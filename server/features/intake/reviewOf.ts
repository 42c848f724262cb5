import type {
  IntakeCounts,
  IntakeIssue,
  IntakeIssueKind,
  IntakeRow,
  IntakeUnit,
  Review,
} from "../../contract/intake.ts";
import type { Examined, ExaminedValue } from "./examine.ts";
import { wordsOf } from "./findingWords.ts";
import type { StoredIntake } from "./StoredIntake.ts";
import { type Finding, isError } from "./understand/Finding.ts";
import type { Reading } from "./understand/Reading.ts";

/** Which rows of a review are wanted. */
export interface Wanted {
  outcome?: string;
  issue?: string;
  offset?: number;
  limit?: number;
}

/** Issues and questions that are sent at once; the counts tell of all. */
const MOST_ISSUES = 1_000;
const MOST_QUESTIONS = 500;
const ROWS = 500;

/** What a file was understood to say, as it is shown. */
export function reviewOf(stored: StoredIntake, examined: Examined, wanted: Wanted): Review {
  const { reading, values, findings } = examined;
  const rows = values.filter(
    ({ outcome, findings: of }) =>
      (wanted.outcome === undefined || outcome === wanted.outcome) &&
      (wanted.issue === undefined || of.some(({ kind }) => kind === wanted.issue)),
  );
  const offset = wanted.offset ?? 0;
  const { period, edition, status, note, leaveOut, rememberedAt } = stored.given;
  return {
    ...headOf(stored),
    counts: countsOf(examined),
    given: { period, edition, status, note, leaveOut },
    rememberedAt,
    sheets: reading.mappings,
    questions: reading.questions.all.slice(0, MOST_QUESTIONS).map(({ id, kind, raw, why, cells, candidates }) => ({
      id,
      kind,
      raw,
      why,
      cells,
      candidates,
    })),
    answers: stored.answers,
    issues: findings.slice(0, MOST_ISSUES).map(({ finding, leftOut }) => issueOf(reading, finding, leftOut)),
    kinds: kindsOf(examined),
    rows: rows.slice(offset, offset + (wanted.limit ?? ROWS)).map((value) => rowOf(reading, value)),
    rowsFound: rows.length,
    version: examined.version,
  };
}

/** What is known of an intake without looking into it. */
export const headOf = ({
  id,
  set,
  filename,
  receivedAt,
  state,
  decidedAt,
  uploaderName,
  mine,
}: Omit<StoredIntake, "sheets">) => ({
  id,
  set,
  filename,
  receivedAt: receivedAt.toISOString(),
  state,
  decidedAt: decidedAt?.toISOString() ?? null,
  uploaderName,
  mine,
});

export function countsOf({ reading, values, findings }: Examined): IntakeCounts {
  const taken = values.filter(({ leftOut }) => !leftOut);
  const count = (outcome: string) => taken.filter((value) => value.outcome === outcome).length;
  const open = findings.filter(({ leftOut }) => !leftOut);
  const errors = open.filter(({ finding }) => isError(finding)).length;
  return {
    values: values.length,
    added: count("added"),
    corrected: count("corrected"),
    unchanged: count("unchanged"),
    leftOut: values.length - taken.length,
    questions: reading.questions.all.length,
    errors,
    warnings: open.length - errors,
  };
}

/** How many issues of each kind are open. */
export function kindsOf({ findings }: Examined): Review["kinds"] {
  const kinds = new Map<string, Review["kinds"][number]>();
  for (const { finding, leftOut } of findings) {
    if (leftOut) continue;
    const severity = isError(finding) ? "error" : "warning";
    const key = `${finding.kind} ${severity}`;
    const held = kinds.get(key);
    if (held) held.count++;
    else kinds.set(key, { kind: finding.kind, severity, count: 1 });
  }
  return [...kinds.values()];
}

const unitOf = (reading: Reading, id: number | null): IntakeUnit | null => {
  const unit = id === null ? null : reading.units.unit(id);
  return unit && { id: unit.id, edition: unit.edition, code: unit.code, name: unit.fullName };
};

export function issueOf(reading: Reading, finding: Finding, leftOut: boolean): IntakeIssue {
  const { kind, sheet, row, column, raw, indicator, unit, period, values } = finding;
  return {
    kind,
    severity: isError(finding) ? "error" : "warning",
    text: wordsOf(kind, values, raw),
    cell: reading.where(sheet, row, column),
    raw: raw.slice(0, 200),
    indicator,
    unit: unitOf(reading, unit),
    period,
    leftOut,
  };
}

function rowOf(reading: Reading, value: ExaminedValue): IntakeRow {
  const { old } = value;
  return {
    cell: reading.where(value.sheet, value.row, value.column),
    indicator: value.indicator.code,
    unit: unitOf(reading, value.unit.id)!,
    period: value.period,
    value: value.value,
    missing: value.missing,
    numerator: value.numerator,
    denominator: value.denominator,
    status: value.status,
    old: old && {
      value: old.value,
      missing: old.missing as IntakeRow["missing"],
      numerator: old.numerator,
      denominator: old.denominator,
      status: old.status as IntakeRow["status"],
      recordedAt: old.recordedAt,
    },
    outcome: value.outcome,
    issues: [...new Set(value.findings.map(({ kind }): IntakeIssueKind => kind))],
    leftOut: value.leftOut,
  };
}
