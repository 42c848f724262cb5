import type { IndicatorUnitValue } from "../../contract/indicator-value.ts";
import type { LandUnit } from "../../platform/land/Land.ts";
import type { Restated } from "../../platform/land/restate.ts";

/** A restated value as the contract says it. */
export function describeValue({ id, code }: LandUnit, restated: Restated): IndicatorUnitValue {
  const { value, missing, status, method, exact, low, high, split, pieces, from, sources } = restated;
  return { id, code, value, missing, status, method, exact, low, high, split, pieces, from, sources };
}
