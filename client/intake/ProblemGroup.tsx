import { Button, Checkbox } from "@mantine/core";
import { CircleX, MinusCircle, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { Review } from "../../server/contract/intake.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { formatNumber } from "../ui/format.ts";
import { ClosedNote } from "./ClosedNote.tsx";
import type { IssueGroup } from "./groupIssues.ts";
import classes from "./Tables.module.css";
import { withKind } from "./leaveOut.ts";
import { useIssueColumns } from "./useIssueColumns.tsx";
import type { ReviewChanges } from "./useReviewChanges.ts";

type Props = {
  group: IssueGroup;
  review: Review;
  changes: ReviewChanges | null;
  seen: boolean;
  onSeen: (seen: boolean) => void;
  onMapping: (() => void) | undefined;
};

/** Rows that are drawn at once. */
const AT_ONCE = 10;

/** One kind of what is wrong: where it is, and what can be done about all of it. */
export function ProblemGroup({ group, review, changes, seen, onSeen, onMapping }: Props) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const say0 = (count: number) => formatNumber(count, 0, language);
  const [most, setMost] = useState(AT_ONCE);
  const { kind, severity, count, leftOut, issues } = group;
  const columns = useIssueColumns(changes, severity === "error");
  const isOpen = count > 0;
  const state = !isOpen ? "left" : severity;
  const Icon = { left: MinusCircle, error: CircleX, warning: TriangleAlert }[state];
  const isKindLeft = changes?.left.kinds.includes(kind) ?? false;
  const name = say.kinds[kind];
  return (
    <section className={classes.group} data-state={state} data-kind={kind} aria-label={name}>
      <div className={classes.groupHead}>
        <h3>
          <Icon size="1.15rem" aria-hidden />
          <span>
            {name}{" "}
            <small>
              {isOpen
                ? say.summary[severity === "error" ? "errors" : "warnings"](say0(count))
                : say.summary.leftOut(say0(leftOut))}
            </small>
          </span>
        </h3>
        {changes && severity === "error" && count > 1 && (
          <Button
            size="xs"
            variant="default"
            onClick={() => changes.leaveOut(withKind(changes.left, kind, true), say.leftKind(name.toLowerCase()))}
          >
            {say.leaveKind(say0(count))}
          </Button>
        )}
        {changes && isKindLeft && (
          <Button
            size="xs"
            variant="default"
            onClick={() => changes.leaveOut(withKind(changes.left, kind, false), say.tookBack)}
          >
            {say.takeKind}
          </Button>
        )}
        {onMapping && (
          <Button size="xs" variant="default" onClick={onMapping}>
            {say.tabs.mapping}
          </Button>
        )}
        {changes && severity === "warning" && isOpen && (
          <Checkbox
            label={say.seen}
            aria-label={say.seenOf(name)}
            checked={seen}
            onChange={({ currentTarget }) => onSeen(currentTarget.checked)}
          />
        )}
      </div>
      {changes && kind === "closed" && <ClosedNote note={review.given.note} changes={changes} />}
      <DataTable
        caption={say.problemCaption(name, say0(count))}
        columns={columns}
        rows={issues.slice(0, most).map((issue, at) => ({ ...issue, at }))}
        keyOf={({ at }) => String(at)}
        isMuted={(issue) => issue.leftOut}
        empty={say.problemsCut(say0(0), say0(count))}
        footer={
          issues.length > most && (
            <Button size="xs" variant="default" onClick={() => setMost(issues.length)}>
              {say.showAll(say0(issues.length))}
            </Button>
          )
        }
        testId={`issues-${kind}`}
      />
    </section>
  );
}
