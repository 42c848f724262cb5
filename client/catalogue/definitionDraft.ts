import type { IndicatorDefinition } from "../../server/contract/indicator.ts";
import { formatDate, type Language } from "../ui/format.ts";
import { typedNumber } from "../ui/readNumber.ts";

const FIELDS = [
  "code",
  "set",
  "nameVi",
  "nameEn",
  "descriptionVi",
  "descriptionEn",
  "unitVi",
  "unitEn",
  "decimals",
  "pillar",
  "sector",
  "direction",
  "bandLow",
  "bandHigh",
  "aggregation",
  "numeratorVi",
  "numeratorEn",
  "denominatorVi",
  "denominatorEn",
  "factor",
  "weight",
  "cycle",
  "level",
  "owner",
  "plausibleMin",
  "plausibleMax",
  "maxJump",
  "classification",
  "retiredOn",
] as const;
export type DraftField = (typeof FIELDS)[number];

/** A definition as it stands in the form: everything as it is typed or chosen, empty where there is nothing. */
export type DefinitionDraft = Record<DraftField, string>;

/** What the form begins with; null: a new indicator. */
export function definitionDraft(of: IndicatorDefinition | null, language: Language): DefinitionDraft {
  const typed = (value: number | null | undefined) => typedNumber(value ?? null, language);
  return {
    code: of?.code ?? "",
    set: of?.set ?? "",
    nameVi: of?.name.vi ?? "",
    nameEn: of?.name.en ?? "",
    descriptionVi: of?.description?.vi ?? "",
    descriptionEn: of?.description?.en ?? "",
    unitVi: of?.unit.vi ?? "",
    unitEn: of?.unit.en ?? "",
    decimals: String(of?.decimals ?? 0),
    pillar: of?.pillar ?? "",
    sector: of?.sector ?? "",
    direction: of?.direction ?? "",
    bandLow: typed(of?.bandLow),
    bandHigh: typed(of?.bandHigh),
    aggregation: of?.aggregation ?? "",
    numeratorVi: of?.numerator?.vi ?? "",
    numeratorEn: of?.numerator?.en ?? "",
    denominatorVi: of?.denominator?.vi ?? "",
    denominatorEn: of?.denominator?.en ?? "",
    factor: typed(of?.factor ?? 1),
    weight: of?.weight ?? "",
    cycle: of?.cycle ?? "",
    level: of?.level ?? "",
    owner: of?.owner ?? "",
    plausibleMin: typed(of?.plausibleMin),
    plausibleMax: typed(of?.plausibleMax),
    maxJump: typed(of?.maxJump),
    classification: of?.classification ?? "public",
    retiredOn: of?.retiredOn ? formatDate(of.retiredOn) : "",
  };
}

/**
 * What somebody typed, laid over a definition that somebody else has changed meanwhile: what was touched here stays as typed, the
 * rest is as it stands now.
 * @returns also what the other changed, and of these the fields that both did, differently.
 */
export function mergeDrafts(
  base: DefinitionDraft,
  mine: DefinitionDraft,
  theirs: DefinitionDraft,
): { draft: DefinitionDraft; changed: DraftField[]; both: DraftField[] } {
  const changed = FIELDS.filter((field) => theirs[field] !== base[field]);
  const both = changed.filter((field) => mine[field] !== base[field] && mine[field] !== theirs[field]);
  const draft = Object.fromEntries(
    FIELDS.map((field) => [field, mine[field] === base[field] ? theirs[field] : mine[field]]),
  ) as DefinitionDraft;
  return { draft, changed: changed.filter((field) => !both.includes(field)), both };
}

/** Whether anything is typed that is not saved. */
export const isTouched = (base: DefinitionDraft, draft: DefinitionDraft): boolean =>
  FIELDS.some((field) => base[field] !== draft[field]);
