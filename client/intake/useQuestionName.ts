import type { IntakeQuestion } from "../../server/contract/intake.ts";
import { useWords } from "../messages/useWords.ts";

/** What a question is about, as people call it: what the sheet says, or the sheet itself. */
export function useQuestionName() {
  const { intake: say } = useWords();
  return ({ id, raw }: Pick<IntakeQuestion, "id" | "raw">): string => {
    if (id.startsWith("period:")) return raw === "" ? say.onlySheet : say.sheet(raw);
    return raw === "" ? say.unnamed : raw;
  };
}
