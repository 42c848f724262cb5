import { Button } from "@mantine/core";
import type { IntakeIssue } from "../../server/contract/intake.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import type { Column } from "../ui/DataTable.tsx";
import { periodWords } from "../ui/periodWords.ts";
import classes from "./Tables.module.css";
import { withCell } from "./leaveOut.ts";
import type { ReviewChanges } from "./useReviewChanges.ts";

type Row = IntakeIssue & { at: number };

/** The columns of a table of what is wrong. `leavable`: each can be left out by itself. */
export function useIssueColumns(changes: ReviewChanges | null, leavable: boolean): Column<Row>[] {
  const { intake: say } = useWords();
  const language = useLanguage();
  const text = useText();
  const handling: Column<Row> = {
    id: "handling",
    title: say.handling,
    cell: (issue) => <Handling issue={issue} changes={changes} />,
  };
  return [
    {
      id: "cell",
      title: say.cell,
      cell: ({ cell }) => <span className={classes.cell}>{cell ?? say.byInterface}</span>,
    },
    { id: "raw", title: say.raw, cell: ({ raw }) => raw && <span className={classes.raw}>{raw}</span> },
    {
      id: "unit",
      title: say.unit,
      cell: ({ unit, indicator, period }) => (
        <span className={classes.meaning}>
          {unit?.name}
          {(indicator ?? period) && (
            <small>{[indicator, period && periodWords(period, language)].filter(Boolean).join(" · ")}</small>
          )}
        </span>
      ),
    },
    { id: "problem", title: say.problem, cell: (issue) => <span className={classes.wide}>{text(issue.text)}</span> },
    ...(leavable ? [handling] : []),
  ];
}

function Handling({ issue: { cell, leftOut }, changes }: { issue: IntakeIssue; changes: ReviewChanges | null }) {
  const { intake: say } = useWords();
  const isCellLeft = cell !== null && (changes?.left.cells.includes(cell) ?? false);
  if (!changes || cell === null) return leftOut ? say.leftOut : null;
  // What went with its whole kind comes back with it.
  if (leftOut && !isCellLeft) return say.leftOut;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={isCellLeft ? say.takeOneOf(cell) : say.leaveOneOf(cell)}
      onClick={() =>
        changes.leaveOut(withCell(changes.left, cell, !isCellLeft), isCellLeft ? say.tookBack : say.leftCell(cell))
      }
    >
      {isCellLeft ? say.takeOne : say.leaveOne}
    </Button>
  );
}
