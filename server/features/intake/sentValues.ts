import type { GivenValue, IntakeIssue } from "../../contract/intake.ts";
import { ProblemError } from "../../errors.ts";
import { readPeriod, writePeriod } from "../../platform/period/Period.ts";
import { wordsOf } from "./findingWords.ts";
import type { Value } from "./judge/gatherValues.ts";
import { keyOf } from "./judge/judge.ts";
import { type KeptIssue, textOf } from "./storeIntake.ts";
import { type Finding, type FindingKind, isError } from "./understand/Finding.ts";
import type { KnownIndicator, KnownUnit, Knowledge } from "./understand/Knowledge.ts";
import { overlaps } from "./understand/resolveUnit.ts";

/** Something wrong with a value that came by interface. `at`: its place in the list. */
export interface SentFinding extends Finding {
  at: number;
  of: KnownUnit | null;
  known: KnownIndicator | null;
}

/** Turns what was sent into values, and says of which there is no indicator, no unit, or which is there twice. */
export function sentValues(knowledge: Knowledge, given: GivenValue[]): { values: Value[]; findings: SentFinding[] } {
  const indicators = new Map(knowledge.indicators.map((indicator) => [indicator.code, indicator]));
  const units = new Map(knowledge.units.map((unit) => [`${unit.edition}/${unit.code}`, unit]));
  const values: Value[] = [];
  const findings: SentFinding[] = [];
  const seen = new Map<string, Value>();
  for (const [at, one] of given.entries()) {
    const days = readPeriod(one.period);
    if (!days) throw new ProblemError("unknown-period", { period: one.period });
    if (one.value !== null && one.missing != null)
      throw new ProblemError("invalid-request", { field: `values/${at}/missing` });
    const known = indicators.get(one.indicator) ?? null;
    const edition = knowledge.editions.find(({ id }) => id === one.unit.edition);
    const named = units.get(`${one.unit.edition}/${one.unit.code}`);
    // A unit is one of its time: of a period that its edition saw nothing of it has no figures.
    const unit = named && edition && overlaps(edition, days) ? named : null;
    const find = (kind: FindingKind, raw: string, words: Record<string, string> = {}, harmless = false) =>
      findings.push({
        kind,
        harmless,
        at,
        sheet: 0,
        row: at,
        column: 0,
        raw,
        indicator: known?.code ?? null,
        unit: unit?.id ?? null,
        period: writePeriod(days),
        values: words,
        of: unit,
        known,
      });
    // An indicator that one may not know of is as one that is not there.
    if (known === null) find("not-allowed", one.indicator);
    if (unit === null) find("unknown-unit", `${one.unit.edition}/${one.unit.code}`);
    if (known === null || unit === null) continue;
    const parts = one.value !== null && one.numerator != null && one.denominator != null;
    const value: Value = {
      indicator: known,
      unit,
      period: writePeriod(days),
      days,
      value: one.value,
      numerator: parts ? one.numerator! : null,
      denominator: parts ? one.denominator! : null,
      missing: one.value === null ? (one.missing ?? "not-reported") : null,
      status: one.status ?? "official",
      note: one.note ?? null,
      sheet: 0,
      row: at,
      column: 0,
    };
    const twin = seen.get(keyOf(value));
    if (twin) {
      find(
        "duplicate",
        String(one.value ?? ""),
        { other: String(twin.row) },
        twin.value === value.value && twin.missing === value.missing,
      );
      continue;
    }
    seen.set(keyOf(value), value);
    values.push(value);
  }
  return { values, findings };
}

/** The issue as it is answered. */
export function issueOfValue({ at, of, known, ...finding }: SentFinding): IntakeIssue & { at: number } {
  const { kind, raw, period, values } = finding;
  return {
    at,
    kind,
    severity: isError(finding) ? "error" : "warning",
    text: wordsOf(kind, values, raw),
    cell: null,
    raw: raw.slice(0, 200),
    indicator: known?.code ?? null,
    unit: of && { id: of.id, edition: of.edition, code: of.code, name: of.fullName },
    period,
    leftOut: false,
  };
}

/** The issue as it is kept. */
export function keptOf({ of, known, ...finding }: SentFinding): KeptIssue {
  const days = finding.period === null ? null : readPeriod(finding.period);
  return {
    set_id: known?.set ?? null,
    indicator_id: known?.id ?? null,
    unit_id: of?.id ?? null,
    period_start: days?.start ?? null,
    period_end: days?.end ?? null,
    kind: finding.kind,
    severity: isError(finding) ? "error" : "warning",
    cell: null,
    raw: finding.raw.slice(0, 200),
    ...textOf(wordsOf(finding.kind, finding.values, finding.raw)),
    left_out: false,
  };
}
