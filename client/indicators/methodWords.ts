import type { Edition } from "../../server/contract/admin-unit.ts";
import type { IndicatorUnitValue } from "../../server/contract/indicator-value.ts";
import { indicatorEn } from "../messages/indicatorEn.ts";
import { indicatorVi } from "../messages/indicatorVi.ts";
import { formatNumber, formatShare, type Language } from "../ui/format.ts";

const words = { vi: indicatorVi, en: indicatorEn };

/** What is needed of an edition to name it. */
export type EditionName = Pick<Edition, "id" | "title" | "validFrom">;

/** The units a figure was counted in: "xã, phường (Trước 01/7/2025)". */
export function countedIn(
  { from }: Pick<IndicatorUnitValue, "from">,
  editions: readonly EditionName[],
  language: Language,
): string | null {
  if (!from) return null;
  const say = words[language];
  const title = editions.find(({ id }) => id === from.edition)?.title[language] ?? from.edition;
  return say.levelIn(say.levels[from.level], title);
}

/** How a value came to be, in sentences. Null where there is no value. */
export function methodWords(
  figure: IndicatorUnitValue,
  { editions, decimals, language }: { editions: readonly EditionName[]; decimals: number; language: Language },
): string | null {
  const { method, low, high, exact, split, pieces } = figure;
  if (method === null) return null;
  const { methods, splitBand } = words[language];
  const where = countedIn(figure, editions, language) ?? "";
  const say = (value: number) => formatNumber(value, decimals, language);
  const first =
    method === "reported"
      ? methods.reported
      : method === "split"
        ? methods.split(where, formatShare(split, language))
        : method === "same-land"
          ? methods[method](where)
          : methods[method](where, formatNumber(pieces, 0, language));
  return exact || low === null || high === null ? first : `${first} ${splitBand(say(low), say(high))}`;
}
