import { UnstyledButton } from "@mantine/core";
import type { MouseEvent } from "react";
import type { DataTableProps } from "./DataTable.tsx";
import classes from "./DataTable.module.css";
import type { useRovingRow } from "./useRovingRow.ts";

type Props<Row> = DataTableProps<Row> & { row: Row; roving: ReturnType<typeof useRovingRow> };

// What a row holds that answers to a click of its own.
const OWN = "a, button, input, select, textarea, label, [role='option']";

/** One row: opened by a click anywhere in it, by Enter, or by the button that its first cell is. */
export function DataTableRow<Row>({ row, roving, columns, keyOf, onOpen, opened, renderDetail, isMuted }: Props<Row>) {
  const key = keyOf(row);
  const isOpen = opened === key;
  const shown = renderDetail && isOpen ? renderDetail(row) : null;
  const click = (event: MouseEvent<HTMLTableRowElement>) => {
    const { target, currentTarget } = event;
    // Lists and questions that a cell opens lie elsewhere on the page, yet their clicks come by here.
    if (!(target instanceof Element) || !currentTarget.contains(target) || target.closest(OWN)) return;
    onOpen?.(row);
  };
  return (
    <>
      <tr
        data-key={key}
        data-opens={onOpen ? true : undefined}
        data-muted={isMuted?.(row) || undefined}
        data-open={isOpen || undefined}
        aria-current={isOpen || undefined}
        tabIndex={roving.current === key ? 0 : -1}
        onFocus={() => roving.setCurrent(key)}
        onClick={click}
        onKeyDown={(event) => {
          roving.onKeyDown(event);
          if (event.key !== "Enter" || event.target !== event.currentTarget || !onOpen) return;
          event.preventDefault();
          onOpen(row);
        }}
      >
        {columns.map(({ id, title, cell, align }, index) =>
          index === 0 ? (
            <th key={id} scope="row">
              {onOpen ? (
                <UnstyledButton
                  className={classes.open}
                  tabIndex={-1}
                  aria-expanded={renderDetail ? isOpen : undefined}
                  onClick={() => onOpen(row)}
                >
                  {cell(row)}
                </UnstyledButton>
              ) : (
                cell(row)
              )}
            </th>
          ) : (
            <td key={id} data-label={title} data-align={align}>
              <div className={classes.value}>{cell(row)}</div>
            </td>
          ),
        )}
      </tr>
      {shown && (
        <tr className={classes.detail}>
          <td colSpan={columns.length}>{shown}</td>
        </tr>
      )}
    </>
  );
}
