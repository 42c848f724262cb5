import { chance, seedOf } from "../../indicators/demo/chance.ts";
import { season } from "./calendar.ts";
import { drift, jitter } from "./drift.ts";
import { type Model, rounded } from "./Model.ts";
import { tide } from "./tide.ts";

/** Sea water at the mouth, g/l; over how many km upstream of the front salinity falls to 37 %. */
const SEA = 28;
const FALL = 7;

/** The middle of March, when the river brings least. */
const DRY = 74;

/** Kilometres from the mouth: the first two as the bulletins say, the others roughly. */
export const KM: Record<string, number> = {
  "cong-xuan-hoa-salinity": 42,
  "cong-vien-lac-hong-salinity": 46,
  "cong-vien-thu-khoa-huan-salinity": 48,
  "cau-kim-son-salinity": 56,
  "cau-phu-phong-salinity": 61,
  "pha-tam-binh-salinity": 72,
  "pha-thoi-loc-salinity": 75,
};

/**
 * Grams of salt in a litre: half that of the sea at a front which the dry season draws inland, the flood pushes out and the tide moves
 * to and fro; upstream of it, an exponential fall with the distance.
 */
export const salinity: Model = (key, time) => {
  const km = KM[key] ?? 40 + 40 * chance(seedOf(key));
  const front = -30 + 57 * season(time, DRY, 65) + 4 * tide(time, km) + 2 * drift("front", time, 60);
  return rounded((SEA / (1 + Math.exp((km - front) / FALL))) * (1 + 0.02 * jitter(key, time)), 2);
};
