import type { TrustAspect, TrustScore } from "../../server/contract/data-trust.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";

const ASPECTS: TrustAspect[] = ["correct", "complete", "clean", "live"];
/** Below this a score is worth a word. */
const WEAK = 95;

/** In what the figures of a unit are weak; nothing where they are not. */
export function TrustNote({ score }: { score: TrustScore | undefined }) {
  const words = useWords();
  const language = useLanguage();
  if (!score) return null;
  const weak = ASPECTS.flatMap((aspect) => {
    const value = score[aspect].score;
    return value !== null && value < WEAK ? [`${words.trusts[aspect]} ${formatNumber(value, 0, language)}`] : [];
  });
  if (weak.length === 0) return null;
  return (
    <span>
      {[...weak, score.live.daysLate > 0 ? words.late(score.live.daysLate) : null].filter(Boolean).join(" · ")}
    </span>
  );
}
