import { Button, Loader } from "@mantine/core";
import { useState } from "react";
import { useReview, type WantedRows } from "../api/intake.ts";
import { useWords } from "../messages/useWords.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";
import { DecidedReview } from "./DecidedReview.tsx";
import classes from "./Intake.module.css";
import { OpenReview } from "./OpenReview.tsx";
import type { Recorded } from "./recorded.ts";

/** What a file was understood to say: open to answers until it is decided. */
export function ReviewView({ id }: { id: string }) {
  const words = useWords();
  const { openPage } = usePageAddress();
  const [wanted, setWanted] = useState<WantedRows>({ outcome: null, issue: null, offset: 0 });
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const { data, error, refetch, isStale } = useReview(id, wanted);
  return (
    <div className={classes.page}>
      {!data && error && (
        <>
          <Refusal error={error} onRetry={() => void refetch()} />
          <Button variant="default" mx="md" style={{ alignSelf: "flex-start" }} onClick={() => openPage("intake")}>
            {words.intake.back}
          </Button>
        </>
      )}
      {!data && !error && <Loader aria-label={words.loading} type="dots" m="auto" />}
      {data?.state === "review" && (
        <OpenReview
          review={data}
          wanted={wanted}
          onWanted={setWanted}
          isStale={isStale}
          readAgain={async () => void (await refetch())}
          onRecorded={setRecorded}
        />
      )}
      {data && data.state !== "review" && <DecidedReview review={data} recorded={recorded} />}
    </div>
  );
}
