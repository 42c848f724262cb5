import type { ChangeIndicator, NewIndicator } from "../../server/contract/indicator-edit.ts";
import type { Language } from "../ui/format.ts";
import { readDay } from "../ui/readDay.ts";
import { readNumber } from "../ui/readNumber.ts";
import type { DefinitionDraft, DraftField } from "./definitionDraft.ts";

/** Why a field cannot be sent as it is. */
export type Problem = "required" | "code" | "number" | "positive" | "day" | "order" | "both";
export type Problems = Partial<Record<DraftField, Problem>>;

/** A definition as it is sent; all of it. */
export type GivenDefinition = Required<Omit<ChangeIndicator, "version">>;

const CODE = /^[A-Z]{2,6}[0-9]{2,5}[a-z]?$/;
const ALWAYS: DraftField[] = [
  "set",
  "nameVi",
  "nameEn",
  "unitVi",
  "unitEn",
  "pillar",
  "sector",
  "direction",
  "aggregation",
  "cycle",
  "level",
  "classification",
];
const OF_A_RATIO: DraftField[] = ["numeratorVi", "numeratorEn", "denominatorVi", "denominatorEn", "factor"];
const NUMBERS: DraftField[] = ["bandLow", "bandHigh", "factor", "plausibleMin", "plausibleMax", "maxJump"];

const given = (typed: string) => typed.replaceAll(/\s+/g, " ").trim();

/** What is sent of a draft; null while something is missing or wrong, which `problems` says by field. What does not apply, such as the numerator of a sum, is left out whatever was typed. */
export function readDraft(
  draft: DefinitionDraft,
  language: Language,
  isNew: boolean,
): { body: GivenDefinition | null; problems: Problems } {
  const problems: Problems = {};
  const isRatio = draft.aggregation === "ratio";
  const isBand = draft.direction === "band";
  const applies = (field: DraftField) =>
    (isRatio || !OF_A_RATIO.includes(field)) && (isBand || (field !== "bandLow" && field !== "bandHigh"));
  const number = (field: DraftField) => (applies(field) ? readNumber(draft[field], language) : null);

  for (const field of isRatio ? [...ALWAYS, ...OF_A_RATIO] : ALWAYS)
    if (given(draft[field]) === "") problems[field] = "required";
  if (isNew && !CODE.test(draft.code)) problems.code = "code";
  for (const field of NUMBERS)
    if (applies(field) && given(draft[field]) !== "" && number(field) === null) problems[field] = "number";
  for (const field of ["factor", "maxJump"] as const) if ((number(field) ?? 1) <= 0) problems[field] = "positive";
  for (const [low, high] of [
    ["bandLow", "bandHigh"],
    ["plausibleMin", "plausibleMax"],
  ] as const)
    if ((number(low) ?? -Infinity) > (number(high) ?? Infinity)) problems[high] = "order";
  if (given(draft.descriptionVi) === "" && given(draft.descriptionEn) !== "") problems.descriptionVi = "both";
  if (given(draft.descriptionEn) === "" && given(draft.descriptionVi) !== "") problems.descriptionEn = "both";
  if (given(draft.retiredOn) !== "" && readDay(draft.retiredOn) === null) problems.retiredOn = "day";
  if (Object.keys(problems).length > 0) return { body: null, problems };

  const text = (name: "name" | "unit" | "numerator" | "denominator" | "description") => ({
    vi: given(draft[`${name}Vi`]),
    en: given(draft[`${name}En`]),
  });
  const description = text("description");
  // Choices come from lists of what may be chosen, so the words are known to fit.
  const choice = (field: DraftField) => draft[field] as never;
  const body: GivenDefinition = {
    set: draft.set,
    name: text("name"),
    description: description.vi === "" ? null : description,
    unit: text("unit"),
    decimals: Number(draft.decimals),
    pillar: choice("pillar"),
    sector: choice("sector"),
    direction: choice("direction"),
    bandLow: number("bandLow"),
    bandHigh: number("bandHigh"),
    aggregation: choice("aggregation"),
    numerator: isRatio ? text("numerator") : null,
    denominator: isRatio ? text("denominator") : null,
    factor: number("factor") ?? 1,
    weight: draft.aggregation === "mean" && draft.weight !== "" ? choice("weight") : null,
    cycle: choice("cycle"),
    level: choice("level"),
    owner: draft.owner || null,
    plausibleMin: number("plausibleMin"),
    plausibleMax: number("plausibleMax"),
    maxJump: number("maxJump"),
    classification: choice("classification"),
    retiredOn: readDay(draft.retiredOn),
  };
  return { body, problems };
}

/** The fields of one definition that another has differently. */
export function changesBetween(before: GivenDefinition, after: GivenDefinition): Partial<GivenDefinition> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof GivenDefinition]),
    ),
  );
}

/** What is sent for a new indicator: the rest is set once it is there. */
export function newIndicator(code: string, body: GivenDefinition): NewIndicator {
  const { set, name, unit, decimals, pillar, sector, direction, aggregation, cycle, level, owner } = body;
  const { numerator, denominator, factor, description } = body;
  return {
    ...{ code, set, name, unit, decimals, pillar, sector, direction, aggregation, cycle, level, owner },
    ...{ numerator, denominator, factor, description },
  };
}
