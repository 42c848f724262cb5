import { expect, test } from "vitest";
import { countWords, scoreSentence, scoreState, scoreWords } from "./scoreWords.ts";
import { testScore } from "./testScore.ts";

test.each([
  [100, "100"],
  [99.98, "99,9"],
  [94.83, "94,8"],
  [93.4, "93"],
  [94.98, "94,9"],
  [79.6, "79,6"],
  [0.04, "0,1"],
  [0, "0"],
])("the score %d is written %s", (score, written) => {
  expect(scoreWords(score, "vi")).toBe(written);
});

test("no score is neither zero nor bad", () => {
  expect(scoreWords(null, "vi")).toBeNull();
  expect([null, 0, 80, 95].map(scoreState)).toEqual(["none", "bad", "watch", "good"]);
});

test("a score stands beside what it was counted from", () => {
  const late = testScore({
    complete: { score: 85.3, expected: 1020, reported: 870 },
    live: { score: 0, daysLate: 1, dueOn: "2026-11-24", latest: null, cycleDays: null, undated: 0 },
  });
  expect(countWords(late, "complete", "vi")).toBe("870/1.020 báo cáo");
  expect(countWords(late, "live", "en")).toBe("1 day late at most");
  expect(countWords(testScore(), "live", "vi")).toBe("không trễ");
  expect(scoreSentence(late, "complete", "vi")).toBe("Đủ 85, 870/1.020 báo cáo");
  expect(scoreSentence(late, "clean", "vi")).toBe("Sạch: chưa có gì để chấm");
});

test("a layer is spoken of by its things, and says when none of them has a date", () => {
  const layer = testScore({
    dataset: { kind: "layer", id: "places" },
    correct: { score: 75, checked: 4, broken: 1 },
    live: { score: null, daysLate: 0, dueOn: null, latest: null, cycleDays: 365, undated: 4 },
  });
  expect(countWords(layer, "correct", "vi")).toBe("1 sai / 4 điểm");
  expect(scoreSentence(layer, "live", "vi")).toBe("Sống: không điểm nào có ngày");
  const some = testScore({ ...layer, live: { ...layer.live, score: 0, daysLate: 900, undated: 1 } });
  expect(countWords(some, "live", "en")).toBe("900 days overdue at most, 1 without a date");
});
