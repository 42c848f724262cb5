import { chance, seedOf } from "../../indicators/demo/chance.ts";
import { hourOfDay, season } from "./calendar.ts";
import { drift, jitter } from "./drift.ts";
import { type Model, rounded, within } from "./Model.ts";

/** The middle of June: the first rains wash acid out of the sulphate soils of Đồng Tháp Mười. */
const FIRST_RAINS = 165;

/** pH of a canal: algae raise it until the afternoon, the first rains lower it for weeks. */
export const waterPh: Model = (key, time) => {
  const canal = 6.9 + 0.5 * chance(seedOf(key));
  const algae = 0.15 * Math.cos((2 * Math.PI * (hourOfDay(time) - 15)) / 24);
  const value = canal + algae - 0.6 * season(time, FIRST_RAINS, 30) + 0.12 * drift(`ph ${key}`, time, 72);
  return rounded(within(value + 0.01 * jitter(key, time), 6, 8), 2);
};
