import { expect, it } from "vitest";
import type { IntakeRow } from "../../server/contract/intake.ts";
import { figureTexts } from "./figureTexts.ts";

const row = (value: number | null, old: number | null, more: Partial<IntakeRow> = {}): IntakeRow => ({
  cell: "B4",
  indicator: "CQS04",
  unit: { id: 202529869, edition: "2025", code: "29869", name: "Phường Cao Lãnh" },
  period: "2026-10",
  value,
  missing: value === null ? "not-reported" : null,
  numerator: null,
  denominator: null,
  status: "official",
  old:
    old === null
      ? null
      : {
          value: old,
          missing: null,
          numerator: null,
          denominator: null,
          status: "demo",
          recordedAt: "2026-11-05T05:18:30Z",
        },
  outcome: old === null ? "added" : "corrected",
  issues: [],
  leftOut: false,
  ...more,
});

it("stands beside what was known, with the change and its share", () => {
  expect(figureTexts(row(1234, 1200), 0, "vi")).toEqual({
    new: "1.234",
    old: "1.200",
    difference: "+34",
    relative: "+2,8 %",
  });
  expect(figureTexts(row(90, 100), 0, "en")).toMatchObject({ difference: "−10", relative: "−10.0 %" });
});

it("what is not known is no number, and nothing is measured against it", () => {
  expect(figureTexts(row(5, null), 0, "vi")).toEqual({ new: "5", old: null, difference: null, relative: null });
  expect(figureTexts(row(null, 5), 0, "vi")).toEqual({ new: null, old: "5", difference: null, relative: null });
});

it("a change from zero has no share", () => {
  expect(figureTexts(row(5, 0), 0, "vi")).toMatchObject({ difference: "+5", relative: null });
});

it("two numbers that differ never look alike", () => {
  expect(figureTexts(row(98.04, 98.02, { numerator: 1, denominator: 2 }), 1, "vi")).toMatchObject({
    new: "98,04",
    old: "98,02",
    difference: "+0,02",
  });
});

it("shows digits that the file gives beyond those of the indicator, and none that arithmetic made", () => {
  expect(figureTexts(row(1.5, null), 0, "vi").new).toBe("1,5");
  expect(figureTexts(row(97.95918367, null, { numerator: 48, denominator: 49 }), 1, "vi").new).toBe("98,0");
});
