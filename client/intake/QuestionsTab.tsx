import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Review } from "../../server/contract/intake.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import { AnsweredList } from "./AnsweredList.tsx";
import classes from "./Intake.module.css";
import look from "./Review.module.css";
import { QuestionCard } from "./QuestionCard.tsx";
import type { ReviewChanges } from "./useReviewChanges.ts";
import { useByPointer } from "./useByPointer.ts";
import { useQuestionName } from "./useQuestionName.ts";
import { useSeenQuestions } from "./useSeenQuestions.ts";
import { useUnitsOf } from "./useUnitsOf.ts";

type Props = {
  review: Review;
  changes: ReviewChanges;
  onShow: (tab: "problems" | "values") => void;
};

/** Cards that are drawn at once. */
const AT_ONCE = 20;

/** What a file leaves open, one card each; the focus goes from each to the next. */
export function QuestionsTab({ review, changes, onShow }: Props) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const byPointer = useByPointer();
  const nameOf = useQuestionName();
  const [most, setMost] = useState(AT_ONCE);
  const seen = useSeenQuestions(review.questions);
  const open = review.questions.filter(({ id }) => changes.answering[id] == null);
  // They are there by the time that a unit is looked for among all.
  useUnitsOf(open.find(({ kind }) => kind === "unit")?.id.split(":")[1] ?? null);
  const shown = open.slice(0, most);
  const list = useFocusNext(shown[0]?.id ?? null);
  const say0 = (count: number) => formatNumber(count, 0, language);
  const answered = Object.keys(review.answers).length > 0;
  const left = review.counts.errors + review.counts.warnings;
  return (
    <div ref={list} className={classes.questions}>
      {open.length === 0 && (
        <div className={look.clear}>
          <p>{answered ? say.allAnswered : say.noQuestions}</p>
          <Button color="lotus.6" onClick={() => onShow(left > 0 ? "problems" : "values")}>
            {left > 0 ? say.toProblems : say.toValues}
          </Button>
        </div>
      )}
      {review.counts.questions > review.questions.length && (
        <p className={classes.quiet}>
          {say.questionsCut(say0(review.questions.length), say0(review.counts.questions))}
        </p>
      )}
      {shown.map((question) => (
        <QuestionCard
          key={question.id}
          question={question}
          set={review.set}
          byPointer={byPointer}
          onAnswer={(answer) => changes.answer(question.id, answer, say.answeredAs(nameOf(question)))}
        />
      ))}
      {open.length > shown.length && (
        <Button variant="default" onClick={() => setMost(most + AT_ONCE * 5)}>
          {say.moreQuestions(say0(Math.min(AT_ONCE * 5, open.length - shown.length)))}
        </Button>
      )}
      <AnsweredList answers={review.answers} seen={seen} changes={changes} />
    </div>
  );
}

/** Leads the focus to what is open first, unless somebody has it elsewhere. */
function useFocusNext(first: string | null) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    const free = activeElement === null || activeElement === document.body || activeElement.tagName === "H1";
    if (free) list.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, [first]);
  return list;
}
