import { Button } from "@mantine/core";
import { Map as MapIcon } from "lucide-react";
import type { Review } from "../../server/contract/intake.ts";
import { useIndicators } from "../api/indicators.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { formatVietnamMoment } from "../ui/format.ts";
import page from "../ui/Page.module.css";
import { StepHeading } from "../ui/StepHeading.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";
import { CountTiles } from "./CountTiles.tsx";
import classes from "./Intake.module.css";
import look from "./Review.module.css";
import { ProblemsTab } from "./ProblemsTab.tsx";
import type { Place, Recorded } from "./recorded.ts";
import { ReviewHead } from "./ReviewHead.tsx";

/** An intake that is decided: what became of it, and where what was recorded is seen. */
export function DecidedReview({ review, recorded }: { review: Review; recorded: Recorded | null }) {
  const { intake: say } = useWords();
  const { openPage } = usePageAddress();
  const { state, decidedAt, counts, set } = review;
  const indicators = useIndicators().data?.indicators ?? [];
  // What the file was about is known right after; later the set is.
  const places =
    recorded?.places ??
    indicators.flatMap((it): Place[] => (it.set === set ? [{ indicator: it.code, edition: null, period: null }] : []));
  const moment = formatVietnamMoment(decidedAt ?? review.receivedAt);
  return (
    <div className={`${classes.body} sm-scroll`} data-testid="decided">
      <ReviewHead review={review} changes={null} />
      <section className={page.card}>
        {state !== "review" && <StepHeading>{say.decided[state](moment)}</StepHeading>}
        {state === "accepted" && (
          <>
            {counts.added + counts.corrected === 0 && <p>{say.recordedNothing}</p>}
            <CountTiles counts={counts} names={["added", "corrected", "unchanged", "leftOut"]} />
            {set !== null && <p>{say.mappingKept}</p>}
            <MapLinks places={places} />
          </>
        )}
        <div className={page.buttons}>
          <Button variant="default" onClick={() => openPage("intake")}>
            {say.newest}
          </Button>
        </div>
      </section>
      {review.issues.length > 0 && (
        <>
          <h2 className={classes.heading}>{say.keptProblems}</h2>
          <ProblemsTab review={review} changes={null} />
        </>
      )}
    </div>
  );
}

/** The map, coloured by what was recorded. */
function MapLinks({ places }: { places: readonly Place[] }) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const text = useText();
  const indicators = useIndicators().data?.indicators ?? [];
  if (places.length === 0) return null;
  return (
    <div>
      <h3 className={classes.heading}>{say.onMap}</h3>
      <ul className={look.links}>
        {places.map(({ indicator, edition, period }) => {
          const known = indicators.find(({ code }) => code === indicator);
          const address = new URLSearchParams({
            indicator,
            ...(edition && { edition }),
            ...(period && { period }),
            ...(language === "en" && { lang: "en" }),
          });
          return (
            <li key={indicator}>
              <a href={`/?${address}`}>
                <MapIcon size="1rem" aria-hidden /> {known ? text(known.name) : indicator}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
