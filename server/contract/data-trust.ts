import Type, { type Static } from "typebox";
import { EditionId, Level, UnitCode } from "./admin-unit.ts";
import { IndicatorCode, IndicatorSetId, PeriodId } from "./indicator.ts";
import { Nullable } from "./text.ts";

/** đúng, đủ, sạch, sống. */
export const TrustAspect = Type.Union([
  Type.Literal("correct"),
  Type.Literal("complete"),
  Type.Literal("clean"),
  Type.Literal("live"),
]);
export type TrustAspect = Static<typeof TrustAspect>;

/** 0–100; null where there is nothing to score. */
const Score = Nullable(Type.Number({ minimum: 0, maximum: 100 }));

/** How far the figures of one set and one unit can be trusted. Never one blended number. */
export const TrustScore = Type.Object({
  set: IndicatorSetId,
  id: Type.Integer(),
  code: UnitCode,
  /** The share of reported values that break no rule. */
  correct: Type.Object({ score: Score, checked: Type.Integer(), broken: Type.Integer() }),
  /** Reported over expected, in the periods that were due. */
  complete: Type.Object({ score: Score, expected: Type.Integer(), reported: Type.Integer() }),
  /**
   * The share of rows received by sheet that were neither duplicates, nor of unknown units, nor rejected. Counted alike for all who
   * may read the figures; the rows behind it are for who may see the sheets, and so may be fewer than `faulty`.
   */
  clean: Type.Object({ score: Score, received: Type.Integer(), faulty: Type.Integer() }),
  /** 100 until a report is late; 0 when it is late by two cycles. `latest`: the last day of the last period reported. */
  live: Type.Object({
    score: Score,
    daysLate: Type.Integer(),
    dueOn: Nullable(Type.String()),
    latest: Nullable(Type.String()),
  }),
});
export type TrustScore = Static<typeof TrustScore>;

export const TrustScores = Type.Object({
  edition: EditionId,
  level: Level,
  within: Nullable(UnitCode),
  /** The day it was counted for. */
  today: Type.String(),
  /** How many periods that were due are looked at. */
  periods: Type.Integer(),
  units: Type.Array(Type.Object({ id: Type.Integer(), code: UnitCode, name: Type.String() })),
  scores: Type.Array(TrustScore),
});
export type TrustScores = Static<typeof TrustScores>;

/** A row behind a score. */
export const TrustRow = Type.Object({
  /** Null where a fault concerns no single indicator. */
  indicator: Nullable(IndicatorCode),
  edition: EditionId,
  unit: UnitCode,
  unitName: Type.String(),
  period: PeriodId,
  /** range, ratio, jump, sum; missing; late; duplicate, unknown-unit … */
  fault: Type.String(),
  value: Nullable(Type.Number()),
  expected: Nullable(Type.Number()),
  dueOn: Nullable(Type.String()),
  daysLate: Nullable(Type.Integer()),
  /** What stood in the sheet. */
  text: Nullable(Type.String()),
});
export type TrustRow = Static<typeof TrustRow>;
export const TrustRows = Type.Object({ rows: Type.Array(TrustRow), more: Type.Boolean() });
export type TrustRows = Static<typeof TrustRows>;
