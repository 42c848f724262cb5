import { useRef } from "react";
import type { IntakeQuestion } from "../../server/contract/intake.ts";

/** All questions that were asked on this page: once answered the server tells no more than their ids. */
export function useSeenQuestions(questions: readonly IntakeQuestion[]): ReadonlyMap<string, IntakeQuestion> {
  const seen = useRef(new Map<string, IntakeQuestion>());
  for (const question of questions) seen.current.set(question.id, question);
  return seen.current;
}
