import type { IndicatorUnitValue } from "../../server/contract/indicator-value.ts";

/** An exact, official value of a made-up unit, for tests; what matters to them they say. */
export const testFigure = (known: Partial<IndicatorUnitValue> = {}): IndicatorUnitValue => ({
  id: 202_500_082,
  code: "82",
  value: 1,
  missing: known.value === null ? "not-reported" : null,
  status: known.value === null ? null : "official",
  method: known.value === null ? null : "reported",
  exact: true,
  low: null,
  high: null,
  split: 0,
  pieces: 1,
  from: { edition: "2025", level: "commune" },
  sources: ["test"],
  ...known,
});
