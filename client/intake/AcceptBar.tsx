import { Button } from "@mantine/core";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { Review } from "../../server/contract/intake.ts";
import { useAcceptIntake, useRejectIntake } from "../api/intake.ts";
import { RequestError } from "../api/fetchJson.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { ConfirmButton } from "../ui/ConfirmButton.tsx";
import { Failure } from "../ui/Failure.tsx";
import { formatNumber } from "../ui/format.ts";
import classes from "./Review.module.css";
import { placesOf, type Recorded } from "./recorded.ts";
import { obstacleOf, type Seen, unseenKinds } from "./standing.ts";
import { useAcceptWords } from "./useAcceptWords.ts";
import { Working } from "./Working.tsx";

type Props = {
  review: Review;
  seen: Seen;
  /** Answers are still being worked in. */
  pending: boolean;
  onShow: (tab: "questions" | "problems") => void;
  readAgain: () => Promise<void>;
  onRecorded: (recorded: Recorded) => void;
};

/** What stands in the way of recording, or the button that records: it says in numbers what will happen. */
export function AcceptBar({ review, seen, pending, onShow, readAgain, onRecorded }: Props) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const say0 = (count: number) => formatNumber(count, 0, language);
  const { mutateAsync, isPending, error } = useAcceptIntake(review.id);
  const reject = useRejectIntake(review.id);
  const [changed, setChanged] = useState(false);
  const label = useAcceptWords()(review.counts);
  const obstacle = obstacleOf(review, seen);
  const unseen = unseenKinds(review, seen);
  const accept = async () => {
    setChanged(false);
    try {
      const acknowledge = review.kinds.flatMap(({ kind }) => (seen[kind] ? [kind] : []));
      const { counts } = await mutateAsync({ acknowledge, version: review.version });
      onRecorded({ counts, places: placesOf(review) });
    } catch (failure) {
      // Somebody else wrote or decided meanwhile: what is shown must be what is there before it is pressed again.
      const isConflict = failure instanceof RequestError && failure.status === 409;
      setChanged(isConflict);
      if (isConflict) await readAgain();
    }
  };
  const sentences = {
    questions: say.obstacles.questions(say0(review.counts.questions)),
    errors: say.obstacles.errors(say0(review.counts.errors)),
    warnings: say.obstacles.warnings(unseen.map((kind) => say.kinds[kind].toLowerCase()).join(", ")),
    nothing: say.obstacles.nothing,
  };
  const disabled = obstacle !== null || pending;
  return (
    <footer className={classes.bar} data-testid="accept-bar">
      <Failure error={error} />
      {changed && !isPending && <p role="status">{say.readAgain}</p>}
      <div className={classes.standing}>
        {isPending ? (
          <Working>{say.recording}</Working>
        ) : (
          <p id="standing" role="status" data-obstacle={obstacle ?? "none"}>
            {obstacle ? <TriangleAlert size="1.1rem" aria-hidden /> : <CircleCheck size="1.1rem" aria-hidden />}
            <span>{obstacle ? sentences[obstacle] : say.ready}</span>
          </p>
        )}
        {obstacle !== null && obstacle !== "nothing" && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onShow(obstacle === "questions" ? obstacle : "problems")}
          >
            {{ questions: say.toQuestions, errors: say.toErrors, warnings: say.toWarnings }[obstacle]}
          </Button>
        )}
        <div className={classes.deciding}>
          <ConfirmButton
            sentence={say.rejectSentence}
            pending={reject.isPending}
            error={reject.error}
            disabled={isPending}
            onConfirm={() => reject.mutateAsync()}
          >
            {say.reject}
          </ConfirmButton>
          {review.counts.corrected > 0 ? (
            <ConfirmButton
              variant="filled"
              color="lotus.6"
              sentence={say.acceptSentence(say0(review.counts.corrected))}
              pending={isPending}
              disabled={disabled}
              onConfirm={accept}
            >
              {label}
            </ConfirmButton>
          ) : (
            <Button
              color="lotus.6"
              aria-describedby="standing"
              disabled={disabled}
              loading={isPending}
              onClick={() => void accept()}
            >
              {label}
            </Button>
          )}
        </div>
      </div>
    </footer>
  );
}
