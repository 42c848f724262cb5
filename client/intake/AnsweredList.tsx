import { Button } from "@mantine/core";
import type { IntakeQuestion, Review } from "../../server/contract/intake.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import page from "../ui/Page.module.css";
import { AnswerWords } from "./AnswerWords.tsx";
import classes from "./Intake.module.css";
import { readQuestionId } from "./readQuestionId.ts";
import { useQuestionName } from "./useQuestionName.ts";
import type { ReviewChanges } from "./useReviewChanges.ts";

type Props = {
  answers: Review["answers"];
  seen: ReadonlyMap<string, IntakeQuestion>;
  changes: ReviewChanges;
};

/** Answers that hold, those of an earlier file among them; each can be asked again. */
export function AnsweredList({ answers, seen, changes }: Props) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const nameOf = useQuestionName();
  const given = Object.entries(answers);
  if (given.length === 0) return null;
  return (
    <details className={classes.answered} data-testid="answered">
      <summary>{say.answered(formatNumber(given.length, 0, language))}</summary>
      <ul className={page.rows}>
        {given.map(([id, answer]) => {
          const question = seen.get(id);
          const { kind, about } = readQuestionId(id);
          const raw = nameOf({ id, raw: question?.raw || about });
          return (
            <li key={id}>
              <div>
                <span className={classes.quiet}>{say.questionKinds[kind]}</span> “{raw}” →{" "}
                <strong>
                  <AnswerWords id={id} answer={answer} question={question} />
                </strong>
              </div>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={say.takeBackOf(raw)}
                onClick={() => changes.answer(id, null, say.askedAgain(raw))}
              >
                {say.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
