import { chance, seedOf } from "../../indicators/demo/chance.ts";
import { season } from "./calendar.ts";
import { drift, jitter } from "./drift.ts";
import { type Model, rounded } from "./Model.ts";
import { tide } from "./tide.ts";

/** The tenth of October, when the flood from upstream stands highest. */
const FLOOD = 283;

/** `km` from the sea; mean levels in metres of the dry season and of the height of the flood. */
interface Reach {
  km: number;
  dry: number;
  flood: number;
}

// Distances are rough. Mean levels are set so that the highest levels of 23–25 November 2025 are those of the bulletin.
export const REACHES: Record<string, Reach> = {
  "tch-water-level": { km: 200, dry: 0.8, flood: 3.2 },
  "cdc-water-level": { km: 195, dry: 0.75, flood: 2.85 },
  "hng-water-level": { km: 185, dry: 0.7, flood: 2.9 },
  "txu-water-level": { km: 170, dry: 0.55, flood: 2.2 },
  "hth-water-level": { km: 160, dry: 0.5, flood: 2.15 },
  "cla-water-level": { km: 130, dry: 0.57, flood: 1.97 },
  "sde-water-level": { km: 115, dry: 0.4, flood: 1.62 },
  "mtn-water-level": { km: 105, dry: 0.35, flood: 1.5 },
  "cly-water-level": { km: 75, dry: 0.27, flood: 1.02 },
  "mto-water-level": { km: 50, dry: 0.24, flood: 0.89 },
  "hbi-water-level": { km: 25, dry: 0.17, flood: 0.42 },
  "vke-water-level": { km: 4, dry: 0, flood: 0.15 },
};

/** A station that the simulator has never heard of stands somewhere in the middle. */
function unknownReach(key: string): Reach {
  const km = 40 + 120 * chance(seedOf(key));
  return { km, dry: 0.2 + km / 300, flood: 0.3 + km / 80 };
}

/** Metres above the national datum: the river by season, the tide on it, and the weather. */
export const waterLevel: Model = (key, time) => {
  const { km, dry, flood } = REACHES[key] ?? unknownReach(key);
  const river = dry + (flood - dry) * season(time, FLOOD, 75);
  return rounded(river + tide(time, km) + 0.03 * drift("weather", time, 40) + 0.005 * jitter(key, time), 2);
};
