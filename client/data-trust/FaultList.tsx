import { Loader } from "@mantine/core";
import type { TrustAspect, TrustRow } from "../../server/contract/data-trust.ts";
import type { Indicator } from "../../server/contract/indicator.ts";
import { useTrustRows } from "../api/dataTrust.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { TableExits } from "../ui/charts/TableExits.tsx";
import { cellsOf, commaSeparated } from "../ui/charts/tableText.ts";
import { formatNumber } from "../ui/format.ts";
import page from "../ui/Page.module.css";
import { periodWords } from "../ui/periodWords.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { faultName, faultWords } from "./faultWords.ts";
import classes from "./Trust.module.css";

type Props = {
  question: { edition: string; unit: string; set: string; aspect: TrustAspect; periods: string };
  indicators: readonly Indicator[];
  fileName: string;
};

/** The rows behind a score: which figure of whom, and what is wrong with it. */
export function FaultList({ question, indicators, fileName }: Props) {
  const words = useWords();
  const { trust: say } = words.data;
  const language = useLanguage();
  const text = useText();
  const { data, error, refetch } = useTrustRows(question);
  if (error && !data) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={words.loading} type="dots" />;
  const { rows, more } = data;
  if (rows.length === 0) return <p role="status">{say.noRows[question.aspect]}</p>;
  const of = ({ indicator }: TrustRow) => indicators.find(({ code }) => code === indicator);
  const nameOf = (row: TrustRow) => {
    const known = of(row);
    return known ? `${known.code} ${text(known.name)}` : (row.indicator ?? say.wholeFile);
  };
  const count = formatNumber(rows.length, 0, language);
  const cells = () =>
    cellsOf<TrustRow>(
      [
        { title: say.indicator, plain: nameOf },
        { title: say.unit, plain: ({ unitName }) => unitName },
        { title: say.period, plain: ({ period }) => period },
        { title: say.fault, plain: ({ fault }) => faultName(fault, language) },
        { title: say.value, plain: ({ value }) => value },
        { title: say.expected, plain: ({ expected }) => expected },
        { title: say.dueOn, plain: ({ dueOn }) => dueOn },
        { title: say.daysLate, plain: ({ daysLate }) => daysLate },
        { title: say.text, plain: (row) => row.text },
      ],
      rows,
    );
  return (
    <div>
      <div className={classes.summary}>
        <p className={page.note} role="status">
          {more ? say.rowsMore(count) : say.faultCounts(count)}
        </p>
        <TableExits
          cells={cells}
          csv={`data:text/csv;charset=utf-8,${encodeURIComponent(commaSeparated(cells()))}`}
          fileName={fileName}
        />
      </div>
      <ul className={classes.faults} data-testid="fault-list">
        {rows.map((row, index) => (
          // Rows have no name of their own: one figure may break several rules.
          <li key={`${row.indicator} ${row.unit} ${row.period} ${row.fault} ${index}`}>
            <strong>{nameOf(row)}</strong>
            <p>
              {row.unit !== question.unit && `${row.unitName}, `}
              {periodWords(row.period, language)}
            </p>
            {faultWords(row, of(row)?.decimals ?? 0, language)}
          </li>
        ))}
      </ul>
    </div>
  );
}
