import { expect, test } from "vitest";
import { auditDiff } from "./auditDiff.ts";

test("what changed comes first, each with what it was and is", () => {
  expect(auditDiff({ id: "A", name: "x" }, { id: "A", name: "y" })).toEqual([
    { field: "name", was: "x", is: "y", changed: true },
    { field: "id", was: "A", is: "A", changed: false },
  ]);
});

test("nothing before, nothing after, and values that are no records", () => {
  expect(auditDiff(null, { units: [1] })).toEqual([{ field: "units", was: null, is: "[1]", changed: true }]);
  expect(auditDiff("x", null)).toEqual([{ field: "", was: "x", is: null, changed: true }]);
  expect(auditDiff(null, null)).toEqual([]);
});
