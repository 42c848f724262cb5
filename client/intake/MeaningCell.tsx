import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Review } from "../../server/contract/intake.ts";
import { useWords } from "../messages/useWords.ts";
import { IndicatorChoice } from "./IndicatorChoice.tsx";
import type { ReviewChanges } from "./useReviewChanges.ts";

type Props = {
  question: string;
  what: string;
  kind: "column" | "row";
  /** It may be a part of the indicators that its rows name. */
  parts: boolean;
  review: Review;
  changes: ReviewChanges;
};

const ITSELF = "itself";

/** Gives a column or row another meaning. */
export function MeaningCell({ question, what, kind, parts, review, changes }: Props) {
  const { intake: say } = useWords();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpened = useRef(false);
  useEffect(() => {
    // The field is gone, and the focus goes back to what opened it.
    if (wasOpened.current && !opened) button.current?.focus();
    wasOpened.current = opened;
  }, [opened]);
  const isAnswered = question in review.answers;
  if (!opened)
    return (
      <Button
        ref={button}
        size="compact-sm"
        variant="default"
        aria-label={say.changeMeaningOf(what)}
        onClick={() => setOpened(true)}
      >
        {say.changeMeaning}
      </Button>
    );
  const also = [
    ...(isAnswered ? [{ value: ITSELF, label: say.itself }] : []),
    { value: "skip", label: say.skips[kind] },
    ...(parts
      ? (["value", "numerator", "denominator"] as const).map((value) => ({ value, label: say.partAnswers[value] }))
      : []),
  ];
  return (
    <IndicatorChoice
      set={review.set}
      also={also}
      label={say.changeMeaningOf(what)}
      atOnce
      onClose={() => setOpened(false)}
      onChoose={(answer) => changes.answer(question, answer === ITSELF ? null : answer, say.answeredAs(what))}
    />
  );
}
