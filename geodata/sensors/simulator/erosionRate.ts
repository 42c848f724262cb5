import { chance, seedOf } from "../../indicators/demo/chance.ts";
import { dataset } from "../../datasets/riverbank-erosion-2025/source.ts";
import { dayNumber, season } from "./calendar.ts";
import { type Model, rounded } from "./Model.ts";

const DAY = 86_400_000;

/** The days on which the banks slid, by datastream: then the model does too. */
const SLIDES = new Map(
  (dataset.rows as { key: string; properties: { eventDates: string[] } }[]).map(({ key, properties }) => [
    `erosion-${key}-erosion-rate`,
    new Set(properties.eventDates.map((date) => Date.parse(date) / DAY)),
  ]),
);

/** Banks slide when the water is high and when it falls. */
const HIGH_WATER = 280;

/** Centimetres that the bank retreats in a day: next to nothing, more at high water, and on rare days metres at once. */
export const erosionRate: Model = (key, time) => {
  const seed = seedOf(key);
  const day = dayNumber(time);
  const high = season(time, HIGH_WATER, 70);
  const slides = SLIDES.get(key)?.has(day) === true || chance(seed, day, 1) < 0.001 + 0.008 * high;
  const rate = (0.1 + 1.1 * high) * chance(seed, day, 2);
  return rounded(slides ? rate + 40 + 460 * chance(seed, day, 3) ** 2 : rate, 1);
};
