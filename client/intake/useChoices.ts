import type { IntakeQuestion } from "../../server/contract/intake.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { periodWords } from "../ui/periodWords.ts";

/** The answers that a question offers: those of the server, the parts of a rate where it asks for one, and leaving it out. */
export function useChoices({ kind, candidates }: IntakeQuestion): { answer: string; label: string }[] {
  const { intake: say } = useWords();
  const language = useLanguage();
  const text = useText();
  const offered = candidates.map(({ answer, label }) => {
    if (kind === "period") return { answer, label: periodWords(answer, language) };
    const mark = kind === "number" && (answer === "," || answer === ".") ? ` · ${say.marks[answer].toLowerCase()}` : "";
    return { answer, label: text(label) + mark };
  });
  const parts = candidates.some(({ answer }) => answer === "value") ? (["numerator", "denominator"] as const) : [];
  const skips =
    kind === "unit" || kind === "column" || kind === "row" ? [{ answer: "skip", label: say.skips[kind] }] : [];
  return [...offered, ...parts.map((part) => ({ answer: part, label: say.partAnswers[part] })), ...skips];
}
