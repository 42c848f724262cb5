import { chance, seedOf } from "../../indicators/demo/chance.ts";
import { dayNumber, hourOfDay, season } from "./calendar.ts";
import { type Model, rounded } from "./Model.ts";

/** The end of August: the rains of the south-west monsoon last from May to November. */
const RAINS = 240;
const SHOWERS_A_DAY = 3;

/** A shower of a day: how many mm/h fall at an hour of that day. It swells and ebbs within one to three hours. */
function shower(seed: number, day: number, index: number, wet: number, hour: number): number {
  if (chance(seed, day, index, 1) > wet) return 0;
  // Most come after noon; all end before midnight, so that no day has to know of the one before.
  const start = 12 + 8 * chance(seed, day, index, 2) - (chance(seed, day, index, 3) < 0.25 ? 10 : 0);
  const part = (hour - start) / (1 + 2 * chance(seed, day, index, 4));
  if (part < 0 || part > 1) return 0;
  return (2 + 55 * chance(seed, day, index, 5) ** 4) * Math.sin(Math.PI * part);
}

/** Millimetres per hour: showers as the season and chance have them, each gauge its own. */
export const rainfall: Model = (key, time) => {
  const seed = seedOf(key);
  const day = dayNumber(time);
  const wet = 0.008 + 0.19 * season(time, RAINS, 72);
  const hour = hourOfDay(time);
  let sum = 0;
  for (let index = 0; index < SHOWERS_A_DAY; index++) sum += shower(seed, day, index, wet, hour);
  return rounded(sum, 1);
};
