import type { IndicatorTarget } from "../../server/contract/indicator.ts";
import type { IndicatorVersions } from "../../server/contract/indicator-edit.ts";
import type { Words } from "../messages/words.ts";
import { formatDate, formatNumber, type Language } from "../ui/format.ts";
import { aimWords } from "./definitionWords.ts";

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

type TargetVersion = IndicatorVersions["targets"][number];
/** What a change of a target changed: what it is called, and what stood there before and after. */
export type ChangedWords = { field: string; before: string; after: string };

/** Which target was changed: "Mục tiêu hết năm 2030, mục tiêu của tỉnh". */
export function targetTitle({ year, scope }: Pick<TargetVersion, "year" | "scope">, words: Words): string {
  return words.data.catalogue.targetVersion(String(year), words.indicator.scopes[scope]);
}

/** What was changed of a target, in words; of one that was set or removed how much it is, and the document it stood on. */
export function targetChanges(
  { before, after }: Pick<TargetVersion, "before" | "after">,
  unit: string,
  { words, language }: Pick<VersionNames, "words" | "language">,
): ChangedWords[] {
  const { catalogue } = words.data;
  const of = (target: IndicatorTarget | null, say: (target: IndicatorTarget) => string, none: string) =>
    target === null ? none : say(target);
  const none = before === null ? catalogue.targetNotSet : catalogue.targetNoMore;
  const fields: [field: string, say: (target: IndicatorTarget) => string, none: string][] = [
    [catalogue.targets, (target) => aimWords(target, unit, language), none],
    [catalogue.document, ({ source }) => source.title, catalogue.emptyField],
    [catalogue.proposedLabel, ({ proposed }) => (proposed ? catalogue.yes : catalogue.no), catalogue.no],
    [catalogue.note, ({ note }) => note?.[language] ?? catalogue.emptyField, catalogue.emptyField],
  ];
  return fields
    .map(([field, say, missing]) => ({ field, before: of(before, say, missing), after: of(after, say, missing) }))
    .filter((change) => change.before !== change.after);
}
