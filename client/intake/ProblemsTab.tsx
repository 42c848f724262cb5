import { Anchor } from "@mantine/core";
import { Download } from "lucide-react";
import type { IntakeIssueKind, Review } from "../../server/contract/intake.ts";
import { issuesCsv } from "../api/intake.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import classes from "./Intake.module.css";
import look from "./Review.module.css";
import tables from "./Tables.module.css";
import { groupIssues } from "./groupIssues.ts";
import { ProblemGroup } from "./ProblemGroup.tsx";
import type { Seen } from "./standing.ts";
import type { ReviewChanges } from "./useReviewChanges.ts";

type Props = {
  review: Review;
  /** Null once the intake is decided. */
  changes: ReviewChanges | null;
  seen?: Seen;
  onSeen?: (seen: Seen) => void;
  /** Leads to how the table is read, where what is not recognised can be given a meaning. */
  onMapping?: () => void;
};

/** What is wrong, kind by kind: errors first, then warnings, then what is left out already. */
export function ProblemsTab({ review, changes, seen = {}, onSeen, onMapping }: Props) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const say0 = (count: number) => formatNumber(count, 0, language);
  const groups = groupIssues(review);
  const all = groups.reduce((sum, { count, leftOut }) => sum + count + leftOut, 0);
  const see = (kind: IntakeIssueKind, count: number | null) => onSeen?.({ ...seen, [kind]: count ?? 0 });
  if (groups.length === 0) return <p className={look.clear}>{say.noProblems}</p>;
  return (
    <div className={classes.stack} data-testid="problems">
      {groups.map((group) => (
        <ProblemGroup
          key={`${group.severity} ${group.kind}`}
          group={group}
          review={review}
          changes={changes}
          seen={(seen[group.kind] ?? 0) >= group.count}
          onSeen={(isSeen) => see(group.kind, isSeen ? group.count : null)}
          onMapping={group.kind === "unmapped" ? onMapping : undefined}
        />
      ))}
      <p className={classes.quiet}>
        {all > review.issues.length && say.problemsCut(say0(review.issues.length), say0(all))}{" "}
        <Anchor href={issuesCsv(review.id)} download className={tables.file}>
          <Download size="1rem" aria-hidden /> {say.issuesFile}
        </Anchor>
      </p>
    </div>
  );
}
