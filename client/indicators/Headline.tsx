import type { ReactNode } from "react";
import type { Indicator, IndicatorTarget } from "../../server/contract/indicator.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { figureWords } from "./figureWords.ts";
import classes from "./Indicator.module.css";
import type { EditionName } from "./methodWords.ts";
import { rangeState } from "./range.ts";
import { StateMark } from "./StateMark.tsx";
import { targetState } from "./targetWords.ts";
import type { TrendSource } from "./TrendChart.tsx";
import { ValueBadge } from "./ValueBadge.tsx";

type Props = {
  indicator: Indicator;
  trend: TrendSource;
  period: string;
  target: IndicatorTarget | null;
  editions: readonly EditionName[];
  renderHistory?: (unit: string, period: string) => ReactNode;
  trust?: ReactNode;
};

/** The value of the unit that is open, or of the province, in the period shown. */
export function Headline({ indicator, trend, period, target, editions, renderHistory, trust }: Props) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const told = trend.values.periods.find((one) => one.period === period);
  const figure = told?.values.find(({ id }) => id === trend.unit.id);
  if (!figure) return null;
  const said = figureWords(figure, indicator.decimals, language);
  const ranged = indicator.direction === "band";
  const state =
    figure.value === null
      ? null
      : ranged
        ? rangeState(figure.value, indicator)
        : target && targetState(figure.value, target);
  return (
    <div className={classes.headline} data-testid="headline">
      <p className={classes.headlineName}>{trend.unit.name}</p>
      <div className={classes.headlineTrust}>{trust}</div>
      <p className={classes.headlineValue}>
        {state && <StateMark state={state} />}
        {said === null ? (
          <em className={classes.missing}>{figure.missing ? words.missings[figure.missing] : words.noData}</em>
        ) : (
          <>
            <b>{said}</b> <span className={classes.unit}>{text(indicator.unit)}</span>
            {ranged && state && <span className={classes.unit}>{words.indicator.stateNotes[state]}</span>}
          </>
        )}
      </p>
      <ValueBadge
        figure={figure}
        of={indicator}
        period={period}
        unitName={trend.unit.name}
        editions={editions}
        sources={trend.values.sources}
        more={renderHistory?.(figure.code, period)}
      />
    </div>
  );
}
