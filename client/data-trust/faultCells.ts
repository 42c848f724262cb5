import type { TrustRow } from "../../server/contract/data-trust.ts";
import type { Words } from "../messages/words.ts";
import { cellsOf, type Cell } from "../ui/charts/tableText.ts";
import type { Language } from "../ui/format.ts";
import { faultName } from "./faultWords.ts";

/** Names of what rows are about, in the language of the reader. */
interface Names {
  /** The indicator, or the thing of a layer. */
  of: (row: TrustRow) => string;
  field: (row: TrustRow) => string | null;
}

/** Rows behind a score of a set, as cells to copy or keep. */
export function reportCells(rows: readonly TrustRow[], words: Words, language: Language, names: Names): Cell[][] {
  const say = words.data.trust;
  return cellsOf<TrustRow>(
    [
      { title: say.indicator, plain: names.of },
      { title: say.unit, plain: ({ unitName }) => unitName },
      { title: say.period, plain: ({ period }) => period },
      { title: say.fault, plain: ({ fault }) => faultName(fault, language) },
      { title: say.value, plain: ({ value }) => value },
      { title: say.expected, plain: ({ expected }) => expected },
      { title: say.dueOn, plain: ({ dueOn }) => dueOn },
      { title: say.daysLate, plain: ({ daysLate }) => daysLate },
      { title: say.text, plain: ({ text }) => text },
    ],
    rows,
  );
}

/** Rows behind a score of a layer, as cells to copy or keep. */
export function thingCells(rows: readonly TrustRow[], words: Words, language: Language, names: Names): Cell[][] {
  const say = words.data.trust;
  return cellsOf<TrustRow>(
    [
      { title: say.thing, plain: names.of },
      { title: say.key, plain: ({ feature }) => feature?.key ?? null },
      { title: say.unit, plain: ({ unitName }) => unitName },
      { title: say.fault, plain: ({ fault }) => faultName(fault, language) },
      { title: say.field, plain: names.field },
      { title: say.written, plain: ({ text }) => text },
      { title: say.other, plain: ({ other }) => other?.name[language] ?? null },
      { title: say.metres, plain: ({ value }) => value },
      { title: say.date, plain: ({ dated }) => dated },
      { title: say.dueOn, plain: ({ dueOn }) => dueOn },
      { title: say.daysLate, plain: ({ daysLate }) => daysLate },
      { title: say.lon, plain: ({ feature }) => feature?.lon ?? null },
      { title: say.lat, plain: ({ feature }) => feature?.lat ?? null },
    ],
    rows,
  );
}
