import type { IntakeCounts } from "../../server/contract/intake.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";

/** What recording does, in numbers. */
export function useAcceptWords() {
  const { accept } = useWords().intake;
  const language = useLanguage();
  return ({ added, corrected }: IntakeCounts): string => {
    const [fresh, changed] = [formatNumber(added, 0, language), formatNumber(corrected, 0, language)];
    if (added > 0 && corrected > 0) return accept.both(fresh, changed);
    if (added > 0) return accept.added(fresh);
    return corrected > 0 ? accept.corrected(changed) : accept.nothing;
  };
}
