import { UnstyledButton } from "@mantine/core";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useWords } from "../messages/useWords.ts";
import type { Column } from "./DataTable.tsx";
import classes from "./DataTable.module.css";

type Props<Row> = { columns: Column<Row>[]; sort: string | null; onSort?: ((sort: string) => void) | undefined };

/** The titles of a table's columns; those that can put it in order are buttons. */
export function DataTableHead<Row>({ columns, sort, onSort }: Props<Row>) {
  const words = useWords();
  return (
    <thead>
      <tr>
        {columns.map(({ id, title, sortBy, align }) => {
          if (!sortBy || !onSort)
            return (
              <th key={id} scope="col" data-align={align}>
                <span className={classes.title}>{title}</span>
              </th>
            );
          const way = sort === id ? "ascending" : sort === `-${id}` ? "descending" : "none";
          const Icon = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown }[way];
          return (
            <th key={id} scope="col" data-align={align} aria-sort={way}>
              <UnstyledButton
                className={classes.sort}
                title={words.sortBy(title)}
                onClick={() => onSort(way === "ascending" ? `-${id}` : id)}
              >
                {title} <Icon size="0.8rem" aria-hidden data-way={way} />
              </UnstyledButton>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
