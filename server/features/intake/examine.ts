import { createHash } from "node:crypto";
import type { IntakeOutcome } from "../../contract/intake.ts";
import { ProblemError } from "../../errors.ts";
import type { Query } from "../../platform/database.ts";
import { gatherValues, type Value } from "./judge/gatherValues.ts";
import { type Current, isChange, judge, keyOf } from "./judge/judge.ts";
import { settleNumbers } from "./judge/settleNumbers.ts";
import { checkTotals } from "./judge/totals.ts";
import { loadKnowledge } from "./loadKnowledge.ts";
import { readAround, readHistory } from "./readAround.ts";
import type { Sheet } from "./read/Sheet.ts";
import { UnreadableError } from "./read/UnreadableError.ts";
import type { GivenWithFile } from "./StoredIntake.ts";
import { type Finding, isError } from "./understand/Finding.ts";
import type { Knowledge } from "./understand/Knowledge.ts";
import type { Answers } from "./understand/Question.ts";
import { Reading } from "./understand/Reading.ts";
import { readSheet } from "./understand/readSheet.ts";

/** A value with what is known beside it, what is wrong with it, and whether it is left out. */
export interface ExaminedValue extends Value {
  old: Current | null;
  outcome: IntakeOutcome;
  findings: Finding[];
  leftOut: boolean;
}

/** A whole file looked at against what is known now. */
export interface Examined {
  reading: Reading;
  values: ExaminedValue[];
  findings: { finding: Finding; leftOut: boolean }[];
  /** Of the headers: the same for the next file of its kind. */
  fingerprint: string;
  /** Of everything that would be written, and what it would replace. */
  version: string;
}

/**
 * Reads the sheets alone, without looking at values that are known.
 * @throws ProblemError where they hold more than can be looked at.
 */
export function read(sheets: Sheet[], knowledge: Knowledge, answers: Answers, given: GivenWithFile): Reading {
  const { period, edition, status, file, set } = given;
  const reading = new Reading(sheets, knowledge, answers, { set, period, edition, status, file });
  try {
    for (const [at, sheet] of sheets.entries()) readSheet(reading, at, sheet);
  } catch (error) {
    throw error instanceof UnreadableError ? new ProblemError(`intake-${error.reason}`) : error;
  }
  return reading;
}

/** Understands sheets and holds what they bring against what is known. */
export const examine = async (
  query: Query,
  sheets: Sheet[],
  answers: Answers,
  given: GivenWithFile,
): Promise<Examined> => weigh(query, read(sheets, await loadKnowledge(query), answers, given), given);

/** Holds what was read against what is known now. */
export async function weigh(query: Query, reading: Reading, given: GivenWithFile): Promise<Examined> {
  const history = await readHistory(query, reading);
  settleNumbers(reading, history);
  checkTotals(reading);
  const leaves = leaver(reading, given);
  const values = gatherValues(reading, given.note, (figure) => leaves({ ...figure, kind: null }));
  const around = { ...(await readAround(query, values)), history };
  const findings = [...reading.findings, ...judge(values, around)]
    .sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column)
    .map((finding) => ({ finding, leftOut: leaves(finding) }));
  const byCell = new Map<string, { finding: Finding; leftOut: boolean }[]>();
  for (const found of findings) {
    const held = byCell.get(cellOf(found.finding));
    if (held) held.push(found);
    else byCell.set(cellOf(found.finding), [found]);
  }
  const examined = values.map((value): ExaminedValue => {
    const old = around.current.get(keyOf(value));
    const of = byCell.get(cellOf(value)) ?? [];
    const outcome = !old ? "added" : isChange(value, old) ? "corrected" : "unchanged";
    // A kind that is left out takes the values with it of which it is an error.
    const left = leaves({ ...value, kind: null }) || of.some(({ finding, leftOut }) => leftOut && isError(finding));
    const forbidden = !value.indicator.mayWrite || value.days.start > around.today;
    return {
      ...value,
      old: old ?? null,
      outcome,
      findings: of.map(({ finding }) => finding),
      leftOut: left || forbidden,
    };
  });
  return { reading, values: examined, findings, fingerprint: fingerprintOf(reading), version: versionOf(examined) };
}

const cellOf = ({ sheet, row, column }: { sheet: number; row: number; column: number }): string =>
  `${sheet} ${row} ${column}`;

/** What is left out by what was said: a kind of error, a cell, or all of a row. */
function leaver(reading: Reading, { leaveOut }: GivenWithFile) {
  const cells = new Set(leaveOut.cells);
  const kinds = new Set<string>(leaveOut.kinds);
  return ({
    kind,
    sheet,
    row,
    column,
    harmless,
  }: Pick<Finding, "sheet" | "row" | "column" | "harmless"> & { kind: Finding["kind"] | null }) =>
    (kind !== null && kinds.has(kind) && isError({ kind, ...(harmless === undefined ? {} : { harmless }) })) ||
    (cells.size > 0 && (cells.has(reading.where(sheet, row, column)) || cells.has(reading.where(sheet, row, -1))));
}

/** The headers of all tables without what changes from month to month. */
export function fingerprintOf({ mappings }: Reading): string {
  const headers = mappings.flatMap(({ layout, columns }) =>
    layout === null
      ? []
      : [layout, ...columns.map(({ question, role, header }) => question ?? `${role} ${header.join(" ")}`)],
  );
  return createHash("sha256")
    .update(JSON.stringify([...new Set(headers)]))
    .digest("hex")
    .slice(0, 32);
}

function versionOf(values: ExaminedValue[]): string {
  const hash = createHash("sha256");
  for (const {
    indicator,
    unit,
    period,
    value,
    numerator,
    denominator,
    missing,
    status,
    note,
    old,
    leftOut,
  } of values) {
    hash.update(
      JSON.stringify([
        indicator.code,
        unit.id,
        period,
        value,
        numerator,
        denominator,
        missing,
        status,
        note,
        old,
        leftOut,
      ]),
    );
  }
  return hash.digest("hex").slice(0, 32);
}
