import { Button } from "@mantine/core";
import { ArrowLeft, Pencil } from "lucide-react";
import { useState } from "react";
import type { Review } from "../../server/contract/intake.ts";
import { useIndicators } from "../api/indicators.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { formatDate, formatVietnamMoment } from "../ui/format.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { periodWords } from "../ui/periodWords.ts";
import { SideDrawer } from "../ui/SideDrawer.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";
import { GivenForm } from "./GivenForm.tsx";
import classes from "./Review.module.css";
import { periodsOf } from "./periodsOf.ts";
import { StateMark } from "./StateMark.tsx";
import type { ReviewChanges } from "./useReviewChanges.ts";

/** What a file is of, and who sent it. `changes` is null once it is decided. */
export function ReviewHead({ review, changes }: { review: Review; changes: ReviewChanges | null }) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const text = useText();
  const { openPage } = usePageAddress();
  const [opened, setOpened] = useState(false);
  const set = useIndicators().data?.sets.find(({ id }) => id === review.set);
  const periods = periodsOf(review);
  const [first, last] = [periods[0], periods.at(-1)];
  const period =
    first === undefined || last === undefined
      ? changes && review.counts.values === 0 && say.unknownPeriod
      : periods.length > 3
        ? `${periodWords(first, language)} – ${periodWords(last, language)}`
        : periods.map((it) => periodWords(it, language)).join(", ");
  const who = review.mine ? say.me : (review.uploaderName ?? say.somebody);
  const facts = [
    set ? text(set.title) : (review.set ?? (changes && review.counts.values === 0 ? say.unknownSet : say.several)),
    period,
    review.given.status && say.statuses[review.given.status],
    say.sentBy(who, formatVietnamMoment(review.receivedAt)),
  ];
  return (
    <header className={classes.head}>
      <div>
        <div className={classes.name}>
          <IconButton icon={ArrowLeft} label={say.back} onClick={() => openPage("intake")} testId="all-intakes" />
          <h2 data-testid="intake-name">{review.filename}</h2>
        </div>
        <p>
          <StateMark state={review.state} />
          {facts.map((fact) => fact && <span key={fact}>{fact}</span>)}
        </p>
        {review.rememberedAt && <p>{say.remembered(formatDate(review.rememberedAt))}</p>}
      </div>
      {changes && (
        <>
          <Button variant="default" leftSection={<Pencil size="1rem" aria-hidden />} onClick={() => setOpened(true)}>
            {say.changeGiven}
          </Button>
          <SideDrawer title={opened ? say.givenTitle : null} onClose={() => setOpened(false)} testId="given-drawer">
            <GivenForm
              given={review.given}
              onSave={(given) => {
                changes.change(given, say.givenSaved, {
                  period: review.given.period,
                  edition: review.given.edition,
                  status: review.given.status,
                  note: review.given.note,
                });
                setOpened(false);
              }}
            />
          </SideDrawer>
        </>
      )}
    </header>
  );
}
