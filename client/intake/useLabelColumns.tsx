import type { Review } from "../../server/contract/intake.ts";
import { useWords } from "../messages/useWords.ts";
import type { Column } from "../ui/DataTable.tsx";
import { MeaningCell } from "./MeaningCell.tsx";
import { TargetNames } from "./TargetNames.tsx";
import type { ReviewChanges } from "./useReviewChanges.ts";

type Row = Review["sheets"][number]["labels"][number];

/** The columns of the table of what rows are taken for, where indicators go down. */
export function useLabelColumns(review: Review, changes: ReviewChanges): Column<Row>[] {
  const { intake: say } = useWords();
  return [
    { id: "label", title: say.label, cell: ({ label }) => label },
    {
      id: "meaning",
      title: say.meaning,
      cell: ({ targets }) => (targets.length > 0 ? <TargetNames targets={targets} /> : say.roles.ignored),
    },
    {
      id: "change",
      title: say.handling,
      cell: ({ question, label }) => (
        <MeaningCell question={question} what={label} kind="row" parts={false} review={review} changes={changes} />
      ),
    },
  ];
}
