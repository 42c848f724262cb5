import { chance, seedOf } from "../../indicators/demo/chance.ts";
import { hourOfDay, season } from "./calendar.ts";
import { drift, jitter } from "./drift.ts";
import { type Model, within } from "./Model.ts";

const HOUR = 3_600_000;

/** How traffic and still air raise the index at an hour: a peak of the morning and a broader one of the evening. */
const rush = (hour: number): number =>
  Math.exp(-(((hour - 7.5) / 1.8) ** 2)) + 0.8 * Math.exp(-(((hour - 19) / 2.5) ** 2));

/** VN_AQI, a whole number that changes with the hour: worse in the dry season, in the morning and in still weather. */
export const airQuality: Model = (key, time) => {
  const hour = Math.floor(time / HOUR) * HOUR;
  const town = 0.85 + 0.3 * chance(seedOf(key));
  const background = 38 + 30 * season(time, 15, 60) + 11 * drift(`air ${key}`, hour, 50);
  const value = town * (background + 22 * rush(hourOfDay(hour))) + 2 * jitter(key, hour);
  return Math.round(within(value, 8, 400));
};
