import { expect, it } from "vitest";
import type { IntakeIssue } from "../../server/contract/intake.ts";
import { groupIssues } from "./groupIssues.ts";

const issue = (kind: IntakeIssue["kind"], severity: IntakeIssue["severity"], leftOut = false): IntakeIssue => ({
  kind,
  severity,
  text: { vi: "", en: "" },
  cell: "B4",
  raw: "",
  indicator: null,
  unit: null,
  period: null,
  leftOut,
});

it("errors come before warnings, the most first, and what is left out last", () => {
  const groups = groupIssues({
    kinds: [
      { kind: "dash", severity: "warning", count: 9 },
      { kind: "merged", severity: "error", count: 1 },
      { kind: "duplicate", severity: "error", count: 2 },
    ],
    issues: [issue("wrong-sign", "error", true), issue("merged", "error"), issue("duplicate", "error")],
  });
  expect(groups.map(({ kind, count, leftOut }) => [kind, count, leftOut])).toEqual([
    ["duplicate", 2, 0],
    ["merged", 1, 0],
    ["dash", 9, 0],
    ["wrong-sign", 0, 1],
  ]);
});

it("a kind that is both an error and a warning is two", () => {
  const kinds = [
    { kind: "duplicate", severity: "warning", count: 1 },
    { kind: "duplicate", severity: "error", count: 1 },
  ] as const;
  expect(groupIssues({ kinds: [...kinds], issues: [] }).map(({ severity }) => severity)).toEqual(["error", "warning"]);
});
