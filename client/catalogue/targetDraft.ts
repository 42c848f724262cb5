import type { IndicatorTarget } from "../../server/contract/indicator.ts";
import type { GivenTarget } from "../../server/contract/indicator-edit.ts";
import type { Language } from "../ui/format.ts";
import { readNumber, typedNumber } from "../ui/readNumber.ts";

/** A target as it stands in the form. */
export interface TargetDraft {
  year: string;
  scope: IndicatorTarget["scope"];
  comparison: IndicatorTarget["comparison"];
  value: string;
  proposed: boolean;
  noteVi: string;
  noteEn: string;
  title: string;
  url: string;
}
export type TargetProblem = "required" | "year" | "number" | "both" | "url";

/** What the form begins with. @param year of a new target */
export const targetDraft = (of: IndicatorTarget | null, year: number, language: Language): TargetDraft => ({
  year: String(of?.year ?? year),
  scope: of?.scope ?? "province",
  comparison: of?.comparison ?? "at-least",
  value: typedNumber(of?.value ?? null, language),
  proposed: of?.proposed ?? false,
  noteVi: of?.note?.vi ?? "",
  noteEn: of?.note?.en ?? "",
  title: of?.source.title ?? "",
  url: of?.source.url ?? "",
});

/** What is sent; null while something is missing or wrong, which `problems` says by field. */
export function readTarget(
  draft: TargetDraft,
  language: Language,
): { body: GivenTarget | null; problems: Partial<Record<keyof TargetDraft, TargetProblem>> } {
  const problems: Partial<Record<keyof TargetDraft, TargetProblem>> = {};
  const [vi, en, title, url] = [draft.noteVi, draft.noteEn, draft.title, draft.url].map((text) => text.trim());
  const year = Number(draft.year);
  const value = readNumber(draft.value, language);
  if (!Number.isInteger(year) || year < 2015 || year > 2100) problems.year = "year";
  if (value === null) problems.value = draft.value.trim() === "" ? "required" : "number";
  if (!title) problems.title = "required";
  if (url && !/^https?:\/\/\S+$/.test(url)) problems.url = "url";
  if (!vi && en) problems.noteVi = "both";
  if (vi && !en) problems.noteEn = "both";
  if (Object.keys(problems).length > 0 || value === null || !title) return { body: null, problems };
  const { scope, comparison, proposed } = draft;
  const note = vi && en ? { vi, en } : null;
  return { body: { year, scope, comparison, value, proposed, note, document: { title, url: url || null } }, problems };
}

/** A target as it was, to be set again. */
export const setAgain = ({ year, scope, comparison, value, proposed, note, source }: IndicatorTarget): GivenTarget => ({
  ...{ year, scope, comparison, value, proposed, note },
  document: { title: source.title, url: source.url },
});
