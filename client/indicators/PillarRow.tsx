import { CircleDashed, FlaskConical } from "lucide-react";
import { memo, type KeyboardEvent } from "react";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import type { BoardRow } from "./board.ts";
import classes from "./Board.module.css";
import { ChangeMark } from "./ChangeMark.tsx";
import { figureWords } from "./figureWords.ts";
import { periodShort, periodWords } from "../ui/periodWords.ts";
import { Sparkline } from "./Sparkline.tsx";
import { StateMark } from "./StateMark.tsx";

type Props = { row: BoardRow; chosen: boolean; reachable: boolean; onIndicator: (code: string) => void };

/** One indicator of the board: whether its target is met, its value, its course, its change and its place. */
export const PillarRow = memo(function PillarRow({ row, chosen, reachable, onIndicator }: Props) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const { indicator: say } = words;
  const { indicator, entry, state } = row;
  const said = entry && figureWords(entry.value, indicator.decimals, language);
  const number = (value: number) => formatNumber(value, 0, language);
  const missing = entry?.value.missing ? words.missings[entry.value.missing] : words.noData;
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        tabIndex={reachable ? 0 : -1}
        aria-pressed={chosen}
        data-code={indicator.code}
        data-quiet={state === "no-value" || undefined}
        onClick={() => onIndicator(indicator.code)}
        onKeyDown={walk}
      >
        <StateMark state={state} />
        <span className={classes.name}>{text(indicator.name)}</span>
        {said && (
          <span className={classes.value}>
            {entry.value.status === "demo" && (
              <FlaskConical size="0.75em" role="img" aria-label={words.statuses.demo} />
            )}{" "}
            <b>{said}</b> <small>{text(indicator.unit)}</small>
          </span>
        )}
        <span className={classes.under}>
          <span className={classes.when} title={entry ? periodWords(entry.period, language) : undefined}>
            {entry ? periodShort(entry.period, language) : words.noData}
            {entry && !said && ` · ${missing}`}
            {entry?.incomplete && <Incomplete period={entry.incomplete} />}
          </span>
          {said && <Sparkline values={entry.trend.map(({ value }) => value)} />}
          {said && (
            <span className={classes.since}>
              <ChangeMark entry={entry} of={indicator} />
            </span>
          )}
          {said && (
            <span
              className={classes.rank}
              title={entry.rank === null ? undefined : say.rankSentence(number(entry.rank), number(entry.ranked))}
            >
              {entry.rank !== null && entry.ranked > 1 && say.rankOf(number(entry.rank), number(entry.ranked))}
            </span>
          )}
        </span>
      </button>
    </li>
  );
});

/** A mark that a newer period is there, but not of all the land. */
function Incomplete({ period }: { period: string }) {
  const { indicator: say } = useWords();
  const words = say.incomplete(periodWords(period, useLanguage()));
  return (
    <span className={classes.incomplete} title={words} data-testid="incomplete">
      <CircleDashed size="0.9em" role="img" aria-label={words} />
    </span>
  );
}

/** The arrow keys, Home and End go from row to row within a pillar; Tab goes on. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const pillar = event.currentTarget.closest("details");
  const rows = [...(pillar?.querySelectorAll<HTMLButtonElement>("button[data-code]") ?? [])];
  const at = rows.indexOf(event.currentTarget);
  const to = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1], Home: rows[0], End: rows.at(-1) }[event.key];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
