import Type, { type Static } from "typebox";
import { EditionId, Level, UnitCode } from "./admin-unit.ts";
import { Breaks } from "./layer.ts";
import { described, Nullable, Source, Text } from "./text.ts";
import { IndicatorCode, IndicatorTarget, PeriodId, ValueStatus } from "./indicator.ts";

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
      "What is coloured: the value itself; how far beyond (+) or short of (−) the target, or how far above (+) or below (−) the range of direction 'band', 0 inside it; the rank, 1 the best; the change since against.",
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

/**
 * Whether a target is met; "near": short of it by at most a twentieth. For direction "band", whether the value lies within its
 * range or outside. Null: there is nothing to compare with, or no value.
 */
export const TargetState = Type.Union([
  Type.Literal("met"),
  Type.Literal("near"),
  Type.Literal("off"),
  Type.Literal("within"),
  Type.Literal("outside"),
]);
export type TargetState = Static<typeof TargetState>;

/** One indicator of one unit: how it stands, against what it was, its target, its peers, its district and the province. */
export const ProfileEntry = Type.Object({
  indicator: IndicatorCode,
  period: described(PeriodId, "The last period up to the one asked for; not one reported of only part of the unit."),
  incomplete: described(
    Nullable(PeriodId),
    "The newest period, where only part of the unit has reported for it, so that an earlier one is shown.",
  ),
  value: IndicatorUnitValue,
  target: Nullable(IndicatorTarget),
  state: Nullable(TargetState),
  distance: described(
    Nullable(Type.Number()),
    "How far beyond (+) or short of (−) the target, in the unit of the indicator; for direction 'band' how far above (+) or below (−) its range, 0 inside.",
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
