import { useCallback, useMemo } from "react";
import type { Indicator, IndicatorTarget } from "../../server/contract/indicator.ts";
import type { IndicatorValues } from "../../server/contract/indicator-value.ts";
import type { ValuesQuestion } from "../api/indicators.ts";
import { valuesPath } from "../api/indicators.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Chart, type ChartPick } from "../ui/charts/Chart.tsx";
import { ChartFrame } from "../ui/charts/ChartFrame.tsx";
import type { ChartLook } from "../ui/charts/ChartLook.ts";
import { FigureTable, type FigureColumn } from "../ui/charts/FigureTable.tsx";
import { cellsOf } from "../ui/charts/tableText.ts";
import { formatDate, formatNumber } from "../ui/format.ts";
import { bandWords, figureWords } from "./figureWords.ts";
import classes from "./Indicator.module.css";
import { countedIn, type EditionName } from "./methodWords.ts";
import { periodShort, periodWords } from "../ui/periodWords.ts";
import { targetSign } from "./targetWords.ts";
import { rangeWords } from "./range.ts";
import { editionChanges, trendPoints, type TrendPoint } from "./trend.ts";
import { trendOption, valuedPoints, type TrendPicture } from "./trendOption.ts";
import { useMethodColumns } from "./useMethodColumns.ts";

/** The values of one unit over all periods, and what was asked for them. */
export type TrendSource = {
  values: IndicatorValues;
  unit: { id: number; name: string };
  question: ValuesQuestion;
};

type Props = {
  indicator: Indicator;
  trend: TrendSource;
  target: IndicatorTarget | null;
  editions: readonly EditionName[];
  /** The period shown on the map. */
  current: string | null;
  onPeriod?: (period: string) => void;
};

/** How a unit's value went over time. */
export function TrendChart({ indicator, trend, target, editions, current, onPeriod }: Props) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const { indicator: say } = words;
  const { decimals, bandLow, bandHigh } = indicator;
  const range = rangeWords(indicator, decimals, language);
  const unit = text(indicator.unit);
  const { values, unit: of } = trend;
  const points = useMemo(() => trendPoints(values, of.id), [values, of.id]);
  const valued = useMemo(() => valuedPoints(points), [points]);
  const option = useCallback(
    (look: ChartLook) => {
      const picture: TrendPicture = {
        points,
        of: indicator,
        targets: [
          ...(target ? [{ value: target.value, label: say.targetLine(targetSign(target, decimals, language)) }] : []),
          ...(range === null ? [] : [{ value: bandLow!, label: say.rangeLine(range) }, { value: bandHigh! }]),
        ],
        reforms: editionChanges(points).map(({ at, edition }) => {
          const begins = editions.find(({ id }) => id === edition)?.validFrom;
          return { at, label: say.reform(formatDate(begins ?? new Date(at).toISOString().slice(0, 10))) };
        }),
        current,
        language,
        tickOf: ({ at, kind }, point) => {
          if (kind === "period") return point ? periodShort(point.period, language) : "";
          const iso = new Date(at).toISOString();
          return periodShort(iso.slice(0, kind === "year" ? 4 : 7), language);
        },
        noteOfPoint: ({ period, figure }) => [
          `${periodWords(period, language)}: ${bandWords(figure, decimals, language)} ${unit}`,
          figure.status && figure.status !== "official" ? words.statuses[figure.status] : null,
          countedIn(figure, editions, language),
        ],
      };
      return trendOption(picture, look);
    },
    [points, indicator, target, say, words, decimals, bandLow, bandHigh, range, language, editions, current, unit],
  );
  const columns = useTrendColumns(indicator, editions);
  const label = say.trendLabel(
    text(indicator.name),
    trend.unit.name,
    periodWords(points[0]?.period ?? "", language),
    periodWords(points.at(-1)?.period ?? "", language),
  );
  const pick = ({ series, index }: ChartPick) => {
    const point = series === "points" ? valued[index] : undefined;
    if (point) onPeriod?.(point.period);
  };
  const download = (format: "csv" | "xlsx") => valuesPath(indicator.code, { ...trend.question, format });
  return (
    <ChartFrame
      title={say.trend}
      count={trend.unit.name}
      cells={() => cellsOf(columns, points)}
      csv={download("csv")}
      xlsx={download("xlsx")}
      testId="trend"
      table={
        <FigureTable
          caption={label}
          columns={columns}
          rows={points.toReversed()}
          keyOf={({ period }) => period}
          selected={current}
          onOpen={onPeriod && (({ period }) => onPeriod(period))}
          testId="trend-table"
        />
      }
    >
      {valued.length === 0 ? (
        <p className={classes.empty}>{say.trendEmpty}</p>
      ) : (
        <div className={classes.chart}>
          <Chart option={option} label={label} height={11} onClick={onPeriod && pick} testId="trend-chart" />
          <Key points={valued} />
        </div>
      )}
    </ChartFrame>
  );
}

/** What the kinds of line mean, those that are drawn. */
function Key({ points }: { points: TrendPoint[] }) {
  const { indicator: say } = useWords();
  const demo = points.some(({ figure }) => figure.status === "demo");
  const told = points.some(({ figure }) => figure.status !== "demo");
  const band = points.some(({ figure }) => !figure.exact && figure.low !== null);
  if (!demo && !band) return null;
  return (
    <ul className={classes.key}>
      {told && <li data-line="solid">{say.keyLine}</li>}
      {demo && <li data-line="dashed">{say.keyDemo}</li>}
      {band && <li data-line="band">{say.keyBand}</li>}
    </ul>
  );
}

function useTrendColumns(indicator: Indicator, editions: readonly EditionName[]): FigureColumn<TrendPoint>[] {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const { indicator: say } = words;
  const { decimals } = indicator;
  const methodColumns = useMethodColumns<TrendPoint>(editions, decimals);
  const why = ({ figure: { missing } }: TrendPoint) => (missing ? words.missings[missing] : words.noData);
  return [
    {
      id: "period",
      title: say.period,
      plain: ({ period }) => periodWords(period, language),
      sortBy: ({ from }) => from,
    },
    {
      id: "value",
      title: say.value,
      unit: text(indicator.unit),
      cell: (point) =>
        figureWords(point.figure, decimals, language) ?? <em className={classes.missing}>{why(point)}</em>,
      plain: ({ figure }) => figure.value,
    },
    {
      id: "band",
      title: say.bandTitle,
      plain: ({ figure: { exact, low, high } }) =>
        exact || low === null || high === null
          ? null
          : say.band(formatNumber(low, decimals, language), formatNumber(high, decimals, language)),
      sortBy: ({ figure: { exact, low } }) => (exact ? null : low),
    },
    ...methodColumns,
  ];
}
