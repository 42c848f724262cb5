import { expect, test } from "vitest";
import { assignmentDraft, readAssignment } from "./assignmentDraft.ts";

test("a role is bound to its organisation unless it is said to be over everything", () => {
  const draft = { ...assignmentDraft("H20-TTCDS"), role: "planner" as const };
  expect(readAssignment(draft)).toMatchObject({ scope: "H20-TTCDS", clearance: "public", edition: null, code: null });
  expect(readAssignment({ ...draft, scope: null })).toMatchObject({ scope: null });
});

test("nothing is sent without a role or with a day that is none", () => {
  expect(readAssignment(assignmentDraft("H20"))).toBeNull();
  expect(readAssignment({ ...assignmentDraft("H20"), role: "planner", to: "31/02/2027" })).toBeNull();
});
