import Type, { type Static } from "typebox";
import { Classification, OrganisationId } from "./access.ts";
import { Level } from "./admin-unit.ts";
import { Sector } from "./layer.ts";
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
  bandLow: described(
    Nullable(Type.Number()),
    "From here to bandHigh it is good, for direction 'band'; without both ends nothing is known of how it stands.",
  ),
  bandHigh: Nullable(Type.Number()),
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
