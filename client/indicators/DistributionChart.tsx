import { UnstyledButton } from "@mantine/core";
import { X } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { IndicatorValues } from "../../server/contract/indicator-value.ts";
import type { Breaks } from "../../server/contract/layer.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Chart, type ChartPick } from "../ui/charts/Chart.tsx";
import { ChartFrame } from "../ui/charts/ChartFrame.tsx";
import type { ChartLook } from "../ui/charts/ChartLook.ts";
import { FigureTable, type FigureColumn } from "../ui/charts/FigureTable.tsx";
import { axisNumber } from "../ui/charts/plainOption.ts";
import { cellsOf } from "../ui/charts/tableText.ts";
import { formatNumber } from "../ui/format.ts";
import { classWords, isCounted } from "./classWords.ts";
import { distributionOf, idsBetween, sameIds, type DistributionBlock, type DistributionClass } from "./distribution.ts";
import { distributionOption } from "./distributionOption.ts";
import { Swatch } from "../ui/Swatch.tsx";
import classes from "./Ranking.module.css";
import type { CrossFilter } from "./RankingBars.tsx";
import type { Ranking } from "./ranking.ts";

type Props = CrossFilter & {
  indicator: Indicator;
  values: IndicatorValues;
  breaks: Breaks;
  ranking: Ranking;
  /** Units pressed or dragged over; null: all again. */
  onFilter: (ids: number[] | null) => void;
  /** The units of the class at the pointer. */
  onPoint: (ids: readonly number[] | null) => void;
  csv: string;
  xlsx: string;
};

/** How the units shown spread, in the classes and colours of the map; a class or a stretch of it can be chosen. */
export function DistributionChart(props: Props) {
  const { indicator, values, breaks, ranking, hovered, selected, chosen, onHover, onPoint, onFilter } = props;
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const { indicator: say } = words;
  const { shownDecimals, show, shownUnit } = values;
  const [nothing, setNothing] = useState(false);
  const { units } = ranking;
  const counted = isCounted({ values, indicator });
  const spread = useMemo(() => distributionOf(units, breaks, { counted }), [units, breaks, counted]);
  const number = useCallback((value: number) => formatNumber(value, 0, language), [language]);
  const names = useMemo(() => new Map(units.map(({ id, name }) => [id, name])), [units]);
  const selectedId = units.find(({ code }) => code === selected)?.id ?? null;
  const rangeOf = useCallback(
    (one: DistributionClass) => classWords(one, { values, indicator }, words, language),
    [values, indicator, words, language],
  );
  const targets = useMemo(() => {
    if (show === "target") return [0];
    if (show !== "value") return [];
    return [values.target?.value, indicator.bandLow, indicator.bandHigh].filter((value) => value != null);
  }, [show, values.target, indicator.bandLow, indicator.bandHigh]);
  const option = useCallback(
    (look: ChartLook) =>
      distributionOption(
        {
          spread,
          decimals: shownDecimals,
          targets,
          hovered,
          selected: selectedId,
          chosen,
          language,
          counted,
          noteOfBlock: ({ least, most, ids }: DistributionBlock) => {
            const [low, high] = [least, most].map((value) => axisNumber(value, shownDecimals, language));
            const own = ids.flatMap((id) => names.get(id) ?? []);
            return [
              say.classOf(low === high ? (low ?? "") : say.between(low ?? "", high ?? ""), number(ids.length)),
              own.length > 6 ? `${own.slice(0, 5).join(", ")}…` : own.join(", "),
            ];
          },
        },
        look,
      ),
    [spread, shownDecimals, targets, hovered, selectedId, chosen, language, counted, say, number, names],
  );
  const choose = (ids: number[]) => {
    setNothing(ids.length === 0);
    if (ids.length === 0) return;
    onFilter(chosen && sameIds(ids, [...chosen]) ? null : ids);
  };
  const point = (ids: number[] | null) => {
    onPoint(ids);
    onHover(ids?.length === 1 ? (ids[0] ?? null) : null);
  };
  const pick = ({ index }: ChartPick) => {
    const block = spread.blocks[index];
    const own = block && spread.classes[block.class];
    if (own) choose(own.ids);
  };
  const columns = useDistributionColumns(rangeOf, names, text(shownUnit));
  const label = say.distributionLabel(number(units.length), text(indicator.name));
  return (
    <ChartFrame
      title={say.distribution}
      count={text(shownUnit)}
      cells={() => cellsOf(columns, spread.classes)}
      csv={props.csv}
      xlsx={props.xlsx}
      testId="distribution"
      table={
        <FigureTable
          caption={label}
          columns={columns}
          rows={spread.classes}
          keyOf={({ from }) => String(from)}
          onOpen={({ ids }) => choose(ids)}
          testId="distribution-table"
        />
      }
    >
      <div className={classes.spread}>
        <Chart
          option={option}
          label={label}
          height={8.5}
          onClick={pick}
          onHover={(at) => point(at ? (spread.blocks[at.index]?.ids ?? null) : null)}
          onSpan={(from, to) => choose(idsBetween(spread, from, to))}
          testId="distribution-chart"
        />
      </div>
      <ul className={classes.classes} aria-label={say.classRange}>
        {spread.classes.map((one) => (
          <li key={one.from}>
            <UnstyledButton
              className={classes.class}
              aria-pressed={sameIds(one.ids, chosen && [...chosen])}
              disabled={one.ids.length === 0}
              onClick={() => choose(one.ids)}
              onMouseEnter={() => onPoint(one.ids)}
              onMouseLeave={() => onPoint(null)}
              onFocus={() => onPoint(one.ids)}
              onBlur={() => onPoint(null)}
              data-testid="distribution-class"
            >
              <Swatch colour={one.colour} />
              <span>{rangeOf(one)}</span>
              <b>{number(one.ids.length)}</b>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <p className={classes.choice} role="status">
        {chosen ? say.chosen(number(chosen.size)) : nothing ? say.nothingChosen : say.distributionHint}
        {chosen && (
          <UnstyledButton className={classes.clear} onClick={() => onFilter(null)}>
            <X size="0.8rem" aria-hidden /> {say.clearChoice}
          </UnstyledButton>
        )}
      </p>
    </ChartFrame>
  );
}

function useDistributionColumns(
  rangeOf: (one: DistributionClass) => string,
  names: ReadonlyMap<number, string>,
  unit: string,
): FigureColumn<DistributionClass>[] {
  const { indicator: say } = useWords();
  return [
    {
      id: "range",
      title: say.classRange,
      unit,
      cell: (one) => (
        <span className={classes.named}>
          <Swatch colour={one.colour} /> {rangeOf(one)}
        </span>
      ),
      plain: rangeOf,
    },
    { id: "count", title: say.unitsInClass, plain: ({ ids }) => ids.length },
    {
      id: "names",
      title: say.unit,
      words: true,
      grow: true,
      plain: ({ ids }) => ids.flatMap((id) => names.get(id) ?? []).join(", "),
    },
  ];
}
