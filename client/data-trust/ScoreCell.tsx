import type { TrustAspect } from "../../server/contract/data-trust.ts";
import { UnstyledButton } from "@mantine/core";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatDate } from "../ui/format.ts";
import { ScoreIcon } from "./ScoreIcon.tsx";
import { countWords, nothingWords, scoreState, scoreWords, type FourScores } from "./scoreWords.ts";
import classes from "./Trust.module.css";

type Props = { scores: FourScores; aspect: TrustAspect; name: string; onOpen: () => void };

/** One score: its number, a bar, a shape, and what it was counted from. It opens the rows behind it. */
export function ScoreCell({ scores, aspect, name, onOpen }: Props) {
  const { trust: say } = useWords().data;
  const language = useLanguage();
  const { score } = scores[aspect];
  const state = scoreState(score);
  // How late it is stands in a column of its own.
  const { latest, undated } = scores.live;
  const upTo = latest && say.upTo(formatDate(latest));
  const counts =
    score === null
      ? undated > 0 && aspect === "live" && nothingWords(scores, aspect, language)
      : aspect === "live"
        ? upTo
        : countWords(scores, aspect, language);
  return (
    <UnstyledButton className={classes.score} onClick={onOpen} data-state={state} data-testid={`score-${aspect}`}>
      <span className={classes.number}>
        <span className="sm-hidden">{say.aspects[aspect]}</span>
        <ScoreIcon state={state} /> {scoreWords(score, language) ?? <i>{say.nothingShort}</i>}
      </span>
      <span className={classes.bar} aria-hidden>
        {score !== null && <i style={{ width: `${score}%` }} />}
      </span>
      <small>{counts}</small>
      <span className="sm-hidden">{say.openRows(name)}</span>
    </UnstyledButton>
  );
}
