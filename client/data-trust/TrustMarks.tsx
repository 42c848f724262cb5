import { useLanguage, useWords } from "../messages/useWords.ts";
import { ASPECTS, scoreSentence, scoreState, type FourScores } from "./scoreWords.ts";
import classes from "./Trust.module.css";

/** Four tiny bars, Đ Đ S S: how far a figure can be trusted, for a place beside it. Never one number. */
export function TrustMarks({ scores }: { scores: FourScores }) {
  const { trust: say } = useWords().data;
  const language = useLanguage();
  const sentence = ASPECTS.map((aspect) => scoreSentence(scores, aspect, language)).join("; ");
  return (
    <span className={classes.marks} role="img" aria-label={sentence} title={sentence} data-testid="trust-marks">
      {ASPECTS.map((aspect) => {
        const { score } = scores[aspect];
        return (
          <span key={aspect} className={classes.mark} data-state={scoreState(score)} aria-hidden>
            <span className={classes.stem}>{score !== null && <i style={{ height: `${Math.max(score, 6)}%` }} />}</span>
            {say.letters[aspect]}
          </span>
        );
      })}
    </span>
  );
}
