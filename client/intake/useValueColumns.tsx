import { TriangleAlert } from "lucide-react";
import type { IntakeRow } from "../../server/contract/intake.ts";
import { useIndicators } from "../api/indicators.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { DemoBadge } from "../ui/Badges.tsx";
import type { Column } from "../ui/DataTable.tsx";
import { formatNumber } from "../ui/format.ts";
import { periodWords } from "../ui/periodWords.ts";
import { figureTexts } from "./figureTexts.ts";
import classes from "./Tables.module.css";
import { OutcomeMark } from "./OutcomeMark.tsx";

/** The columns of the table of values: what is known, what comes in its place, and how far apart they are. */
export function useValueColumns(): Column<IntakeRow>[] {
  const { intake: say } = useWords();
  const language = useLanguage();
  const text = useText();
  const indicators = new Map(useIndicators().data?.indicators.map((it) => [it.code, it]));
  const textsOf = (row: IntakeRow) => figureTexts(row, indicators.get(row.indicator)?.decimals ?? 0, language);
  const partsOf = ({ numerator, denominator }: Pick<IntakeRow, "numerator" | "denominator">) => {
    if (numerator === null || denominator === null) return null;
    const [over, under] = [numerator, denominator].map((part) =>
      formatNumber(part, Number.isInteger(part) ? 0 : 2, language),
    );
    return <small>{say.quotient(over!, under!)}</small>;
  };
  return [
    {
      id: "unit",
      title: say.unit,
      cell: ({ unit }) => (
        <span className={classes.meaning}>
          {unit.name} <small>{unit.code}</small>
        </span>
      ),
    },
    {
      id: "indicator",
      title: say.indicator,
      cell: ({ indicator, period }) => {
        const known = indicators.get(indicator);
        return (
          <span className={`${classes.meaning} ${classes.wide}`}>
            {known ? text(known.name) : indicator}{" "}
            <small>
              {[indicator, known && text(known.unit), periodWords(period, language)].filter(Boolean).join(" · ")}
            </small>
          </span>
        );
      },
    },
    {
      id: "old",
      title: say.old,
      align: "end",
      cell: (row) => (
        <span className={classes.figure}>
          {row.old ? (textsOf(row).old ?? say.missing[row.old.missing ?? "not-reported"]) : <em>{say.noOld}</em>}
          {row.old && partsOf(row.old)}
          {row.old?.status === "demo" && <DemoBadge />}
        </span>
      ),
    },
    {
      id: "new",
      title: say.new,
      align: "end",
      cell: (row) => (
        <span className={classes.figure}>
          <strong>{textsOf(row).new ?? say.missing[row.missing ?? "not-reported"]}</strong>
          {partsOf(row)}
          {row.status !== "official" && <small>{say.statuses[row.status]}</small>}
        </span>
      ),
    },
    {
      id: "difference",
      title: say.difference,
      align: "end",
      cell: (row) => {
        const { difference, relative } = textsOf(row);
        return (
          difference && (
            <span className={classes.figure}>
              {difference} {relative && <small>{relative}</small>}
            </span>
          )
        );
      },
    },
    {
      id: "outcome",
      title: say.outcome,
      cell: ({ outcome, leftOut, cell, issues }) => (
        <span className={`${classes.meaning} ${classes.remarks}`}>
          <OutcomeMark outcome={outcome} leftOut={leftOut} />
          <small className={classes.cell}>{cell ?? say.byInterface}</small>
          {issues.length > 0 && (
            <small className={classes.remark}>
              <TriangleAlert size="0.85rem" aria-hidden /> {issues.map((kind) => say.kinds[kind]).join(", ")}
            </small>
          )}
        </span>
      ),
    },
  ];
}
