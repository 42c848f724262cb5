/** What a file and the database disagree on. */
export type FindingKind = "missing" | "unknown" | "duplicate" | "invalid" | "overlap" | "area" | "name";

/** One disagreement. Its id, `kind:code`, is what `--accept` takes. */
export interface Finding {
  id: string;
  kind: FindingKind;
  /** For the person who decides, in English, without a full stop. */
  text: string;
}

/** What accepting each kind of finding means. */
export const CONSEQUENCE: Record<FindingKind, string> = {
  missing: "the unit keeps its present shape",
  unknown: "the shape is left out",
  duplicate: "the shapes of that code are joined",
  invalid: "the shape is repaired",
  overlap: "the land goes to the unit with the lower code",
  area: "the new shape is taken as it is",
  name: "the present name is kept",
};
