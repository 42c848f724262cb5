import type { Indicator } from "../../server/contract/indicator.ts";
import { indicatorEn } from "../messages/indicatorEn.ts";
import { indicatorVi } from "../messages/indicatorVi.ts";
import type { Language } from "../ui/format.ts";
import { isRate, signed } from "./figureWords.ts";

const words = { vi: indicatorVi, en: indicatorEn };

export type Change = {
  /** "+2,3". */
  number: string;
  /** "điểm %". */
  unit: string;
  way: "up" | "down" | "still";
  /** Null where neither way is better. */
  verdict: "better" | "worse" | "unchanged" | null;
};

type Of = Pick<Indicator, "unit" | "decimals" | "direction" | "aggregation">;

/** A change since a year before, as the server counts it: per cent for what is added up, the difference for rates and scores. */
export function changeWords(change: number, of: Of, language: Language): Change {
  const rate = isRate(of);
  const decimals = of.aggregation === "sum" ? 1 : Math.max(of.decimals, rate ? 1 : 0);
  const unit = of.aggregation === "sum" ? "%" : rate ? words[language].percentagePoints : of.unit[language];
  const rounded = Number(change.toFixed(decimals));
  const way = rounded > 0 ? "up" : rounded < 0 ? "down" : "still";
  const verdict =
    of.direction === "band" ? null : way === "still" ? "unchanged" : way === of.direction ? "better" : "worse";
  return { number: signed(change, decimals, language), unit, way, verdict };
}
