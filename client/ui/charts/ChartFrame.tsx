import { ChartColumn, Table2 } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { useWords } from "../../messages/useWords.ts";
import { IconButton } from "../IconButton.tsx";
import classes from "./ChartFrame.module.css";
import { TableExits } from "./TableExits.tsx";
import type { Cell } from "./tableText.ts";

type Props = {
  title: string;
  count?: string;
  /** What stands between the title and the switch. */
  tools?: ReactNode;
  children: ReactNode;
  table: ReactNode;
  /** The table as cells, its head first. */
  cells: () => Cell[][];
  csv?: string;
  xlsx?: string;
  testId: string;
};

/** A chart under its title, and a switch to the same numbers as a table, which can be copied and downloaded. */
export function ChartFrame({ title, count, tools, children, table, cells, csv, xlsx, testId }: Props) {
  const { indicator: words } = useWords();
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  return (
    <section className={classes.frame} aria-labelledby={heading} data-testid={testId}>
      <header className={classes.head}>
        <h3 id={heading}>
          {title} {count && <span className={classes.count}>{count}</span>}
        </h3>
        {tools}
        <IconButton
          icon={asTable ? ChartColumn : Table2}
          label={asTable ? words.asChart : words.asTable}
          onClick={() => setAsTable(!asTable)}
          testId={`${testId}-switch`}
        />
      </header>
      {asTable ? (
        <>
          <div className={`${classes.table} sm-scroll`}>{table}</div>
          <TableExits cells={cells} csv={csv} xlsx={xlsx} />
        </>
      ) : (
        children
      )}
    </section>
  );
}
