import type { Indicator } from "../../server/contract/indicator.ts";
import { indicatorEn } from "../messages/indicatorEn.ts";
import { indicatorVi } from "../messages/indicatorVi.ts";
import type { Language } from "../ui/format.ts";
import { isRate, signed } from "./figureWords.ts";
import { approach } from "./range.ts";

const words = { vi: indicatorVi, en: indicatorEn };

export type Change = {
  /** "+2,3". */
  number: string;
  /** "điểm %". */
  unit: string;
  way: "up" | "down" | "still";
  /** Null where it cannot be said, or where it makes no difference: from one place within a range to another. */
  verdict: "better" | "worse" | "unchanged" | null;
};

type Of = Pick<Indicator, "unit" | "decimals" | "direction" | "bandLow" | "bandHigh" | "aggregation">;
/** The two values that lie apart by the change: what is nearer to a range is better, and only they can tell. */
type Between = { now: number | null; before: number | null };

/** A change since a year before, as the server counts it: per cent for what is added up, the difference for rates and scores. */
export function changeWords(change: number, of: Of, { now, before }: Between, language: Language): Change {
  const rate = isRate(of);
  const decimals = of.aggregation === "sum" ? 1 : Math.max(of.decimals, rate ? 1 : 0);
  const unit = of.aggregation === "sum" ? "%" : rate ? words[language].percentagePoints : of.unit[language];
  const rounded = Number(change.toFixed(decimals));
  const way = rounded > 0 ? "up" : rounded < 0 ? "down" : "still";
  const better = () => {
    if (of.direction !== "band") return way === of.direction ? "better" : "worse";
    const nearer = Number(approach(now, before, of)?.toFixed(of.decimals) ?? 0);
    return nearer === 0 ? null : nearer > 0 ? "better" : "worse";
  };
  const verdict = way === "still" ? "unchanged" : better();
  return { number: signed(change, decimals, language), unit, way, verdict };
}
