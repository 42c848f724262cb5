import type { Review } from "../../server/contract/intake.ts";
import { useWords } from "../messages/useWords.ts";
import { PeriodField } from "./PeriodField.tsx";
import type { ReviewChanges } from "./useReviewChanges.ts";

type Props = { sheet: Review["sheets"][number]; answer: string | null; changes: ReviewChanges };

/** The period of what a sheet says without one of its own. Cleared, the sheet itself tells again. */
export function SheetPeriod({ sheet, answer, changes }: Props) {
  const { intake: say } = useWords();
  const question = `period:${sheet.sheet}`;
  return (
    <PeriodField
      label={say.sheetPeriod}
      value={changes.answering[question] ?? answer ?? sheet.period}
      onChange={(period) => {
        if (period !== null || answer !== null)
          changes.answer(question, period, say.answeredAs(say.sheetPeriod.toLowerCase()));
      }}
    />
  );
}
