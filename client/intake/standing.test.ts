import { expect, it } from "vitest";
import { obstacleOf, unseenKinds } from "./standing.ts";

const counts = { values: 5, added: 5, corrected: 0, unchanged: 0, leftOut: 0, questions: 0, errors: 0, warnings: 2 };
const dash = { kind: "dash", severity: "warning", count: 2 } as const;

it("questions come before errors, and these before warnings", () => {
  const kinds = [dash];
  expect(obstacleOf({ counts: { ...counts, questions: 1, errors: 1 }, kinds }, {})).toBe("questions");
  expect(obstacleOf({ counts: { ...counts, errors: 1 }, kinds }, {})).toBe("errors");
  expect(obstacleOf({ counts: { ...counts, leftOut: 5 }, kinds }, {})).toBe("nothing");
  expect(obstacleOf({ counts, kinds }, {})).toBe("warnings");
  expect(obstacleOf({ counts, kinds }, { dash: 2 })).toBeNull();
  expect(obstacleOf({ counts, kinds: [] }, {})).toBeNull();
});

it("a kind that has become more than was seen is not seen", () => {
  expect(unseenKinds({ kinds: [dash, { ...dash, kind: "total" }] }, { dash: 1, total: 3 })).toEqual(["dash"]);
});
