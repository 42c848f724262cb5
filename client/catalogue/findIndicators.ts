import type { Indicator, IndicatorSet } from "../../server/contract/indicator.ts";
import { plain } from "../ui/plain.ts";

/** An indicator beside the set it is reported in. */
export interface CatalogueRow {
  indicator: Indicator;
  set: IndicatorSet | undefined;
}

/** Indicators beside their sets, in order of code. */
export function catalogueRows(indicators: readonly Indicator[], sets: readonly IndicatorSet[]): CatalogueRow[] {
  const byId = new Map(sets.map((set) => [set.id, set]));
  return indicators.map((indicator) => ({ indicator, set: byId.get(indicator.set) }));
}

/** Those that fit: each word of the search stands in the code, a name, the set or its owner, in either language, diacritics or not. */
export function findIndicators(
  rows: readonly CatalogueRow[],
  { q, pillar, set }: { q: string; pillar: string | null; set: string | null },
): CatalogueRow[] {
  const sought = plain(q).split(/\s+/).filter(Boolean);
  return rows.filter(({ indicator, set: ofSet }) => {
    if ((pillar && indicator.pillar !== pillar) || (set && indicator.set !== set)) return false;
    const texts = [indicator.name, ofSet?.title, ofSet?.ownerName].flatMap((text) => (text ? [text.vi, text.en] : []));
    const said = plain([indicator.code, ofSet?.owner ?? "", ...texts].join(" "));
    return sought.every((word) => said.includes(word));
  });
}
