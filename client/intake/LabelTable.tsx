import type { Review } from "../../server/contract/intake.ts";
import { useWords } from "../messages/useWords.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { useLabelColumns } from "./useLabelColumns.tsx";
import type { ReviewChanges } from "./useReviewChanges.ts";

type Props = { sheet: Review["sheets"][number]; review: Review; changes: ReviewChanges };

/** What rows are taken for, where indicators go down. */
export function LabelTable({ sheet, review, changes }: Props) {
  const { intake: say } = useWords();
  const columns = useLabelColumns(review, changes);
  const name = sheet.sheet === "" ? say.onlySheet : sheet.sheet;
  return (
    <DataTable
      caption={say.labelsCaption(name)}
      columns={columns}
      rows={sheet.labels}
      keyOf={({ label }) => label}
      isMuted={({ targets }) => targets.length === 0}
      empty={say.noTable}
      testId="labels-table"
    />
  );
}
