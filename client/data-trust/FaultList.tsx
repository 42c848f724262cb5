import { Anchor, Loader } from "@mantine/core";
import type { TrustAspect, TrustDataset, TrustRow } from "../../server/contract/data-trust.ts";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { LayerField } from "../../server/contract/layer.ts";
import { useTrustRows } from "../api/dataTrust.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { TableExits } from "../ui/charts/TableExits.tsx";
import { commaSeparated } from "../ui/charts/tableText.ts";
import { formatNumber, type Language } from "../ui/format.ts";
import page from "../ui/Page.module.css";
import { periodWords } from "../ui/periodWords.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { reportCells, thingCells } from "./faultCells.ts";
import { faultWords } from "./faultWords.ts";
import { wordsFor } from "./scoreWords.ts";
import classes from "./Trust.module.css";

type Thing = NonNullable<TrustRow["feature"]>;
type Props = {
  question: { edition: string; unit: string; dataset: TrustDataset; aspect: TrustAspect; periods: string };
  indicators: readonly Indicator[];
  /** What a layer declares of its things; of a set nothing. */
  fields: readonly LayerField[];
  fileName: string;
};

/** The rows behind a score: which figure of whom, or which thing where, and what is wrong with it. */
export function FaultList({ question, indicators, fields, fileName }: Props) {
  const words = useWords();
  const { trust: say } = words.data;
  const language = useLanguage();
  const text = useText();
  const { data, error, refetch } = useTrustRows(question);
  if (error && !data) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={words.loading} type="dots" />;
  const { rows, more } = data;
  if (rows.length === 0) return <p role="status">{wordsFor(question, language).noRows[question.aspect]}</p>;
  const of = ({ indicator }: TrustRow) => indicators.find(({ code }) => code === indicator);
  const nameOf = (row: TrustRow) => {
    if (row.feature) return text(row.feature.name);
    const known = of(row);
    return known ? `${known.code} ${text(known.name)}` : (row.indicator ?? say.wholeFile);
  };
  const fieldOf = ({ field }: TrustRow) => {
    if (field === null) return null;
    const known = fields.find(({ id }) => id === field);
    return known ? text(known.title) : field === "asOf" ? say.date : field;
  };
  const count = formatNumber(rows.length, 0, language);
  const asCells = question.dataset.kind === "layer" ? thingCells : reportCells;
  const cells = () => asCells(rows, words, language, { of: nameOf, field: fieldOf });
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
          <li key={`${row.indicator} ${row.feature?.key} ${row.unit} ${row.period} ${row.fault} ${index}`}>
            <strong>
              {row.feature ? (
                <Anchor href={placeOf(row.feature, question, language)} inherit>
                  {nameOf(row)}
                </Anchor>
              ) : (
                nameOf(row)
              )}
            </strong>
            <p>
              {[row.unit !== question.unit && row.unitName, row.period && periodWords(row.period, language)]
                .filter(Boolean)
                .join(", ")}
            </p>
            {faultWords(row, of(row)?.decimals ?? 0, language, fieldOf(row) ?? "")}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Close enough to see a thing among its neighbours. */
const ZOOM = 13;

/** The address of the map that shows one thing of a layer, with all that is known of it. */
function placeOf({ key, lon, lat }: Thing, { dataset, edition }: Props["question"], language: Language): string {
  const c = [lon.toFixed(5), lat.toFixed(5), ZOOM].join(",");
  return `/?${new URLSearchParams({ edition, points: dataset.id, object: `${dataset.id}:${key}`, ...(language === "en" ? { lang: "en" } : {}), c })}`;
}
