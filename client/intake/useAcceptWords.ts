import type { IntakeCounts } from "../../server/contract/intake.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";

/** What recording does, in numbers. */
export function useAcceptWords() {
  const { accept } = useWords().intake;
  const language = useLanguage();
  return ({ added, corrected, unchanged }: IntakeCounts): string => {
    const [fresh, changed] = [formatNumber(added, 0, language), formatNumber(corrected, 0, language)];
    if (added > 0 && corrected > 0) return accept.both(fresh, changed);
    if (added > 0) return accept.added(fresh);
    if (corrected > 0) return accept.corrected(changed);
    return unchanged > 0 ? accept.nothing : accept.empty;
  };
}
