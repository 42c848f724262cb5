import { Tabs } from "@mantine/core";
import { useState } from "react";
import type { Review } from "../../server/contract/intake.ts";
import type { WantedRows } from "../api/intake.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { DoneNote } from "../ui/DoneNote.tsx";
import { Failure } from "../ui/Failure.tsx";
import { formatNumber } from "../ui/format.ts";
import { usePageAddress } from "../view/usePageAddress.ts";
import { AcceptBar } from "./AcceptBar.tsx";
import { CountTiles } from "./CountTiles.tsx";
import classes from "./Intake.module.css";
import look from "./Review.module.css";
import { MappingTab } from "./MappingTab.tsx";
import { ProblemsTab } from "./ProblemsTab.tsx";
import { QuestionsTab } from "./QuestionsTab.tsx";
import type { Recorded } from "./recorded.ts";
import { ReviewHead } from "./ReviewHead.tsx";
import type { Seen } from "./standing.ts";
import { useReviewChanges } from "./useReviewChanges.ts";
import { ValuesTab } from "./ValuesTab.tsx";
import { Working } from "./Working.tsx";

const TABS = ["questions", "mapping", "problems", "values"] as const;
export type Tab = (typeof TABS)[number];

type Props = {
  review: Review;
  wanted: WantedRows;
  onWanted: (wanted: WantedRows) => void;
  /** Its rows are not those that are wanted, yet. */
  isStale: boolean;
  readAgain: () => Promise<void>;
  onRecorded: (recorded: Recorded) => void;
};

/** A review that is still to be decided: what is asked, how the table is read, what is wrong, what will change. */
export function OpenReview({ review, wanted, onWanted, isStale, readAgain, onRecorded }: Props) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const { address, change } = usePageAddress();
  const changes = useReviewChanges(review);
  const [seen, setSeen] = useState<Seen>({});
  const { counts } = review;
  // What was open first stays open, though answers change what would be.
  const [opening] = useState(() => firstTab(counts));
  const tab = TABS.find((it) => it === address.view) ?? opening;
  const show = (view: Tab) => change({ view });
  const of: Partial<Record<Tab, number>> = {
    questions: counts.questions,
    problems: counts.errors + counts.warnings,
    values: counts.values,
  };
  return (
    <>
      <ReviewHead review={review} changes={changes} />
      <CountTiles
        counts={counts}
        onShow={(view, outcome) => {
          show(view);
          if (view === "values") onWanted({ outcome, issue: null, offset: 0 });
        }}
      />
      <Failure error={changes.error} />
      <Tabs value={tab} onChange={(value) => show(value as Tab)} className={look.tabs} keepMounted={false}>
        <Tabs.List aria-label={say.tabsLabel}>
          {TABS.map((it) => (
            <Tabs.Tab key={it} value={it} data-testid={`tab-${it}`}>
              {say.tabs[it]} {of[it] !== undefined && <Count>{formatNumber(of[it], 0, language)}</Count>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <div className={look.told}>
          {changes.pending && <Working>{say.recomputing}</Working>}
          <DoneNote done={changes.pending ? null : changes.done} />
          {!changes.pending && !changes.done && <p className={classes.quiet}>{say.leads[tab]}</p>}
        </div>
        <Tabs.Panel value={tab} className={`${look.panel} sm-scroll`} data-tab={tab} tabIndex={-1}>
          {tab === "questions" && <QuestionsTab review={review} changes={changes} onShow={show} />}
          {tab === "mapping" && <MappingTab review={review} changes={changes} />}
          {tab === "problems" && (
            <ProblemsTab
              review={review}
              changes={changes}
              seen={seen}
              onSeen={setSeen}
              onMapping={() => show("mapping")}
            />
          )}
          {tab === "values" && <ValuesTab review={review} wanted={wanted} onWanted={onWanted} isStale={isStale} />}
        </Tabs.Panel>
      </Tabs>
      <AcceptBar
        review={review}
        seen={seen}
        pending={changes.pending}
        onShow={show}
        readAgain={readAgain}
        onRecorded={onRecorded}
      />
    </>
  );
}

const Count = ({ children }: { children: string }) => <span className={look.count}>{children}</span>;

/** Where there is something to do; of a file of which nothing was understood, why. */
function firstTab({ questions, errors, warnings, values }: Review["counts"]): Tab {
  if (questions > 0) return "questions";
  if (errors + warnings > 0) return "problems";
  return values > 0 ? "values" : "mapping";
}
