import type { IntakeIssueKind, Review } from "../../server/contract/intake.ts";

/** How many warnings of each kind a person has seen and accepted. More of a kind than that have not been seen. */
export type Seen = Partial<Record<IntakeIssueKind, number>>;

/** What stands in the way of recording, in the order in which it is dealt with; null: nothing does. */
export type Obstacle = "questions" | "errors" | "nothing" | "warnings";

export function obstacleOf(review: Pick<Review, "counts" | "kinds">, seen: Seen): Obstacle | null {
  const { questions, errors, values, leftOut } = review.counts;
  if (questions > 0) return "questions";
  if (errors > 0) return "errors";
  if (values - leftOut === 0) return "nothing";
  return unseenKinds(review, seen).length > 0 ? "warnings" : null;
}

/** Kinds of warnings that were not seen as they are now. */
export const unseenKinds = ({ kinds }: Pick<Review, "kinds">, seen: Seen): IntakeIssueKind[] =>
  kinds.flatMap(({ kind, severity, count }) => (severity === "warning" && (seen[kind] ?? 0) < count ? [kind] : []));
