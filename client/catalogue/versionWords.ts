import type { Words } from "../messages/words.ts";
import { formatDate, formatNumber, type Language } from "../ui/format.ts";

/** The names that stand for codes in the fields of a definition. */
export interface VersionNames {
  words: Words;
  language: Language;
  set: (id: string) => string;
  owner: (id: string) => string;
}

/** A column of the table of definitions, as the form calls it: name_vi is nameVi, set_id is set. */
const fieldOf = (column: string): string =>
  column === "set_id" ? "set" : column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const own = (names: object, key: string): string | undefined =>
  Object.hasOwn(names, key) ? (names as Record<string, string>)[key] : undefined;

/** What a field of a definition is called. One that this version does not know is called as it is stored. */
export function fieldWords(column: string, { words }: Pick<VersionNames, "words">): string {
  return own(words.data.catalogue.fields, fieldOf(column)) ?? column;
}

/** What stands in a field, in words: choices by their names, numbers and days as people write them. */
export function valueWords(column: string, stored: string, names: VersionNames): string {
  const { words, language } = names;
  const { catalogue } = words.data;
  if (stored === "") return catalogue.emptyField;
  const choices: Record<string, object> = {
    pillar: words.pillars,
    sector: words.sectors,
    direction: words.indicator.directions,
    aggregation: catalogue.aggregations,
    weight: catalogue.weights,
    cycle: catalogue.cycles,
    level: catalogue.levels,
    classification: words.classifications,
  };
  if (Object.hasOwn(choices, column)) return own(choices[column]!, stored) ?? stored;
  if (column === "set_id") return names.set(stored);
  if (column === "owner") return names.owner(stored);
  if (column === "retired_on") return formatDate(stored);
  return /^-?\d+(\.\d+)?$/.test(stored)
    ? formatNumber(Number(stored), stored.split(".")[1]?.length ?? 0, language)
    : stored;
}
