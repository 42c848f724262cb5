import type { Classification, Role } from "../../server/contract/access.ts";
import type { NewAssignment } from "../../server/contract/administration.ts";
import { readDay } from "../ui/readDay.ts";
import type { UnitChoice } from "./UnitField.tsx";

/** A role as it stands in the form: days as they are typed. */
export interface AssignmentDraft {
  role: Role | null;
  organisation: string | null;
  /** "own": over what belongs to the organisation of the role; null: over everything. */
  scope: string | null;
  unit: UnitChoice | null;
  clearance: Classification;
  from: string;
  to: string;
}

/** What the form begins with: the narrowest that is of use. */
export const assignmentDraft = (organisation: string | null): AssignmentDraft => ({
  role: null,
  organisation,
  scope: "own",
  unit: null,
  clearance: "public",
  from: "",
  to: "",
});

const isDay = (typed: string) => typed.trim() === "" || readDay(typed) !== null;

/** What is sent; null while something is missing or wrong, which the fields say. */
export function readAssignment(draft: AssignmentDraft): NewAssignment | null {
  const { role, organisation, scope, unit, clearance, from, to } = draft;
  if (role === null || organisation === null || !isDay(from) || !isDay(to)) return null;
  return {
    role,
    organisation,
    scope: scope === "own" ? organisation : scope,
    edition: unit?.edition ?? null,
    code: unit?.code ?? null,
    clearance,
    validFrom: readDay(from),
    validTo: readDay(to),
  };
}
