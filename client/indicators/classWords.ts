import type { Indicator } from "../../server/contract/indicator.ts";
import type { IndicatorValues } from "../../server/contract/indicator-value.ts";
import { countsOf, type LegendClass } from "../layers/breaks.ts";
import { rangeClassWords } from "../layers/rangeClassWords.ts";
import type { Words } from "../messages/words.ts";
import { formatNumber, type Language } from "../ui/format.ts";

type Of = { values: Pick<IndicatorValues, "show" | "shownDecimals">; indicator: Pick<Indicator, "aggregation"> };

/** What is coloured is counted: a class from 3 to below 4 is just "3". */
export const isCounted = ({ values: { show, shownDecimals }, indicator }: Of): boolean =>
  show === "rank" || (show === "value" && indicator.aggregation === "sum" && shownDecimals === 0);

/** A class as the legend names it. */
export function classWords(one: LegendClass, of: Of, words: Words, language: Language): string {
  const say = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : of.values.shownDecimals, language);
  const beside = rangeClassWords(one, say, words);
  if (beside !== null) return beside;
  if (isCounted(of)) return countsOf(one, say);
  if (one.first && one.from === 0) return words.under(say(one.to));
  return one.last ? words.over(say(one.from)) : words.indicator.between(say(one.from), say(one.to));
}
