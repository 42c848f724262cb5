import type { Indicator } from "../../server/contract/indicator.ts";
import type { IndicatorUnitValue } from "../../server/contract/indicator-value.ts";
import { indicatorEn } from "../messages/indicatorEn.ts";
import { indicatorVi } from "../messages/indicatorVi.ts";
import { formatNumber, type Language } from "../ui/format.ts";

const words = { vi: indicatorVi, en: indicatorEn };

type Figure = Pick<IndicatorUnitValue, "value" | "exact" | "low" | "high">;

/** A value as it is written: "12,3", or "≈ 12,3" where it is an estimate. Null where there is none, which is not zero. */
export function figureWords({ value, exact }: Figure, decimals: number, language: Language): string | null {
  if (value === null) return null;
  const said = formatNumber(value, decimals, language);
  return exact ? said : words[language].approximately(said);
}

/** The same with the bounds of an estimate: "≈ 12,3 (11,8–13,0)". */
export function bandWords(figure: Figure, decimals: number, language: Language): string | null {
  const { value, exact, low, high } = figure;
  if (value === null || exact || low === null || high === null) return figureWords(figure, decimals, language);
  const say = (number: number) => formatNumber(number, decimals, language);
  return words[language].withBand(say(value), say(low), say(high));
}

/** A number with its sign: "+2,3", "−2,3", "0,0". */
export function signed(value: number, decimals: number, language: Language): string {
  const said = formatNumber(Math.abs(value), decimals, language);
  if (Number(Math.abs(value).toFixed(decimals)) === 0) return said;
  return `${value > 0 ? "+" : "−"}${said}`;
}

/** Whether something is a share in per cent: its changes are percentage points. */
export const isRate = ({ unit }: Pick<Indicator, "unit">): boolean => unit.vi.startsWith("%");
