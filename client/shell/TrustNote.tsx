import type { TrustScore } from "../../server/contract/data-trust.ts";
import { ASPECTS, scoreState, scoreWords } from "../data-trust/scoreWords.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";

/** In what the figures of a unit are weak; nothing where they are not. */
export function TrustNote({ score }: { score: TrustScore | undefined }) {
  const words = useWords();
  const language = useLanguage();
  if (!score) return null;
  const weak = ASPECTS.filter((aspect) => ["watch", "bad"].includes(scoreState(score[aspect].score)));
  if (weak.length === 0) return null;
  const said = weak.map((aspect) => `${words.data.trust.aspects[aspect]} ${scoreWords(score[aspect].score, language)}`);
  const { daysLate } = score.live;
  return <span>{[...said, ...(daysLate > 0 ? [words.late(daysLate)] : [])].join(" · ")}</span>;
}
