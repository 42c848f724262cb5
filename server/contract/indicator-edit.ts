import Type, { type Static } from "typebox";
import { Classification, OrganisationId } from "./access.ts";
import { Level } from "./admin-unit.ts";
import { Day, Line, OrNull } from "./given.ts";
import { Sector } from "./layer.ts";
import { described, Nullable } from "./text.ts";
import {
  Aggregation,
  Cycle,
  Direction,
  IndicatorCode,
  IndicatorPillar,
  IndicatorSetId,
  IndicatorTarget,
  PeriodId,
} from "./indicator.ts";

/** Words given in both languages. */
const GivenText = Type.Object({ vi: Line(500), en: Line(500) }, { additionalProperties: false });

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

/** A definition as it was until it was changed, and the targets as they were, each the newest first. */
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
  targets: Type.Array(
    Type.Object({
      year: IndicatorTarget.properties.year,
      scope: IndicatorTarget.properties.scope,
      before: described(Nullable(IndicatorTarget), "Null: there was none, and this one was set."),
      after: described(Nullable(IndicatorTarget), "Null: it was removed."),
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
