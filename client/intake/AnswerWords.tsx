import type { ComponentProps } from "react";
import type { IntakeQuestion } from "../../server/contract/intake.ts";
import { useUnit } from "../api/queries.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { periodWords } from "../ui/periodWords.ts";
import { readQuestionId } from "./readQuestionId.ts";
import { TargetNames } from "./TargetNames.tsx";

type Props = { id: string; answer: string; question: IntakeQuestion | undefined };

/** What an answer says, in words. */
export function AnswerWords({ id, answer, question }: Props) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const text = useText();
  const { kind } = readQuestionId(id);
  const offered = question?.candidates.find((candidate) => candidate.answer === answer);
  if (answer === "skip") return say.skipped;
  if (kind === "period") return periodWords(answer, language);
  if (offered) return text(offered.label);
  if (kind === "unit") return <UnitName answer={answer} />;
  if (answer === "," || answer === ".") return say.marks[answer];
  if (answer === "value" || answer === "numerator" || answer === "denominator") return say.partAnswers[answer];
  return <TargetNames targets={targetsOf(answer)} />;
}

function UnitName({ answer }: { answer: string }) {
  const [edition = "", code = ""] = answer.split("/");
  const unit = useUnit(edition, code).data;
  return unit ? `${unit.fullName} (${code})` : code;
}

/** "CQS03:numerator,CQS01". */
const targetsOf = (answer: string): ComponentProps<typeof TargetNames>["targets"] =>
  answer.split(",").map((target) => {
    const [indicator = "", part] = target.split(":");
    return { indicator, part: part === "numerator" || part === "denominator" ? part : "value" };
  });
