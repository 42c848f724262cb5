import Type, { type Static } from "typebox";
import { EditionId, Level, UnitCode } from "./admin-unit.ts";
import { IndicatorCode, PeriodId } from "./indicator.ts";
import { described, Nullable, Text } from "./text.ts";

/** đúng, đủ, sạch, sống. */
export const TrustAspect = Type.Union(
  [Type.Literal("correct"), Type.Literal("complete"), Type.Literal("clean"), Type.Literal("live")],
  { description: "correct: đúng; complete: đủ; clean: sạch; live: sống." },
);
export type TrustAspect = Static<typeof TrustAspect>;

/** What is scored. Each kind names its things by ids of its own. */
export const TrustDataset = Type.Object(
  {
    kind: Type.Union([Type.Literal("set"), Type.Literal("layer")], {
      description: "set: an indicator set; layer: a layer of points.",
    }),
    id: Type.String({ description: "The id of that set or layer." }),
  },
  { description: "What is scored." },
);
export type TrustDataset = Static<typeof TrustDataset>;

const Score = Nullable(Type.Number({ minimum: 0, maximum: 100 }));
const score = (of: string) => described(Score, `0–100: ${of} Null where there is nothing to score, which is not zero.`);
const count = (description: string) => Type.Integer({ minimum: 0, description });
const day = (description: string) => described(Nullable(Type.String()), description);

/** How far one dataset can be trusted in one unit. Never one blended number. */
export const TrustScore = Type.Object({
  dataset: TrustDataset,
  id: Type.Integer({ description: "The unit: edition × 100000 + code." }),
  code: described(UnitCode, "The unit's code."),
  correct: Type.Object(
    {
      score: score("the share of what was checked that breaks no rule."),
      checked: count("Reported values; of a layer, its things."),
      broken: count("Those of them that break a rule, however many."),
    },
    { description: "Đúng." },
  ),
  complete: Type.Object(
    {
      score: score("reported over expected."),
      expected: count(
        "Reports that were due in the periods; of a layer, properties and dates that its things should say.",
      ),
      reported: count("Those of them that came, or are filled in."),
    },
    { description: "Đủ." },
  ),
  clean: Type.Object(
    {
      score: score("the share of what was received that is not faulty."),
      received: count("Rows received by sheet within a year; of a layer, its things."),
      faulty: count(
        "Rows that were duplicates, of unknown units or rejected, counted alike for all who may read the figures: the rows behind it are for who may see the sheets, and so may be fewer. Of a layer: things that one before them says already.",
      ),
    },
    { description: "Sạch." },
  ),
  live: Type.Object(
    {
      score: score("100 until it is overdue, 0 when it is overdue by two cycles; of many the mean."),
      daysLate: count("Days by which the latest one is late."),
      dueOn: day("Since when something is due; null when nothing is late."),
      latest: day("The last day that was reported or is spoken of; null when there is none."),
      cycleDays: described(
        Nullable(Type.Integer({ minimum: 1 })),
        "The review cycle of a layer in days, which SenMap has chosen. Null of a set: each indicator has its own.",
      ),
      undated: count("Things of a layer without any date: they are neither old nor new, and not in the score."),
    },
    { description: "Sống." },
  ),
});
export type TrustScore = Static<typeof TrustScore>;

export const TrustScores = Type.Object({
  edition: described(EditionId, "The edition of units asked for."),
  level: described(Level, "The level of the units."),
  within: described(Nullable(UnitCode), "The unit that they lie in; null: all."),
  today: Type.String({ description: "The day it was counted for." }),
  periods: Type.Integer({ description: "How many periods that were due are looked at, of indicator sets." }),
  units: Type.Array(
    Type.Object({
      id: Type.Integer({ description: "edition × 100000 + code." }),
      code: described(UnitCode, "Its code."),
      name: Type.String({ description: "Its full name." }),
    }),
    { description: "The units asked about, those without scores too." },
  ),
  scores: Type.Array(TrustScore, { description: "One for each dataset and unit with anything to score." }),
});
export type TrustScores = Static<typeof TrustScores>;

const thing = { key: Type.String({ description: "Its key within the layer." }), name: described(Text, "Its name.") };

/** A row behind a score. */
export const TrustRow = Type.Object({
  indicator: described(Nullable(IndicatorCode), "Null where a fault concerns no single indicator, and of layers."),
  feature: described(
    Nullable(
      Type.Object({
        ...thing,
        lon: Type.Number({ description: "Longitude, WGS 84." }),
        lat: Type.Number({ description: "Latitude, WGS 84." }),
      }),
    ),
    "The thing of a layer that it is about; null of sets.",
  ),
  field: described(
    Nullable(Type.String()),
    "A declared field of the layer, or asOf: its date. Null where none is concerned.",
  ),
  other: described(Nullable(Type.Object(thing)), "The thing before it that says the same."),
  edition: described(EditionId, "The edition of the unit."),
  unit: described(
    UnitCode,
    "The unit that reports it, or the smallest known to hold it; of what no unit holds, the one asked for.",
  ),
  unitName: Type.String({ description: "That unit's full name." }),
  period: described(Nullable(PeriodId), "The period of the report; null of layers."),
  fault: Type.String({
    description:
      "Of sets: range, ratio, jump, sum; missing; late; duplicate, unknown-unit and other findings of the intake. Of layers: outside, approximate, field; empty; same-name, same-place; overdue, undated.",
  }),
  value: described(
    Nullable(Type.Number()),
    "The value at fault; of two things that say the same, how many metres lie between them.",
  ),
  expected: described(Nullable(Type.Number()), "What the rule allows, or what it was before."),
  dated: day("The day that a thing of a layer speaks of, or its source was published."),
  dueOn: day("When it was due."),
  daysLate: described(Nullable(Type.Integer()), "Days since then."),
  text: described(Nullable(Type.String()), "What stood in the sheet, or stands in the property."),
});
export type TrustRow = Static<typeof TrustRow>;
export const TrustRows = Type.Object({
  rows: Type.Array(TrustRow, { description: "Reports by due day, faults by period, things of a layer by name." }),
  more: Type.Boolean({ description: "There are more than are given." }),
});
export type TrustRows = Static<typeof TrustRows>;
