import { SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { IndicatorValues } from "../../server/contract/indicator-value.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { ChartFrame } from "../ui/charts/ChartFrame.tsx";
import { FigureTable } from "../ui/charts/FigureTable.tsx";
import { cellsOf } from "../ui/charts/tableText.ts";
import { formatNumber } from "../ui/format.ts";
import { useRovingRow } from "../ui/useRovingRow.ts";
import classes from "./Ranking.module.css";
import { MissingUnits } from "./MissingUnits.tsx";
import type { EditionName } from "./methodWords.ts";
import { barScale, meritOf, sliceOf, type Ranking, type RankedUnit, type Slice } from "./ranking.ts";
import { RankingRow } from "./RankingRow.tsx";
import { useRankingColumns } from "./useRankingColumns.tsx";

export type CrossFilter = {
  /** The unit at the pointer, here or on the map. */
  hovered: number | null;
  onHover: (id: number | null) => void;
  /** The code of the unit that is open. */
  selected: string | null;
  onOpen: (code: string) => void;
  /** The units that a choice leaves in sight; null: all. */
  chosen: ReadonlySet<number> | null;
};

type Props = CrossFilter & {
  /** The units of the class at the pointer. */
  pointed: ReadonlySet<number> | null;
  indicator: Indicator;
  values: IndicatorValues;
  ranking: Ranking;
  editions: readonly EditionName[];
  csv: string;
  xlsx: string;
};

/** How many are shown of the best or the worst. */
const FEW = 10;

/** The units shown from best to worst, as bars in the colours of the map; those without a figure by name below. */
export function RankingBars(props: Props) {
  const { indicator, values, ranking, editions, hovered, onHover, selected, onOpen, chosen } = props;
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const { indicator: say } = words;
  const [slice, setSlice] = useState<Slice>("best");
  const all = ranking.units;
  const { units, beside } = sliceOf(all, slice, { count: FEW, selected, chosen });
  const scale = useMemo(() => barScale(all), [all]);
  const columns = useRankingColumns(indicator, values, editions);
  const roving = useRovingRow(
    [...units, ...(beside ? [beside] : [])].map(({ code }) => code),
    selected,
  );
  // It looks at the page alone, so the first one serves; rows that nothing happens to are not made anew.
  const [walk] = useState(() => roving.onKeyDown);
  const ordered = meritOf(values.show, indicator) !== null;
  const number = (value: number) => formatNumber(value, 0, language);
  const caption = `${say.rankingOf(number(all.length))}: ${text(indicator.name)}`;
  const row = (unit: RankedUnit) => (
    <RankingRow
      key={unit.id}
      unit={unit}
      values={values}
      indicator={indicator}
      scale={scale}
      reachable={roving.current === unit.code}
      onReach={roving.setCurrent}
      onWalk={walk}
      hovered={hovered === unit.id || props.pointed?.has(unit.id) === true}
      selected={selected === unit.code}
      dimmed={chosen !== null && !chosen.has(unit.id)}
      onHover={onHover}
      onOpen={onOpen}
    />
  );
  return (
    <ChartFrame
      title={say.ranking}
      count={number(all.length)}
      cells={() => cellsOf(columns, [...all, ...ranking.missing])}
      csv={props.csv}
      xlsx={props.xlsx}
      testId="ranking"
      tools={
        all.length > FEW && (
          <SegmentedControl
            size="xs"
            aria-label={say.which}
            value={slice}
            onChange={(value) => setSlice(value)}
            data={[
              { value: "best", label: ordered ? say.best : say.highest },
              { value: "worst", label: ordered ? say.worst : say.lowest },
              { value: "all", label: say.all },
            ]}
          />
        )
      }
      table={
        <FigureTable
          caption={caption}
          columns={columns}
          rows={[...all, ...ranking.missing]}
          keyOf={({ code }) => code}
          hovered={all.find(({ id }) => id === hovered)?.code}
          selected={selected}
          isDimmed={({ id }) => chosen !== null && !chosen.has(id)}
          onHover={(unit) => onHover(unit?.id ?? null)}
          onOpen={({ code }) => onOpen(code)}
          testId="ranking-table"
        />
      }
    >
      {all.length === 0 && <p className={classes.empty}>{say.noFigures}</p>}
      {all.length > 0 && (
        <table className={classes.bars} data-testid="ranking-bars">
          <caption className="sm-hidden">
            {caption}. {say.rankingHint}
          </caption>
          <tbody>{units.map(row)}</tbody>
          {beside && <tbody className={classes.beside}>{row(beside)}</tbody>}
        </table>
      )}
      <MissingUnits units={ranking.missing} hovered={hovered} selected={selected} onHover={onHover} onOpen={onOpen} />
    </ChartFrame>
  );
}
