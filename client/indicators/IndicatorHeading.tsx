import { ArrowDown, ArrowUp, MoveHorizontal } from "lucide-react";
import { useId, type ReactNode } from "react";
import type { Indicator, IndicatorDefinition, ValueStatus } from "../../server/contract/indicator.ts";
import type { IndicatorPeriodValues } from "../../server/contract/indicator-value.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Tag } from "../ui/Badges.tsx";
import { formatDate, formatNumber } from "../ui/format.ts";
import classes from "./Indicator.module.css";
import { periodWords } from "../ui/periodWords.ts";
import { EstimateBadge, StatusBadge } from "./StatusBadge.tsx";

type Props = {
  indicator: Indicator | IndicatorDefinition;
  /** Null where there is none, and undefined while it is waited for. */
  period: IndicatorPeriodValues | null | undefined;
  /** ISO; null: now. */
  asOf: string | null;
  edition: { title: { vi: string; en: string } } | null;
  children?: ReactNode;
};

const STATUSES: ValueStatus[] = ["official", "preliminary", "estimate", "demo"];

/** What the indicator is, which way is better, and how far the figures shown can be trusted. */
export function IndicatorHeading({ indicator, period, asOf, edition, children }: Props) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const heading = useId();
  const { indicator: say } = words;
  const { direction, decimals, bandLow, bandHigh } = indicator;
  const Arrow = { up: ArrowUp, down: ArrowDown, band: MoveHorizontal }[direction];
  const number = (value: number, digits = 0) => formatNumber(value, digits, language);
  const better =
    direction === "band" && bandLow !== null && bandHigh !== null
      ? say.bandOf(number(bandLow, decimals), number(bandHigh, decimals))
      : say.directions[direction];
  const known = period?.values.filter(({ value }) => value !== null) ?? [];
  const counts = STATUSES.map((status) => ({ status, count: known.filter((one) => one.status === status).length }));
  const estimates = known.filter(({ exact }) => !exact).length;
  return (
    <header className={classes.heading} aria-labelledby={heading}>
      <p className={classes.path}>
        {words.pillars[indicator.pillar]} · {words.sectors[indicator.sector]}
        <span className={classes.code}>{indicator.code}</span>
      </p>
      <h2 id={heading} data-testid="indicator-name">
        {text(indicator.name)} <span className={classes.unit}>({text(indicator.unit)})</span>
      </h2>
      <p className={classes.facts}>
        <span className={classes.better}>
          <Arrow size="0.9em" aria-hidden /> {better}
        </span>
        {period !== undefined && <span>{period ? periodWords(period.period, language) : say.noPeriod}</span>}
        {asOf && <span>{say.knownOn(formatDate(asOf))}</span>}
        {edition && <span>{say.editionIs(text(edition.title))}</span>}
      </p>
      {known.length > 0 && (
        <p className={classes.badges}>
          {counts.map(
            ({ status, count }) =>
              count > 0 && (
                <StatusBadge
                  key={status}
                  status={status}
                  count={count < known.length ? `${number(count)}/${number(known.length)}` : undefined}
                />
              ),
          )}
          {estimates > 0 ? (
            <EstimateBadge>{say.estimatesAmong(number(estimates), number(known.length))}</EstimateBadge>
          ) : (
            <Tag>{say.allExact}</Tag>
          )}
        </p>
      )}
      {children}
    </header>
  );
}
