import { bell, seedOf } from "../../indicators/demo/chance.ts";
import { dayNumber, moonlight, season } from "./calendar.ts";
import type { Model } from "./Model.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Insects caught in the last whole night, counted at six in the morning: most on dark nights, when the lamp is the only light. */
export const insectCatch: Model = (key, time) => {
  const seed = seedOf(key);
  const night = dayNumber(time - 6 * HOUR);
  const midnight = night * DAY - 7 * HOUR;
  const dark = 1 - moonlight(midnight);
  // Planthoppers fly when the three crops of rice are young and when they ripen; least in the flood.
  const crop = 1 - 0.6 * season(midnight, 290, 40);
  const station = Math.exp(0.4 * bell(seed, 1));
  return Math.round(60 * station * crop * (0.35 + 4 * dark ** 3) * Math.exp(0.35 * bell(seed, night, 2)));
};
