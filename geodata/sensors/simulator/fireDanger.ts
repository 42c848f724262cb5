import { chance, seedOf } from "../../indicators/demo/chance.ts";
import { dayNumber, season } from "./calendar.ts";
import { drift } from "./drift.ts";
import { type Model, within } from "./Model.ts";

/** The end of March, when peat and grass are driest. */
const DROUGHT = 88;
const DAY = 86_400_000;

/** Levels I to V as 1 to 5, one for each day: I while the land is flooded, IV and V in the dry season. */
export const fireDanger: Model = (key, time) => {
  const noon = (dayNumber(time) + 0.5) * DAY;
  const zone = 0.5 * (chance(seedOf(key)) - 0.5);
  const dryness = 1 + 3.3 * season(noon, DROUGHT, 60) + zone + 0.4 * drift(`fire ${key}`, noon, 120);
  return Math.round(within(dryness, 1, 5));
};
