import type { TrustScore } from "../../server/contract/data-trust.ts";

/** A score for tests: everything came, on time, but nothing by sheet. */
export function testScore(changes: Partial<TrustScore> = {}): TrustScore {
  return {
    dataset: { kind: "set", id: "health" },
    id: 202_528_501,
    code: "28501",
    correct: { score: 100, checked: 12, broken: 0 },
    complete: { score: 100, expected: 12, reported: 12 },
    clean: { score: null, received: 0, faulty: 0 },
    live: { score: 100, daysLate: 0, dueOn: null, latest: "2026-10-31", cycleDays: null, undated: 0 },
    ...changes,
  };
}
