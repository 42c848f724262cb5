import { Button, Radio } from "@mantine/core";
import { CalendarDays, Columns3, Hash, MapPin, Rows3, type LucideIcon } from "lucide-react";
import { useState, type FormEvent, type RefObject } from "react";
import type { IntakeQuestion } from "../../server/contract/intake.ts";
import { useText, useWords } from "../messages/useWords.ts";
import classes from "./Intake.module.css";
import asking from "./Questions.module.css";
import { OtherAnswer } from "./OtherAnswer.tsx";
import { useChoices } from "./useChoices.ts";
import { useQuestionName } from "./useQuestionName.ts";

type Props = {
  question: IntakeQuestion;
  set: string | null;
  byPointer: RefObject<boolean>;
  onAnswer: (answer: string) => void;
};

const ICONS: Record<IntakeQuestion["kind"], LucideIcon> = {
  unit: MapPin,
  column: Columns3,
  row: Rows3,
  period: CalendarDays,
  number: Hash,
};
const CELLS = 6;

/** One question. A click answers it; by keyboard arrows choose and Enter answers. */
export function QuestionCard({ question, set, byPointer, onAnswer }: Props) {
  const { intake: say } = useWords();
  const text = useText();
  const { id, kind, why, cells } = question;
  const nameOf = useQuestionName();
  const choices = useChoices(question);
  const [picked, setPicked] = useState<string | null>(null);
  const Icon = ICONS[kind];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (picked !== null) onAnswer(picked);
  };
  const more =
    cells.length > CELLS ? ` ${cells.length === 20 ? say.moreCells : say.andMore(String(cells.length - CELLS))}` : "";
  return (
    <form className={asking.question} data-testid="question" data-kind={kind} onSubmit={submit}>
      <fieldset>
        <legend>
          <Icon size="1.1rem" aria-hidden />
          <span>
            <small>{say.questionKinds[kind]}</small> <strong>{nameOf(question)}</strong>{" "}
            {cells.length > 0 && <small>{say.inCells(cells.slice(0, CELLS).join(", ")) + more}</small>}
          </span>
        </legend>
        <p className={classes.quiet}>{text(why)}</p>
        <div className={asking.choices}>
          {choices.map(({ answer, label }) => (
            <Radio
              key={answer}
              name={id}
              value={answer}
              label={label}
              checked={picked === answer}
              onChange={() => {
                setPicked(answer);
                if (byPointer.current) onAnswer(answer);
              }}
            />
          ))}
        </div>
        <div className={asking.other}>
          <OtherAnswer question={question} set={set} onAnswer={onAnswer} />
          {picked !== null && (
            <Button type="submit" color="lotus.6">
              {say.answer}
            </Button>
          )}
        </div>
      </fieldset>
    </form>
  );
}
