import type { Indicator } from "../../server/contract/indicator.ts";
import { indicatorEn } from "../messages/indicatorEn.ts";
import { indicatorVi } from "../messages/indicatorVi.ts";
import { formatNumber, type Language } from "../ui/format.ts";

const words = { vi: indicatorVi, en: indicatorEn };

/** An indicator that is good within a range. */
export type Range = Pick<Indicator, "bandLow" | "bandHigh">;

/** How far a value lies above (+) or below (−) a range, as the server counts it; 0 inside. Null without both ends. */
export function rangeDistance(value: number, { bandLow, bandHigh }: Range): number | null {
  if (bandLow === null || bandHigh === null) return null;
  const distance = value < bandLow ? value - bandLow : value > bandHigh ? value - bandHigh : 0;
  return Number(distance.toFixed(9));
}

/** Whether a value lies within a range. A range that is not known says nothing, least of all that it is good. */
export function rangeState(value: number, range: Range): "within" | "outside" | "no-range" {
  const distance = rangeDistance(value, range);
  if (distance === null) return "no-range";
  return distance === 0 ? "within" : "outside";
}

/** How much nearer to a range a value came (+), or how much farther it went (−). Null while one of the two is not known. */
export function approach(now: number | null, before: number | null, range: Range): number | null {
  if (now === null || before === null) return null;
  const [here, there] = [rangeDistance(now, range), rangeDistance(before, range)];
  return here === null || there === null ? null : Math.abs(there) - Math.abs(here);
}

/** The ends of a range where there is little room: "60–95". Null without both. */
export function rangeWords({ bandLow, bandHigh }: Range, decimals: number, language: Language): string | null {
  if (bandLow === null || bandHigh === null) return null;
  const say = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : Math.max(decimals, 1), language);
  return words[language].band(say(bandLow), say(bandHigh));
}
