import type { IndicatorDefinition } from "../../server/contract/indicator.ts";
import { catalogueEn } from "../messages/catalogueEn.ts";
import { catalogueVi } from "../messages/catalogueVi.ts";
import { indicatorEn } from "../messages/indicatorEn.ts";
import { indicatorVi } from "../messages/indicatorVi.ts";
import { formatNumber, type Language } from "../ui/format.ts";

const words = { vi: catalogueVi, en: catalogueEn };
const indicatorWords = { vi: indicatorVi, en: indicatorEn };

/** A number with the digits it has, not more than six. */
export const plainNumber = (value: number, language: Language): string =>
  formatNumber(value, Math.min(6, (/\.(\d+)$/.exec(String(value))?.[1] ?? "").length), language);

/** How it is worked out: "hồ sơ đúng hạn ÷ hồ sơ đã giải quyết × 100". Null for what is not a ratio. */
export function formulaWords(
  { numerator, denominator, factor }: Pick<IndicatorDefinition, "numerator" | "denominator" | "factor">,
  language: Language,
): string | null {
  if (!numerator || !denominator) return null;
  const ratio = words[language].ratioOf(numerator[language], denominator[language]);
  return factor === 1 ? ratio : words[language].times(ratio, plainNumber(factor, language));
}

/** How figures of several units become one. */
export function combiningWords(
  { aggregation, weight }: Pick<IndicatorDefinition, "aggregation" | "weight">,
  language: Language,
): string {
  const say = words[language];
  return aggregation === "mean" && weight ? say.meanBy(say.weights[weight]) : say.combines[aggregation];
}

/** Between which values a figure is plausible; null where nothing is checked. */
export function plausibleWords(
  { plausibleMin: low, plausibleMax: high }: Pick<IndicatorDefinition, "plausibleMin" | "plausibleMax">,
  language: Language,
): string | null {
  const say = words[language];
  const [from, to] = [low, high].map((value) => (value === null ? null : plainNumber(value, language)));
  if (from != null && to != null) return say.plausibleBetween(from, to);
  if (from != null) return say.plausibleFrom(from);
  return to != null ? say.plausibleTo(to) : null;
}

/** Which way is good, with the limits of the range where it is one. */
export function directionWords(
  { direction, bandLow, bandHigh }: Pick<IndicatorDefinition, "direction" | "bandLow" | "bandHigh">,
  language: Language,
): string {
  const say = indicatorWords[language];
  if (direction !== "band" || bandLow === null || bandHigh === null) return say.directions[direction];
  return say.bandOf(plainNumber(bandLow, language), plainNumber(bandHigh, language));
}

/** What is to be reached: "từ 80 %". */
export function aimWords(
  { comparison, value }: Pick<IndicatorDefinition["targets"][number], "comparison" | "value">,
  unit: string,
  language: Language,
): string {
  const number = plainNumber(value, language);
  const counted =
    unit === "%" && language === "en" ? `${number}%` : `${number}${unit.startsWith("%") ? "\u{A0}" : " "}${unit}`;
  return `${indicatorWords[language].comparisons[comparison]} ${counted}`;
}
