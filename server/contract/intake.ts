import Type, { type Static } from "typebox";
import { Uuid } from "./access.ts";
import { EditionId, UnitCode } from "./admin-unit.ts";
import { Line, OrNull } from "./given.ts";
import { IndicatorCode, IndicatorSetId, PeriodId, ValueStatus } from "./indicator.ts";
import { Nullable, Text } from "./text.ts";

const strict = { additionalProperties: false } as const;

export const IntakeState = Type.Enum(["review", "accepted", "rejected", "superseded"]);
export type IntakeState = Static<typeof IntakeState>;

/** How final reported values are. Demonstration data is not reported. */
export const ReportedStatus = Type.Enum(["official", "preliminary", "estimate"]);
export type ReportedStatus = Static<typeof ReportedStatus>;

/** What happens to a value when the intake is accepted. */
export const IntakeOutcome = Type.Enum(["added", "corrected", "unchanged"]);
export type IntakeOutcome = Static<typeof IntakeOutcome>;

/** What a figure in a cell is of its indicator. */
export const IntakePart = Type.Enum(["value", "numerator", "denominator"]);
export const IntakeTarget = Type.Object({ indicator: IndicatorCode, part: IntakePart });

/** What can be wrong. See `server/features/intake/understand/Finding.ts` for which of them are errors. */
export const IntakeIssueKind = Type.Enum([
  "unknown-unit",
  "ambiguous-unit",
  "no-unit",
  "not-a-number",
  "merged",
  "not-allowed",
  "unmapped",
  "unit-of-measure",
  "converted",
  "dash",
  "total",
  "duplicate",
  "incomplete",
  "ratio",
  "out-of-range",
  "wrong-sign",
  "magnitude",
  "jump",
  "cycle",
  "future",
  "closed",
  "loses-value",
]);
export type IntakeIssueKind = Static<typeof IntakeIssueKind>;

export const IntakeUnit = Type.Object({
  id: Type.Integer(),
  edition: EditionId,
  code: UnitCode,
  name: Type.String(),
});
export type IntakeUnit = Static<typeof IntakeUnit>;

/** Something that the sheet leaves open. Nothing is written while one has no answer. */
export const IntakeQuestion = Type.Object({
  id: Type.String(),
  kind: Type.Enum(["unit", "column", "row", "period", "number"]),
  /** What the sheet says. */
  raw: Type.String(),
  why: Text,
  /** Where it arises, such as "Biểu 1!B5"; the first twenty. */
  cells: Type.Array(Type.String()),
  /**
   * Answers to choose from. Beside them: "skip" leaves out what it is about; a column or row takes any indicator ("CQS03",
   * "CQS03:numerator", several with commas); a unit any "edition/code"; a period any period, or year where that is asked.
   */
  candidates: Type.Array(Type.Object({ answer: Type.String(), label: Text })),
});
export type IntakeQuestion = Static<typeof IntakeQuestion>;

export const IntakeIssue = Type.Object({
  kind: IntakeIssueKind,
  /** An error stands in the way of accepting until it is left out; a warning until it is acknowledged. */
  severity: Type.Enum(["error", "warning"]),
  text: Text,
  /** Null where the value came by interface. */
  cell: Nullable(Type.String()),
  raw: Type.String(),
  indicator: Nullable(IndicatorCode),
  unit: Nullable(IntakeUnit),
  period: Nullable(PeriodId),
  leftOut: Type.Boolean(),
});
export type IntakeIssue = Static<typeof IntakeIssue>;

const figures = {
  value: Nullable(Type.Number()),
  /** Why there is no value; null where there is one. */
  missing: Nullable(Type.Enum(["not-reported", "not-applicable"])),
  numerator: Nullable(Type.Number()),
  denominator: Nullable(Type.Number()),
  status: ValueStatus,
};

/** A value that the sheet brings, beside the one that is known. */
export const IntakeRow = Type.Object({
  cell: Nullable(Type.String()),
  indicator: IndicatorCode,
  unit: IntakeUnit,
  period: PeriodId,
  ...figures,
  old: Nullable(Type.Object({ ...figures, recordedAt: Type.String() })),
  outcome: IntakeOutcome,
  issues: Type.Array(IntakeIssueKind),
  /** Not recorded when the intake is accepted. */
  leftOut: Type.Boolean(),
});
export type IntakeRow = Static<typeof IntakeRow>;

export const IntakeColumn = Type.Object({
  /** "C". */
  column: Type.String(),
  header: Type.Array(Type.String()),
  role: Type.Enum([
    "unit",
    "code",
    "parent",
    "indicator",
    "period",
    "aspect",
    "number",
    "measure",
    "note",
    "value",
    "total",
    "beside",
    "ignored",
    "asked",
  ]),
  targets: Type.Array(IntakeTarget),
  period: Nullable(PeriodId),
  unit: Nullable(Type.String()),
  /** How its indicator was recognised. */
  by: Nullable(Type.Enum(["code", "name", "answer", "title"])),
  /** The id by which an answer gives it another meaning. */
  question: Nullable(Type.String()),
});

export const IntakeSheet = Type.Object({
  sheet: Type.String(),
  /** Null: no table of indicators was found in it. */
  layout: Nullable(Type.Enum(["units-in-rows", "units-in-columns", "list", "indicators-in-rows"])),
  period: Nullable(PeriodId),
  /** First and last, as people count rows. */
  headerRows: Nullable(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 })),
  rows: Nullable(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 })),
  columns: Type.Array(IntakeColumn),
  labels: Type.Array(Type.Object({ label: Type.String(), targets: Type.Array(IntakeTarget), question: Type.String() })),
});

export const IntakeCounts = Type.Object({
  values: Type.Integer(),
  added: Type.Integer(),
  corrected: Type.Integer(),
  unchanged: Type.Integer(),
  leftOut: Type.Integer(),
  questions: Type.Integer(),
  errors: Type.Integer(),
  warnings: Type.Integer(),
});
export type IntakeCounts = Static<typeof IntakeCounts>;

const described = {
  id: Uuid,
  set: Nullable(IndicatorSetId),
  filename: Type.String(),
  receivedAt: Type.String(),
  state: IntakeState,
  decidedAt: Nullable(Type.String()),
  /** Null where the asker may not know whose account it is. */
  uploaderName: Nullable(Type.String()),
  mine: Type.Boolean(),
};

/** What a file was understood to say. Rows and issues come in stretches; `counts` and `kinds` speak of all. */
export const Review = Type.Object({
  ...described,
  counts: IntakeCounts,
  given: Type.Object({
    period: Nullable(PeriodId),
    edition: Nullable(EditionId),
    status: Nullable(ReportedStatus),
    note: Nullable(Type.String()),
    leaveOut: Type.Object({ kinds: Type.Array(IntakeIssueKind), cells: Type.Array(Type.String()) }),
  }),
  /** When answers of an earlier file with the same headers were taken over; null where there was none. */
  rememberedAt: Nullable(Type.String()),
  sheets: Type.Array(IntakeSheet),
  questions: Type.Array(IntakeQuestion),
  /** Answers that hold, by question. */
  answers: Type.Record(Type.String(), Type.String()),
  issues: Type.Array(IntakeIssue),
  /** How many issues there are of each kind that are not left out. */
  kinds: Type.Array(
    Type.Object({ kind: IntakeIssueKind, severity: Type.Enum(["error", "warning"]), count: Type.Integer() }),
  ),
  rows: Type.Array(IntakeRow),
  /** How many rows fit what was asked for. */
  rowsFound: Type.Integer(),
  /** Changes when what would be written changes, here or because others wrote. */
  version: Type.String(),
});
export type Review = Static<typeof Review>;

export const IntakeListed = Type.Object({ ...described, counts: Nullable(IntakeCounts) });
export const Intakes = Type.Object({ intakes: Type.Array(IntakeListed) });
export type Intakes = Static<typeof Intakes>;

/** What who sends a file may say of it. */
export const UploadQuery = Type.Object(
  {
    set: Type.Optional(IndicatorSetId),
    period: Type.Optional(PeriodId),
    edition: Type.Optional(EditionId),
    status: Type.Optional(ReportedStatus),
    filename: Type.Optional(Type.String({ maxLength: 200 })),
  },
  strict,
);
export const PastedTable = Type.Object({ text: Type.String({ maxLength: 10_485_760 }) }, strict);

/** Which rows of a review are wanted. */
export const ReviewQuery = Type.Object(
  {
    outcome: Type.Optional(IntakeOutcome),
    issue: Type.Optional(IntakeIssueKind),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    limit: Type.Optional(Type.Integer({ minimum: 0, maximum: 5_000 })),
  },
  strict,
);

/** Answers, and other meanings. What is left out stays as it is; null takes an answer back. */
export const ChangeMapping = Type.Object(
  {
    answers: Type.Optional(
      Type.Record(Type.String({ maxLength: 300 }), OrNull(Type.String({ minLength: 1, maxLength: 300 })), {
        maxProperties: 2_000,
      }),
    ),
    period: Type.Optional(OrNull(PeriodId)),
    edition: Type.Optional(OrNull(EditionId)),
    status: Type.Optional(OrNull(ReportedStatus)),
    /** Why closed periods are corrected. */
    note: Type.Optional(OrNull(Line(500))),
    leaveOut: Type.Optional(
      Type.Object(
        {
          kinds: Type.Array(IntakeIssueKind, { maxItems: 30 }),
          /** Cells as issues name them; a row as "Biểu 1!5" leaves out all of it. */
          cells: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20_000 }),
        },
        strict,
      ),
    ),
  },
  strict,
);
export type ChangeMapping = Static<typeof ChangeMapping>;

export const AcceptIntake = Type.Object(
  {
    /** Kinds of warnings that were seen. */
    acknowledge: Type.Array(IntakeIssueKind, { maxItems: 30 }),
    /** The version that was looked at: nothing is written if another would be. */
    version: Type.Optional(Type.String({ maxLength: 64 })),
  },
  strict,
);
export type AcceptIntake = Static<typeof AcceptIntake>;
export const Accepted = Type.Object({ id: Nullable(Uuid), counts: IntakeCounts });
export type Accepted = Static<typeof Accepted>;

// By interface.

export const GivenValue = Type.Object(
  {
    indicator: IndicatorCode,
    unit: Type.Object({ edition: EditionId, code: UnitCode }, strict),
    period: PeriodId,
    value: OrNull(Type.Number({ minimum: -1e15, maximum: 1e15 })),
    /** Why there is no value; "not-reported" when left out. */
    missing: Type.Optional(OrNull(Type.Enum(["not-reported", "not-applicable"]))),
    numerator: Type.Optional(OrNull(Type.Number({ minimum: -1e15, maximum: 1e15 }))),
    denominator: Type.Optional(OrNull(Type.Number({ minimum: 0, maximum: 1e15 }))),
    status: Type.Optional(ReportedStatus),
    note: Type.Optional(OrNull(Line(500))),
  },
  strict,
);
export type GivenValue = Static<typeof GivenValue>;
export const GivenValues = Type.Object(
  { values: Type.Array(GivenValue, { minItems: 1, maxItems: 10_000 }), source: Type.Optional(Line(200)) },
  strict,
);
/** Problem details with what is wrong, value by value. `at` is the place in the list that was sent, from 0. */
export const RefusedValues = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  request: Type.String(),
  issues: Type.Array(Type.Object({ at: Type.Integer(), ...IntakeIssue.properties })),
});
export type RefusedValues = Static<typeof RefusedValues>;
