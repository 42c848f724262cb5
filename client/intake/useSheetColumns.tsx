import type { Review } from "../../server/contract/intake.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import type { Column } from "../ui/DataTable.tsx";
import { periodWords } from "../ui/periodWords.ts";
import { MeaningCell } from "./MeaningCell.tsx";
import classes from "./Tables.module.css";
import { TargetNames } from "./TargetNames.tsx";
import type { ReviewChanges } from "./useReviewChanges.ts";

type Sheet = Review["sheets"][number];

/** The columns of the table of what each column of a sheet is taken for. */
export function useSheetColumns(
  sheet: Sheet,
  review: Review,
  changes: ReviewChanges,
): Column<Sheet["columns"][number]>[] {
  const { intake: say } = useWords();
  const language = useLanguage();
  return [
    { id: "column", title: say.column, cell: ({ column }) => column },
    {
      id: "header",
      title: say.header,
      cell: ({ header }) => <span className={classes.wide}>{header.join(" / ")}</span>,
    },
    {
      id: "meaning",
      title: say.meaning,
      cell: ({ role, targets, period, unit }) => (
        <span className={classes.meaning} data-role={role}>
          {targets.length > 0 ? <TargetNames targets={targets} /> : say.roles[role]}
          {period && <small>{periodWords(period, language)}</small>}
          {unit && <small>{unit}</small>}
        </span>
      ),
    },
    { id: "by", title: say.recognised, cell: ({ by }) => by && say.recognisedBy[by] },
    {
      id: "change",
      title: say.handling,
      cell: ({ question, header, column }) =>
        question && (
          <MeaningCell
            question={question}
            what={header.join(" / ") || column}
            kind="column"
            parts={sheet.layout === "indicators-in-rows"}
            review={review}
            changes={changes}
          />
        ),
    },
  ];
}
