import Type, { type Static } from "typebox";
import { Classification, OrganisationId } from "./access.ts";
import { EditionId, Level, UnitCode } from "./admin-unit.ts";
import { Day, Line, OrNull } from "./given.ts";
import { Breaks, Sector } from "./layer.ts";
import { described, Nullable, Source, Text } from "./text.ts";

export const IndicatorCode = Type.String({
  pattern: "^[A-Z]{2,6}[0-9]{2,5}[a-z]?$",
  description: "An indicator's code, such as CQS03.",
});
export const IndicatorSetId = Type.String({ pattern: "^[a-z][a-z0-9-]{1,40}$" });

export const PeriodId = Type.String({
  description:
    "A period: a year (2025), a quarter (2025-Q3), a month (2025-07), an ISO week (2025-W38), or any other stretch of days as first/last (2025-01-01/2025-10-31).",
  pattern:
    "^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])|-Q[1-4]|-W(0[1-9]|[1-4][0-9]|5[0-3]))?$|^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}/(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$",
});

/** Words given in both languages. */
const GivenText = Type.Object({ vi: Line(500), en: Line(500) }, { additionalProperties: false });

export const IndicatorPillar = Type.Union([
  Type.Literal("digital-government"),
  Type.Literal("digital-economy"),
  Type.Literal("digital-society"),
]);
export type IndicatorPillar = Static<typeof IndicatorPillar>;
export const Direction = Type.Union([Type.Literal("up"), Type.Literal("down"), Type.Literal("band")], {
  description: "up: more is better; down: less is; band: between bandLow and bandHigh is.",
});
export type Direction = Static<typeof Direction>;
/** How figures of several units become one; see `senmap.indicator`. */
export const Aggregation = Type.Union(
  [Type.Literal("sum"), Type.Literal("ratio"), Type.Literal("mean"), Type.Literal("none")],
  {
    description:
      "How figures of several units become one: sum; ratio of summed numerators and denominators × factor; mean, weighted; none: they do not add up.",
  },
);
export type Aggregation = Static<typeof Aggregation>;
export const Cycle = Type.Union([
  Type.Literal("week"),
  Type.Literal("month"),
  Type.Literal("quarter"),
  Type.Literal("year"),
]);
export type Cycle = Static<typeof Cycle>;
export const ValueStatus = Type.Union(
  [Type.Literal("official"), Type.Literal("preliminary"), Type.Literal("estimate"), Type.Literal("demo")],
  { description: "How final a value is; demo: simulated for demonstration, never official." },
);
export type ValueStatus = Static<typeof ValueStatus>;

/** What is to be reached by the end of a year. */
export const IndicatorTarget = Type.Object({
  year: Type.Integer(),
  scope: Type.Union([Type.Literal("province"), Type.Literal("national")]),
  comparison: Type.Union([
    Type.Literal("at-least"),
    Type.Literal("more-than"),
    Type.Literal("at-most"),
    Type.Literal("less-than"),
  ]),
  value: Type.Number(),
  proposed: described(Type.Boolean(), "No document says so: SenMap proposes it."),
  note: Nullable(Text),
  source: Source,
});
export type IndicatorTarget = Static<typeof IndicatorTarget>;

/** An indicator in the catalogue. */
export const Indicator = Type.Object({
  code: IndicatorCode,
  set: IndicatorSetId,
  name: Text,
  unit: Text,
  decimals: described(Type.Integer(), "Digits after the decimal mark."),
  pillar: IndicatorPillar,
  sector: Sector,
  direction: Direction,
  aggregation: Aggregation,
  cycle: Cycle,
  level: described(Level, "The level that reports."),
  latest: described(Nullable(PeriodId), "The last period that has a value the asker may see."),
  first: described(Nullable(PeriodId), "The first such period."),
  demo: described(Type.Boolean(), "Some of its values are demonstration data."),
  target: described(
    Nullable(IndicatorTarget),
    "The target that counts now: the province's own before the national, the next year to come before one that is over.",
  ),
});
export type Indicator = Static<typeof Indicator>;

export const IndicatorSet = Type.Object({
  id: IndicatorSetId,
  title: Text,
  owner: Nullable(OrganisationId),
  ownerName: Nullable(Text),
  dueDays: described(Type.Integer(), "Days after the end of a period by which its figures are expected."),
});
export type IndicatorSet = Static<typeof IndicatorSet>;

export const Indicators = Type.Object({ indicators: Type.Array(Indicator), sets: Type.Array(IndicatorSet) });
export type Indicators = Static<typeof Indicators>;

/** Everything that defines an indicator. */
export const IndicatorDefinition = Type.Object({
  ...Indicator.properties,
  description: Nullable(Text),
  bandLow: described(Nullable(Type.Number()), "Between these it is good, for direction 'band'."),
  bandHigh: Nullable(Type.Number()),
  numerator: Nullable(Text),
  denominator: Nullable(Text),
  factor: described(Type.Number(), "A ratio is numerator ÷ denominator × factor."),
  weight: described(
    Nullable(Type.Union([Type.Literal("population"), Type.Literal("area")])),
    "What a mean is weighted by.",
  ),
  owner: Nullable(OrganisationId),
  ownerName: Nullable(Text),
  source: Nullable(Source),
  plausibleMin: Nullable(Type.Number()),
  plausibleMax: Nullable(Type.Number()),
  maxJump: Nullable(Type.Number()),
  classification: Classification,
  retiredOn: Nullable(Type.String()),
  version: Type.Integer(),
  changedAt: Type.String(),
  targets: Type.Array(IndicatorTarget),
  mayManage: described(Type.Boolean(), "Whether the asker may edit it, and enter its values."),
  mayWrite: Type.Boolean(),
});
export type IndicatorDefinition = Static<typeof IndicatorDefinition>;

export const Method = Type.Union(
  [
    Type.Literal("reported"),
    Type.Literal("same-land"),
    Type.Literal("summed"),
    Type.Literal("recomputed"),
    Type.Literal("averaged"),
    Type.Literal("split"),
  ],
  {
    description:
      "How a value came to be: 'reported' for this very unit; 'same-land': for a unit of another edition with the same land; 'summed', 'recomputed' (from numerators and denominators), 'averaged' over whole units; 'split': some units had to be divided.",
  },
);
export type Method = Static<typeof Method>;

export const Missing = Type.Union(
  [
    Type.Literal("not-reported"),
    Type.Literal("not-applicable"),
    Type.Literal("partial"),
    Type.Literal("larger-only"),
    Type.Literal("not-additive"),
    Type.Literal("no-shape"),
  ],
  {
    description:
      "Why there is no value. 'not-reported': nobody sent it; 'not-applicable': it says nothing of this unit; 'partial': only some of the land has values, and a part is not the whole; 'larger-only': figures of that time are known of larger units alone; 'not-additive': figures of units do not add up to one for this unit; 'no-shape': the land of the unit is not known.",
  },
);
export type Missing = Static<typeof Missing>;

/** The value of one unit for one period, in the edition asked for. */
export const IndicatorUnitValue = Type.Object({
  id: described(Type.Integer(), "The feature id in tiles: edition × 100000 + code."),
  code: UnitCode,
  value: described(Nullable(Type.Number()), "Null: see missing. Never zero for that."),
  missing: Nullable(Missing),
  status: Nullable(ValueStatus),
  method: Nullable(Method),
  exact: described(
    Type.Boolean(),
    "Exact, or estimated inside [low, high]: the spread between the ways of dividing units.",
  ),
  low: Nullable(Type.Number()),
  high: Nullable(Type.Number()),
  split: described(Type.Number(), "The share of the value that came from units which had to be divided, 0–1."),
  pieces: described(Type.Integer(), "How many units it was put together from."),
  from: described(
    Nullable(Type.Object({ edition: EditionId, level: Level })),
    "The edition and level the figures were counted in.",
  ),
  sources: described(Type.Array(Type.String()), "Whose report: ids in sources."),
});
export type IndicatorUnitValue = Static<typeof IndicatorUnitValue>;

export const Shown = Type.Union(
  [Type.Literal("value"), Type.Literal("target"), Type.Literal("rank"), Type.Literal("change")],
  {
    description:
      "What is coloured: the value itself; how far beyond (+) or short of (−) the target; the rank, 1 the best; the change since against.",
  },
);
export type Shown = Static<typeof Shown>;
export const BreakMethod = Type.Union([
  Type.Literal("quantile"),
  Type.Literal("jenks"),
  Type.Literal("equal"),
  Type.Literal("manual"),
]);
export type BreakMethod = Static<typeof BreakMethod>;

export const Against = Type.Union([Type.Literal("year"), Type.Literal("previous"), PeriodId]);

/** The values of one period. `shown` is what is coloured, in the order of `units`; null where it cannot be said. */
export const IndicatorPeriodValues = Type.Object({
  period: PeriodId,
  start: described(Type.String(), "First and last day."),
  end: Type.String(),
  values: Type.Array(IndicatorUnitValue),
  shown: Type.Array(Nullable(Type.Number())),
  simulated: described(
    Type.Array(Type.Boolean()),
    "Whether what is coloured stands on simulated figures, also those that a real one is compared with.",
  ),
});
export type IndicatorPeriodValues = Static<typeof IndicatorPeriodValues>;

export const IndicatorValues = Type.Object({
  indicator: IndicatorCode,
  edition: EditionId,
  level: Level,
  within: Nullable(UnitCode),
  asOf: Nullable(Type.String()),
  show: Shown,
  against: described(
    Nullable(Against),
    "What a change is measured from: the year before each period, the period before it, or one fixed period.",
  ),
  shownUnit: described(Text, "What shown is counted in."),
  shownDecimals: Type.Integer(),
  breaks: described(
    Nullable(Breaks),
    "Made from the values of all units of this level in all periods, so that they stay put while time and place move.",
  ),
  units: Type.Array(
    Type.Object({ id: Type.Integer(), code: UnitCode, name: Type.String(), parentCode: Nullable(UnitCode) }),
  ),
  known: described(
    Type.Array(PeriodId),
    "Every period that has values, in order of time; periods has those asked for.",
  ),
  periods: Type.Array(IndicatorPeriodValues),
  target: Nullable(IndicatorTarget),
  sources: Type.Array(Source),
});
export type IndicatorValues = Static<typeof IndicatorValues>;

/** Whether a target is met; "near": short of it by at most a twentieth; null: there is none, or no value. */
export const TargetState = Type.Union([Type.Literal("met"), Type.Literal("near"), Type.Literal("off")]);
export type TargetState = Static<typeof TargetState>;

/** One indicator of one unit: how it stands, against what it was, its target, its peers, its district and the province. */
export const ProfileEntry = Type.Object({
  indicator: IndicatorCode,
  period: PeriodId,
  value: IndicatorUnitValue,
  target: Nullable(IndicatorTarget),
  state: Nullable(TargetState),
  distance: described(
    Nullable(Type.Number()),
    "How far beyond (+) or short of (−) the target, in the unit of the indicator.",
  ),
  previous: Nullable(Type.Number()),
  yearBefore: Nullable(Type.Number()),
  yearChange: described(
    Nullable(Type.Number()),
    "The change since a year before: per cent for what is added up, the difference for rates; null where not known.",
  ),
  rank: described(Nullable(Type.Integer()), "Its place among the units of its level that have a value, 1 the best."),
  ranked: Type.Integer(),
  median: Nullable(Type.Number()),
  district: described(
    Nullable(Type.Number()),
    "The value of the former or present district that holds most of it, and of the province; null for these themselves.",
  ),
  province: Nullable(Type.Number()),
  trend: described(
    Type.Array(Type.Object({ period: PeriodId, value: Nullable(Type.Number()), exact: Type.Boolean() })),
    "The last periods up to this one, in order of time.",
  ),
});
export type ProfileEntry = Static<typeof ProfileEntry>;

export const UnitProfile = Type.Object({
  edition: EditionId,
  unit: Type.Object({ id: Type.Integer(), code: UnitCode, name: Type.String(), level: Level }),
  districtName: Nullable(Type.String()),
  provinceName: Nullable(Type.String()),
  asOf: Nullable(Type.String()),
  entries: Type.Array(ProfileEntry),
  sources: Type.Array(Source),
});
export type UnitProfile = Static<typeof UnitProfile>;

/** A value as it was recorded, the newest first: corrections keep what stood before. */
export const RecordedValue = Type.Object({
  value: Nullable(Type.Number()),
  missing: Nullable(Type.Union([Type.Literal("not-reported"), Type.Literal("not-applicable")])),
  numerator: Nullable(Type.Number()),
  denominator: Nullable(Type.Number()),
  status: ValueStatus,
  source: Source,
  note: Nullable(Type.String()),
  recordedAt: Type.String(),
  supersededAt: Nullable(Type.String()),
  recordedBy: described(
    Nullable(Type.String()),
    "Who recorded it, for those who may know; null also for what came with SenMap.",
  ),
});
export type RecordedValue = Static<typeof RecordedValue>;
export const ValueHistory = Type.Object({
  indicator: IndicatorCode,
  edition: EditionId,
  unit: UnitCode,
  period: PeriodId,
  values: Type.Array(RecordedValue),
});
export type ValueHistory = Static<typeof ValueHistory>;

/** What may be changed of an indicator; what is left out stays. Its code never changes. */
export const ChangeIndicator = Type.Object(
  {
    set: Type.Optional(IndicatorSetId),
    name: Type.Optional(GivenText),
    description: Type.Optional(OrNull(GivenText)),
    unit: Type.Optional(GivenText),
    decimals: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })),
    pillar: Type.Optional(IndicatorPillar),
    sector: Type.Optional(Sector),
    direction: Type.Optional(Direction),
    bandLow: Type.Optional(OrNull(Type.Number())),
    bandHigh: Type.Optional(OrNull(Type.Number())),
    aggregation: Type.Optional(Aggregation),
    numerator: Type.Optional(OrNull(GivenText)),
    denominator: Type.Optional(OrNull(GivenText)),
    factor: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
    weight: Type.Optional(OrNull(Type.Union([Type.Literal("population"), Type.Literal("area")]))),
    cycle: Type.Optional(Cycle),
    level: Type.Optional(Level),
    owner: Type.Optional(OrNull(OrganisationId)),
    plausibleMin: Type.Optional(OrNull(Type.Number())),
    plausibleMax: Type.Optional(OrNull(Type.Number())),
    maxJump: Type.Optional(OrNull(Type.Number({ exclusiveMinimum: 0 }))),
    classification: Type.Optional(Classification),
    retiredOn: Type.Optional(OrNull(Day)),
    version: described(
      Type.Integer(),
      "The version that was changed, so that nobody overwrites what they have not seen.",
    ),
  },
  { additionalProperties: false },
);
export type ChangeIndicator = Static<typeof ChangeIndicator>;

/** A new indicator. */
export const NewIndicator = Type.Object(
  {
    code: IndicatorCode,
    set: IndicatorSetId,
    name: GivenText,
    unit: GivenText,
    decimals: Type.Integer({ minimum: 0, maximum: 6 }),
    pillar: IndicatorPillar,
    sector: Sector,
    direction: Direction,
    aggregation: Aggregation,
    cycle: Cycle,
    level: Level,
    owner: OrNull(OrganisationId),
    classification: Type.Optional(Classification),
    numerator: Type.Optional(OrNull(GivenText)),
    denominator: Type.Optional(OrNull(GivenText)),
    factor: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
    description: Type.Optional(OrNull(GivenText)),
  },
  { additionalProperties: false },
);
export type NewIndicator = Static<typeof NewIndicator>;

/** A target as it is given; `document` names what says so, and where it can be read. */
export const GivenTarget = Type.Object(
  {
    year: Type.Integer({ minimum: 2015, maximum: 2100 }),
    scope: IndicatorTarget.properties.scope,
    comparison: IndicatorTarget.properties.comparison,
    value: Type.Number({ minimum: -1e15, maximum: 1e15 }),
    proposed: Type.Boolean(),
    note: Type.Optional(OrNull(GivenText)),
    document: Type.Object(
      { title: Line(300), url: Type.Optional(OrNull(Type.String({ maxLength: 500, pattern: "^https?://\\S+$" }))) },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type GivenTarget = Static<typeof GivenTarget>;

/** A definition as it was until it was changed, the newest first. */
export const IndicatorVersions = Type.Object({
  code: IndicatorCode,
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      changes: described(
        Type.Array(Type.Object({ field: Type.String(), before: Type.String(), after: Type.String() })),
        "The fields that the next version changed, as they were and as they became.",
      ),
      changedAt: Type.String(),
      changedBy: Nullable(Type.String()),
    }),
  ),
});
export type IndicatorVersions = Static<typeof IndicatorVersions>;

/** Periods of a set whose figures are final. */
export const ClosedPeriods = Type.Object({
  set: IndicatorSetId,
  periods: Type.Array(Type.Object({ period: PeriodId, closedAt: Type.String(), closedBy: Nullable(Type.String()) })),
});
export type ClosedPeriods = Static<typeof ClosedPeriods>;
