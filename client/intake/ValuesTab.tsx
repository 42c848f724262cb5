import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { IntakeOutcome, Review } from "../../server/contract/intake.ts";
import { ROWS_AT_ONCE, useReview, type WantedRows } from "../api/intake.ts";
import { useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import classes from "./Review.module.css";
import { RowSteps } from "./RowSteps.tsx";
import { useValueColumns } from "./useValueColumns.tsx";

type Props = {
  review: Review;
  wanted: WantedRows;
  onWanted: (wanted: WantedRows) => void;
  isStale: boolean;
};

/** Rows of one page; several pages come with one answer. */
const PAGE = 100;
const OUTCOMES: readonly IntakeOutcome[] = ["added", "corrected", "unchanged"];

/** Every value that will be recorded, beside the one that is known. */
export function ValuesTab({ review, wanted, onWanted, isStale }: Props) {
  const { intake: say } = useWords();
  const columns = useValueColumns();
  const [within, setWithin] = useState(0);
  const { outcome, issue, offset } = wanted;
  const rows = isStale ? undefined : review.rows.slice(within, within + PAGE);
  // The next stretch comes while the last pages of this one are looked at: the server works it all out anew for it.
  const isNearEnd = !isStale && within + 2 * PAGE >= ROWS_AT_ONCE && offset + ROWS_AT_ONCE < review.rowsFound;
  useReview(isNearEnd ? review.id : null, { ...wanted, offset: offset + ROWS_AT_ONCE });
  const pick = (more: Partial<WantedRows>) => {
    setWithin(0);
    onWanted({ ...wanted, offset: 0, ...more });
  };
  const go = (to: number) => {
    const chunk = Math.floor(to / ROWS_AT_ONCE) * ROWS_AT_ONCE;
    setWithin(to - chunk);
    if (chunk !== offset) onWanted({ ...wanted, offset: chunk });
  };
  return (
    <div className={classes.values}>
      <DataTable
        caption={say.valuesCaption}
        columns={columns}
        rows={rows}
        keyOf={({ indicator, unit, period }) => `${indicator} ${unit.id} ${period}`}
        isMuted={({ leftOut, outcome: of }) => leftOut || of === "unchanged"}
        tools={
          <>
            <SegmentedControl
              aria-label={say.outcome}
              value={outcome ?? "all"}
              onChange={(value) => pick({ outcome: OUTCOMES.find((it) => it === value) ?? null })}
              data={[
                { value: "all", label: say.allOutcomes },
                ...OUTCOMES.map((value) => ({ value, label: say.outcomes[value] })),
              ]}
            />
            <ChoiceField
              aria-label={say.issueFilter}
              placeholder={say.anyIssue}
              w="16rem"
              clearable
              data={review.kinds
                .map(({ kind }) => kind)
                .filter((kind, at, all) => all.indexOf(kind) === at)
                .map((kind) => ({ value: kind, label: say.kinds[kind] }))}
              value={issue}
              onChange={(value) => pick({ issue: review.kinds.find(({ kind }) => kind === value)?.kind ?? null })}
            />
          </>
        }
        empty={review.counts.values === 0 ? say.noValuesAtAll : say.noValues}
        footer={
          (rows === undefined || rows.length > 0) && (
            <RowSteps
              from={offset + within}
              shown={rows?.length ?? 0}
              total={review.rowsFound}
              size={PAGE}
              busy={isStale}
              onGo={go}
            />
          )
        }
        testId="values-table"
      />
    </div>
  );
}
