import { UnstyledButton } from "@mantine/core";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState, type CSSProperties, type ReactNode } from "react";
import { useWords } from "../../messages/useWords.ts";
import { sortRows } from "../sortRows.ts";
import { useRovingRow } from "../useRovingRow.ts";
import classes from "./FigureTable.module.css";
import type { Cell } from "./tableText.ts";

/** A column; the first one of a table names its row. */
export interface FigureColumn<Row> {
  id: string;
  title: string;
  /** What its figures are counted in. */
  unit?: string;
  /** What a person reads; absent: the plain cell. */
  cell?: (row: Row) => ReactNode;
  /** What is copied; rows are put in order by it, unless `sortBy` says otherwise. */
  plain: (row: Row) => Cell;
  sortBy?: (row: Row) => Cell;
  /** Words, not figures: at the left. */
  words?: boolean;
  /** It takes the room that others leave. */
  grow?: boolean;
  /** How much room the table must have for it; "copy": only where it is copied. Absent: always shown. */
  from?: "wide" | "wider" | "copy";
}

export interface FigureGroup<Row> {
  id: string;
  title: ReactNode;
  rows: readonly Row[];
}

interface Props<Row> {
  caption: string;
  columns: FigureColumn<Row>[];
  /** Rows, or groups of rows under a title each. */
  rows?: readonly Row[];
  groups?: FigureGroup<Row>[];
  keyOf: (row: Row) => string;
  hovered?: string | null;
  selected?: string | null;
  isDimmed?: (row: Row) => boolean;
  onHover?: (row: Row | null) => void;
  onOpen?: (row: Row) => void;
  /** Where there is little room the name stands on a line of its own above its figures. */
  stacked?: boolean;
  testId: string;
}

/** A close-set table of figures: put in order by any column, walked through by keyboard. It scrolls with what holds it. */
export function FigureTable<Row>(props: Props<Row>) {
  const { caption, rows = [], groups, keyOf, hovered, selected = null, isDimmed, onHover, onOpen } = props;
  const columns = props.columns.filter(({ from }) => from !== "copy");
  const words = useWords();
  const [sort, setSort] = useState<{ column: string; descending: boolean } | null>(null);
  const sorting = columns.find(({ id }) => id === sort?.column);
  const by = sorting?.sortBy ?? sorting?.plain;
  const inOrder = (list: readonly Row[]) => (by ? sortRows(list, by, sort?.descending ?? false) : list);
  const sorted = (groups ?? [{ id: "all", title: null, rows }]).map((group) => ({
    ...group,
    rows: inOrder(group.rows),
  }));
  const roving = useRovingRow(
    sorted.flatMap((group) => group.rows.map(keyOf)),
    selected,
  );
  return (
    <table
      className={classes.table}
      data-stacked={props.stacked || undefined}
      style={{ "--columns": columns.filter(({ from }) => !from).length - 1 } as CSSProperties}
      data-testid={props.testId}
    >
      <caption className="sm-hidden">
        {caption}
        {onOpen && `. ${words.tableHint}`}
      </caption>
      <thead>
        <tr>
          {columns.map(({ id, title, unit, words: left, grow, from }, index) => {
            const way = sort?.column === id ? (sort.descending ? "descending" : "ascending") : "none";
            // Figures are looked through from the largest, names from A.
            const first = left === true || index === 0;
            return (
              <th
                key={id}
                scope="col"
                aria-sort={way}
                data-words={left || index === 0 || undefined}
                data-grow={grow}
                data-from={from}
              >
                <UnstyledButton
                  className={classes.sort}
                  title={words.sortBy(title)}
                  onClick={() => setSort({ column: id, descending: way === "none" ? !first : way === "ascending" })}
                >
                  <span>
                    {title}
                    {way === "ascending" && <ArrowUp size="0.75rem" aria-hidden />}
                    {way === "descending" && <ArrowDown size="0.75rem" aria-hidden />}
                  </span>
                  {unit && <span className={classes.unit}>{unit}</span>}
                </UnstyledButton>
              </th>
            );
          })}
        </tr>
      </thead>
      {sorted.map((group) => (
        <tbody key={group.id}>
          {group.title !== null && (
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={columns.length}>
                {group.title}
              </th>
            </tr>
          )}
          {group.rows.map((row) => {
            const key = keyOf(row);
            return (
              <tr
                key={key}
                data-key={key}
                data-opens={onOpen ? true : undefined}
                data-hovered={hovered === key || undefined}
                data-dimmed={isDimmed?.(row) || undefined}
                aria-current={selected === key || undefined}
                tabIndex={onOpen ? (roving.current === key ? 0 : -1) : undefined}
                onFocus={() => {
                  roving.setCurrent(key);
                  onHover?.(row);
                }}
                onBlur={() => onHover?.(null)}
                onMouseEnter={() => onHover?.(row)}
                onMouseLeave={() => onHover?.(null)}
                onClick={(event) => {
                  if (event.target instanceof Element && event.target.closest("a, button")) return;
                  onOpen?.(row);
                }}
                onKeyDown={(event) => {
                  roving.onKeyDown(event);
                  if (event.key !== "Enter" || event.target !== event.currentTarget || !onOpen) return;
                  event.preventDefault();
                  onOpen(row);
                }}
              >
                {columns.map(({ id, cell, plain, words: left, grow, from }, index) =>
                  index === 0 ? (
                    <th key={id} scope="row" data-grow={grow}>
                      {cell?.(row) ?? plain(row)}
                    </th>
                  ) : (
                    <td key={id} data-words={left} data-from={from}>
                      {cell?.(row) ?? plain(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
