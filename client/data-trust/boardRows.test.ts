import { expect, test } from "vitest";
import { boardRows, findRows } from "./boardRows.ts";
import { testScore } from "./testScore.ts";

const late = (code: string, id: number, daysLate: number, score: number | null, complete: number | null = 100) =>
  testScore({
    code,
    id,
    live: { score, daysLate, dueOn: null, latest: null, cycleDays: null, undated: 0 },
    complete: { score: complete, expected: 1, reported: 1 },
  });

test("the latest come first, then the emptiest, then those without a score", () => {
  const rows = boardRows({
    units: [],
    scores: [
      late("1", 1, 0, 100, 90),
      late("2", 2, 0, null),
      late("3", 3, 40, 10),
      late("4", 4, 0, 100, 50),
      late("5", 5, 40, 5),
    ],
  });
  expect(rows.map(({ score }) => score.code)).toEqual(["5", "3", "4", "1", "2"]);
});

test("lines carry the name of their unit, and are found by all words of a search", () => {
  const rows = boardRows({
    units: [
      { id: 1, code: "1", name: "Mỹ Tho" },
      { id: 2, code: "2", name: "Mỹ Hiệp" },
    ],
    scores: [late("1", 1, 0, 100), late("2", 2, 0, 100), late("3", 3, 0, 100)],
  });
  expect(rows.map(({ unitName, key }) => [unitName, key])).toContainEqual(["Mỹ Tho", "health:1"]);
  const textOf = ({ unitName }: (typeof rows)[number]) => `${unitName} y tế`;
  expect(findRows(rows, "te my", textOf)).toHaveLength(2);
  expect(findRows(rows, "my hiep", textOf).map(({ score }) => score.code)).toEqual(["2"]);
  expect(findRows(rows, "  ", textOf)).toHaveLength(3);
});
