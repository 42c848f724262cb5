import { Button, Skeleton, Stack } from "@mantine/core";
import { useCallbackRef } from "@mantine/hooks";
import { useMemo, useState, type ReactNode } from "react";
import type { Indicator, IndicatorDefinition } from "../../server/contract/indicator.ts";
import type { IndicatorPeriodValues, IndicatorValues } from "../../server/contract/indicator-value.ts";
import { valuesPath, type ValuesQuestion } from "../api/indicators.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { periodWords } from "../ui/periodWords.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { DistributionChart } from "./DistributionChart.tsx";
import { Headline } from "./Headline.tsx";
import classes from "./Indicator.module.css";
import { IndicatorHeading } from "./IndicatorHeading.tsx";
import type { EditionName } from "./methodWords.ts";
import { RangeLine } from "./RangeLine.tsx";
import { RankingBars } from "./RankingBars.tsx";
import { rankingOf } from "./ranking.ts";
import { TargetLine } from "./TargetLine.tsx";
import { TrendChart, type TrendSource } from "./TrendChart.tsx";

type Props = {
  /** Null while it is waited for. */
  indicator: Indicator | IndicatorDefinition | null;
  /** The values of the units shown on the map, and the period of them that is shown. */
  values: IndicatorValues | null;
  period: IndicatorPeriodValues | null;
  /** What was asked for them: downloads ask the same. */
  question: ValuesQuestion | null;
  /** One unit over time: the one that is open, or the province. Null while it is waited for. */
  trend: TrendSource | null;
  editions: readonly EditionName[];
  /** Names of units with their kind, by id. */
  names?: ReadonlyMap<number, string>;
  /** The unit at the pointer, here or on the map. */
  hovered: number | null;
  onHover: (id: number | null) => void;
  /** The code of the unit that is open. */
  selected: string | null;
  onOpen: (code: string) => void;
  /** The units that a choice leaves in sight; null: all. */
  filter: readonly number[] | null;
  onFilter: (ids: number[] | null) => void;
  onPeriod?: (period: string) => void;
  /** A way from a value to what was recorded before. */
  renderHistory?: (unit: string, period: string) => ReactNode;
  /** How far the figures of the unit can be trusted, beside its value. */
  trust?: ReactNode;
  error?: unknown;
  onRetry?: () => void;
};

/** All about one indicator for the units shown: what it means, its target, its course, who is ahead and how they spread. */
export function IndicatorPanel(props: Props) {
  const { indicator, values, period, question, trend, editions, names, filter, error, onRetry } = props;
  const { hovered, selected, onFilter, onPeriod, renderHistory, trust } = props;
  const onHover = useCallbackRef(props.onHover);
  const onOpen = useCallbackRef(props.onOpen);
  const { indicator: words } = useWords();
  const [pointed, setPointed] = useState<ReadonlySet<number> | null>(null);
  const chosen = useMemo(() => filter && new Set(filter), [filter]);
  const ranking = useMemo(
    () => (indicator && values && period ? rankingOf(values, period, indicator, names) : null),
    [indicator, values, period, names],
  );
  if (error && !values) return <Refusal error={error} onRetry={onRetry} />;
  if (!indicator) return <Waiting />;
  const cross = { hovered, onHover, selected, onOpen, chosen };
  const download = (format: "csv" | "xlsx") =>
    question && period ? valuesPath(indicator.code, { ...question, period: period.period, format }) : "";
  const target = values?.target ?? indicator.target;
  const ranged = indicator.direction === "band";
  const told = period?.values.flatMap(({ value }) => value ?? []) ?? [];
  return (
    <article aria-label={words.panel} data-testid="indicator-panel" className={classes.panel}>
      <IndicatorHeading
        indicator={indicator}
        period={values && (period || values.known.length === 0) ? period : undefined}
        asOf={values?.asOf ?? null}
        edition={editions.find(({ id }) => id === values?.edition) ?? null}
      >
        {trend && period && (
          <Headline
            indicator={indicator}
            trend={trend}
            period={period.period}
            editions={editions}
            target={values?.target ?? null}
            renderHistory={renderHistory}
            trust={trust}
          />
        )}
        {ranged && <RangeLine indicator={indicator} values={told} />}
        {(!ranged || target) && (
          <TargetLine target={target} unit={indicator.unit} decimals={indicator.decimals} values={told} />
        )}
      </IndicatorHeading>
      {trend ? (
        <TrendChart
          indicator={indicator}
          trend={trend}
          target={target}
          editions={editions}
          current={period?.period ?? null}
          onPeriod={onPeriod}
        />
      ) : (
        <Skeleton h="11rem" m="md" w="auto" />
      )}
      {!values && <Waiting />}
      {values && !period && <NoFigures first={values.known[0] ?? null} onPeriod={onPeriod} />}
      {values && ranking && (
        <>
          {values.breaks && ranking.units.length > 1 && (
            <DistributionChart
              {...cross}
              indicator={indicator}
              values={values}
              breaks={values.breaks}
              ranking={ranking}
              onFilter={onFilter}
              onPoint={(ids) => setPointed(ids && new Set(ids))}
              csv={download("csv")}
              xlsx={download("xlsx")}
            />
          )}
          <RankingBars
            {...cross}
            pointed={pointed}
            indicator={indicator}
            values={values}
            ranking={ranking}
            editions={editions}
            csv={download("csv")}
            xlsx={download("xlsx")}
          />
        </>
      )}
    </article>
  );
}

/** That nothing is known of the period shown, and the way to the first that something is known of. */
function NoFigures({ first, onPeriod }: { first: string | null; onPeriod?: (period: string) => void }) {
  const words = useWords();
  const language = useLanguage();
  const said = first && periodWords(first, language);
  return (
    <div className={classes.empty} role="status" data-testid="no-figures">
      <p>{said ? words.noFiguresBefore(said) : words.noFiguresYet}</p>
      {first && said && onPeriod && (
        <Button size="xs" variant="default" onClick={() => onPeriod(first)} data-testid="first-period">
          {words.openPeriod(said)}
        </Button>
      )}
    </div>
  );
}

function Waiting() {
  const words = useWords();
  return (
    <Stack gap="sm" p="md" role="status" aria-label={words.loading}>
      <Skeleton h="1.6rem" w="70%" />
      <Skeleton h="0.9rem" w="40%" />
      <Skeleton h="11rem" />
      <Skeleton h="8rem" />
    </Stack>
  );
}
