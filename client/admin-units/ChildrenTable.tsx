import { UnstyledButton } from "@mantine/core";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useMemo, useState, type KeyboardEvent } from "react";
import type { AdminUnit } from "../../server/contract/admin-unit.ts";
import type { LayerValues } from "../../server/contract/layer.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { colourOf } from "../layers/breaks.ts";
import { formatArea, formatNumber, formatShare } from "../ui/format.ts";
import { Swatch } from "../ui/Swatch.tsx";
import classes from "./ChildrenTable.module.css";
import { cellOf, rowsOf, sortRows, type ColumnId, type Row, type Sort } from "./unitColumns.ts";

type Props = {
  units: AdminUnit[];
  values: LayerValues | null;
  /** The active layer, when it says something the standing columns do not. */
  layer: { title: { vi: string; en: string }; decimals: number } | null;
  caption: string;
  hovered: number | null;
  selected: string;
  onHover: (id: number | null) => void;
  onOpen: (code: string) => void;
};

/** The units on the map as a table: the same figures, reachable by keyboard; the pointed row is outlined on the map. */
export function ChildrenTable({ units, values, layer, caption, hovered, selected, onHover, onOpen }: Props) {
  const words = useWords();
  const language = useLanguage();
  const text = useText();
  const [sort, setSort] = useState<Sort>({ column: "name", descending: false });
  const rows = useMemo(() => sortRows(rowsOf(units, values), sort), [units, values, sort]);
  const years = [...new Set(units.flatMap(({ populationYear }) => populationYear ?? []))].toSorted((a, b) => a - b);
  const columns: { id: ColumnId; title: string; unit?: string }[] = [
    { id: "name", title: words.childName },
    { id: "population", title: words.population, unit: words.people },
    { id: "area", title: words.area, unit: words.km2 },
    { id: "density", title: words.density, unit: words.perKm2 },
    ...(layer
      ? [{ id: "value" as const, title: text(layer.title), unit: values?.unit ? text(values.unit) : undefined }]
      : []),
  ];
  const say = (row: Row, column: Exclude<ColumnId, "name">) => {
    const value = cellOf(row, column);
    if (value === null)
      return (
        <span className={classes.missing} title={words.noData} aria-label={words.noData} role="img">
          —
        </span>
      );
    const written =
      column === "area"
        ? formatArea(value, language)
        : formatNumber(value, column === "value" ? (layer?.decimals ?? 0) : 0, language);
    const measured = column === "area" && row.unit.areaKm2 === null;
    return measured ? <em title={words.measuredNote}>{written}</em> : written;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, code: string) => {
    const row = event.currentTarget;
    const to = {
      ArrowDown: row.nextElementSibling,
      ArrowUp: row.previousElementSibling,
      Home: row.parentElement?.firstElementChild,
      End: row.parentElement?.lastElementChild,
    }[event.key];
    if (to instanceof HTMLElement) {
      event.preventDefault();
      to.focus();
    } else if (event.key === "Enter" && event.target === row) {
      event.preventDefault();
      onOpen(code);
    }
  };

  return (
    <div className={`${classes.wrap} sm-scroll`} tabIndex={-1}>
      <table className={classes.table} data-testid="children-table">
        <caption className="sm-hidden">
          {caption}. {words.tableHint}
        </caption>
        <thead>
          <tr>
            {columns.map(({ id, title, unit }) => (
              <th
                key={id}
                scope="col"
                aria-sort={sort.column === id ? (sort.descending ? "descending" : "ascending") : "none"}
              >
                <UnstyledButton
                  className={classes.sort}
                  title={words.sortBy(title)}
                  onClick={() =>
                    setSort({ column: id, descending: sort.column === id ? !sort.descending : id !== "name" })
                  }
                >
                  <span>
                    {title}
                    {sort.column === id &&
                      (sort.descending ? (
                        <ArrowDown size="0.75rem" aria-hidden />
                      ) : (
                        <ArrowUp size="0.75rem" aria-hidden />
                      ))}
                  </span>
                  {unit && <span className={classes.unit}>{unit}</span>}
                </UnstyledButton>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.unit.id}
              tabIndex={index === 0 || row.unit.code === selected ? 0 : -1}
              data-hovered={hovered === row.unit.id || undefined}
              aria-current={row.unit.code === selected || undefined}
              data-code={row.unit.code}
              onClick={() => onOpen(row.unit.code)}
              onKeyDown={(event) => onKeyDown(event, row.unit.code)}
              onMouseEnter={() => onHover(row.unit.id)}
              onMouseLeave={() => onHover(null)}
              onFocus={() => onHover(row.unit.id)}
              onBlur={() => onHover(null)}
            >
              <th scope="row">
                <span className={classes.name}>
                  {values && <Swatch colour={row.value === null ? null : colourOf(row.value, values.breaks)} />}
                  {row.unit.fullName}
                </span>
                {row.unit.shareInParent !== null && row.unit.shareInParent < 0.999 && (
                  <span className={classes.share}>
                    {words.shareOfArea(formatShare(row.unit.shareInParent, language))}
                  </span>
                )}
              </th>
              {columns.slice(1).map(({ id }) => (
                <td key={id}>{say(row, id as Exclude<ColumnId, "name">)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {years.length > 0 && <p className={classes.footnote}>{words.populationOf(years.join(", "))}</p>}
    </div>
  );
}
