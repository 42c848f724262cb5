import type { Retention } from "../../server/contract/administration.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import type { Column } from "../ui/DataTable.tsx";
import { formatNumber } from "../ui/format.ts";
import classes from "../ui/Cells.module.css";

/** The columns of the table of how long records are kept. */
export function useRetentionColumns(nameOf: (retention: Retention) => string): Column<Retention>[] {
  const { admin } = useWords();
  const language = useLanguage();
  return [
    {
      id: "kind",
      title: admin.recordKind,
      sortBy: nameOf,
      cell: (one) => (
        <>
          {nameOf(one)}
          <small className={classes.small}>{one.kind}</small>
        </>
      ),
    },
    {
      id: "days",
      title: admin.keptDays,
      align: "end",
      sortBy: ({ days }) => days,
      cell: ({ days }) => formatNumber(days, 0, language),
    },
    { id: "reason", title: admin.reason, cell: ({ reason }) => reason },
  ];
}
