import type { Review } from "../../server/contract/intake.ts";
import { useWords } from "../messages/useWords.ts";
import { DataTable } from "../ui/DataTable.tsx";
import type { ReviewChanges } from "./useReviewChanges.ts";
import { useSheetColumns } from "./useSheetColumns.tsx";

type Props = { sheet: Review["sheets"][number]; review: Review; changes: ReviewChanges };

/** What each column of a sheet is taken for. */
export function ColumnTable({ sheet, review, changes }: Props) {
  const { intake: say } = useWords();
  const columns = useSheetColumns(sheet, review, changes);
  const name = sheet.sheet === "" ? say.onlySheet : sheet.sheet;
  return (
    <DataTable
      caption={say.mappingCaption(name)}
      columns={columns}
      rows={sheet.columns}
      keyOf={({ column }) => column}
      isMuted={({ role }) => role === "ignored" || role === "beside" || role === "note" || role === "number"}
      empty={say.noTable}
      testId="columns-table"
    />
  );
}
