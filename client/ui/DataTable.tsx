import type { ReactNode } from "react";
import { useWords } from "../messages/useWords.ts";
import classes from "./DataTable.module.css";
import { DataTableHead } from "./DataTableHead.tsx";
import { DataTableRow } from "./DataTableRow.tsx";
import { Refusal } from "./Refusal.tsx";
import { sortRows, type SortKey } from "./sortRows.ts";
import { TableSearch } from "./TableSearch.tsx";
import { useRovingRow } from "./useRovingRow.ts";

/** A column. The first one of a table names its row. */
export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Absent: rows cannot be put in order by it. */
  sortBy?: (row: Row) => SortKey;
  align?: "end" | "center";
}

export interface DataTableProps<Row> {
  caption: string;
  columns: Column<Row>[];
  /** Undefined while they are waited for. */
  rows: readonly Row[] | undefined;
  keyOf: (row: Row) => string;
  /** "name" upwards, "-name" downwards; null: in the order they come. */
  sort?: string | null;
  onSort?: (sort: string) => void;
  search?: { label: string; value: string; onChange: (text: string) => void };
  /** What stands beside the search: filters and buttons. */
  tools?: ReactNode;
  onOpen?: (row: Row) => void;
  /** The row that is open. */
  opened?: string | null;
  /** What an open row shows below itself. */
  renderDetail?: (row: Row) => ReactNode;
  isMuted?: (row: Row) => boolean;
  empty: string;
  error?: unknown;
  onRetry?: () => void;
  /** What stands below: how many there are, and more. */
  footer?: ReactNode;
  testId: string;
}

/** A table that is searched, put in order and walked through by keyboard; on a phone its rows are cards. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, sort = null, search, tools, error, onRetry, footer, empty, testId } = props;
  const words = useWords();
  const by = columns.find(({ id }) => id === sort?.replace(/^-/, ""))?.sortBy;
  const shown = rows && by ? sortRows(rows, by, sort?.startsWith("-") ?? false) : rows;
  const roving = useRovingRow(shown?.map(keyOf) ?? [], props.opened ?? null);
  const failed = Boolean(error) && !rows;
  return (
    <section className={classes.block} aria-label={caption} aria-busy={!rows && !failed}>
      {(search || tools) && (
        <div className={classes.tools} role="search" aria-label={caption}>
          {search && <TableSearch {...search} />}
          {tools}
        </div>
      )}
      {failed ? (
        <Refusal error={error} onRetry={onRetry} />
      ) : (
        <div className={`${classes.wrap} sm-scroll`} data-testid={`${testId}-scroll`}>
          <table className={classes.table} data-testid={testId}>
            <caption className="sm-hidden">
              {caption}. {words.admin.tableHint}
            </caption>
            <DataTableHead columns={columns} sort={sort} onSort={props.onSort} />
            <tbody>
              {shown?.map((row) => (
                <DataTableRow key={keyOf(row)} row={row} roving={roving} {...props} />
              ))}
              {!shown && <Waiting columns={columns.length} />}
            </tbody>
          </table>
          {shown?.length === 0 && (
            <p className={classes.empty} role="status">
              {empty}
            </p>
          )}
        </div>
      )}
      {footer && !failed && <div className={classes.footer}>{footer}</div>}
    </section>
  );
}

function Waiting({ columns }: { columns: number }) {
  const words = useWords();
  return Array.from({ length: 8 }, (_, row) => (
    <tr key={row} aria-hidden className={classes.waiting}>
      {Array.from({ length: columns }, (__, column) => (
        <td key={column}>
          <span className="sm-hidden">{words.loading}</span>
          <i style={{ width: `${45 + ((row * 7 + column * 13) % 40)}%` }} />
        </td>
      ))}
    </tr>
  ));
}
