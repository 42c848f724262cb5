import { Button } from "@mantine/core";
import { useState } from "react";
import type { IntakeQuestion } from "../../server/contract/intake.ts";
import { useWords } from "../messages/useWords.ts";
import { IndicatorChoice } from "./IndicatorChoice.tsx";
import { PeriodField } from "./PeriodField.tsx";
import { UnitChoice } from "./UnitChoice.tsx";

type Props = { question: IntakeQuestion; set: string | null; onAnswer: (answer: string) => void };

/** Any other answer than those that are offered, where there can be one. Its field comes when it is asked for, or is all there is. */
export function OtherAnswer({ question: { id, kind, candidates }, set, onAnswer }: Props) {
  const { intake: say } = useWords();
  const [asked, setAsked] = useState(false);
  if (kind === "number") return null;
  if (!asked && candidates.length > 0) {
    const other = { unit: say.otherUnit, column: say.otherIndicator, row: say.otherIndicator, period: say.otherPeriod };
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        {other[kind]}…
      </Button>
    );
  }
  if (kind === "unit") return <UnitChoice edition={id.split(":")[1] ?? ""} atOnce={asked} onChoose={onAnswer} />;
  if (kind === "column" || kind === "row") return <IndicatorChoice set={set} atOnce={asked} onChoose={onAnswer} />;
  return (
    <PeriodField
      aria-label={say.otherPeriod}
      placeholder={`${say.otherPeriod}: ${say.periodHint}`}
      // Where months and quarters lack their year, a year is the answer.
      cycles={id.startsWith("year:") ? ["year"] : undefined}
      atOnce={asked}
      value={null}
      onChange={(period) => period !== null && onAnswer(period)}
    />
  );
}
