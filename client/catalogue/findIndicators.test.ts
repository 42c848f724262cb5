import { expect, test } from "vitest";
import { catalogueRows, findIndicators } from "./findIndicators.ts";
import { testDefinition } from "./testDefinition.ts";

const health = {
  id: "health",
  title: { vi: "Y tế", en: "Health" },
  owner: "H20-SYT",
  ownerName: { vi: "Sở Y tế", en: "Department of Health" },
  dueDays: 10,
};
const rows = catalogueRows(
  [
    testDefinition(),
    testDefinition({
      code: "YT03",
      set: "health",
      pillar: "digital-society",
      name: { vi: "Bao phủ bảo hiểm", en: "Insurance" },
    }),
  ],
  [health],
);
const found = (q: string, pillar: string | null = null, set: string | null = null) =>
  findIndicators(rows, { q, pillar, set }).map(({ indicator }) => indicator.code);

test("every word is looked for, with and without diacritics, in both languages", () => {
  expect(found("bao hiem")).toEqual(["YT03"]);
  expect(found("so y te bảo")).toEqual(["YT03"]);
  expect(found("insurance DEPARTMENT")).toEqual(["YT03"]);
  expect(found("cqs03")).toEqual(["CQS03"]);
  expect(found("bao dossiers")).toEqual([]);
  expect(found("")).toEqual(["CQS03", "YT03"]);
});

test("pillar and set narrow down together", () => {
  expect(found("", "digital-society")).toEqual(["YT03"]);
  expect(found("", "digital-government", "health")).toEqual([]);
});
