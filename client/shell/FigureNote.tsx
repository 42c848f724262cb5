import type { IndicatorUnitValue } from "../../server/contract/indicator-value.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";

/** What must be known of a figure at a glance: that it is simulated, estimated between bounds, or why there is none. */
export function FigureNote({ figure, decimals }: { figure: IndicatorUnitValue; decimals: number }) {
  const words = useWords();
  const language = useLanguage();
  const { value, missing, status, exact, low, high } = figure;
  if (value === null) return missing && <span>{words.missings[missing]}</span>;
  const bounded = low !== null && high !== null;
  const said = [
    status !== null && status !== "official" ? words.statuses[status] : null,
    // An estimate of which nobody can say how good it is says at least that it is one.
    !exact && !bounded && status !== "estimate" ? words.statuses.estimate : null,
    !exact && bounded
      ? words.between(formatNumber(low, decimals, language), formatNumber(high, decimals, language))
      : null,
  ].filter(Boolean);
  return said.length > 0 ? <span>{said.join(" · ")}</span> : null;
}
