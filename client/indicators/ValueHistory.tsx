import { Skeleton, Stack } from "@mantine/core";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { RecordedValue, ValueHistory as History } from "../../server/contract/indicator-value.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Tag } from "../ui/Badges.tsx";
import { formatNumber, formatVietnamMoment } from "../ui/format.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { SourceNote } from "../ui/SourceNote.tsx";
import classes from "./ValueHistory.module.css";
import { periodWords } from "../ui/periodWords.ts";
import { StatusBadge } from "./StatusBadge.tsx";

type Props = {
  /** Null while it is waited for. */
  history: History | null;
  indicator: Pick<Indicator, "name" | "unit" | "decimals">;
  unitName: string;
  error?: unknown;
  onRetry?: () => void;
};

/** All that was recorded of a unit for a period, the newest first: what stood before a correction stays readable. */
export function ValueHistory({ history, indicator, unitName, error, onRetry }: Props) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const { indicator: say } = words;
  if (!history) {
    if (error) return <Refusal error={error} onRetry={onRetry} />;
    return (
      <Stack gap="sm" p="md" role="status" aria-label={words.loading}>
        <Skeleton h="1.2rem" w="60%" />
        <Skeleton h="4rem" />
      </Stack>
    );
  }
  const said = ({ value, missing }: RecordedValue) =>
    value === null
      ? words.missings[missing ?? "not-reported"]
      : `${formatNumber(value, indicator.decimals, language)} ${text(indicator.unit)}`;
  return (
    <section className={classes.history} aria-label={say.history} data-testid="value-history">
      <header>
        <h3>{say.history}</h3>
        <p>
          {text(indicator.name)}. {say.historyOf(unitName, periodWords(history.period, language))}
        </p>
      </header>
      {history.values.length === 0 && <p className={classes.quiet}>{say.historyEmpty}</p>}
      <ol>
        {history.values.map((record, index) => {
          const before = history.values[index + 1];
          return (
            <li key={`${record.recordedAt}-${index}`} data-superseded={record.supersededAt ? true : undefined}>
              <p className={classes.what}>
                <b>{before ? say.correctedFrom(said(before), said(record)) : said(record)}</b>{" "}
                <StatusBadge status={record.status} /> {record.supersededAt === null && <Tag>{say.inForce}</Tag>}
              </p>
              <p>
                {before ? say.corrected : say.firstRecorded} · {say.recorded(formatVietnamMoment(record.recordedAt))}{" "}
                {record.recordedBy ? say.recordedBy(record.recordedBy) : `(${say.builtIn})`}
              </p>
              {record.supersededAt && (
                <p className={classes.quiet}>{say.superseded(formatVietnamMoment(record.supersededAt))}</p>
              )}
              {record.numerator !== null && record.denominator !== null && (
                <p className={classes.quiet}>
                  {say.fraction(
                    formatNumber(record.numerator, 0, language),
                    formatNumber(record.denominator, 0, language),
                  )}
                </p>
              )}
              {record.note && <blockquote>{record.note}</blockquote>}
              <p className={classes.quiet}>
                <SourceNote source={record.source} prefix />
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
