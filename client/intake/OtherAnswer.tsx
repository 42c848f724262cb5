import type { IntakeQuestion } from "../../server/contract/intake.ts";
import { useWords } from "../messages/useWords.ts";
import { IndicatorChoice } from "./IndicatorChoice.tsx";
import { PeriodField } from "./PeriodField.tsx";
import { UnitChoice } from "./UnitChoice.tsx";

type Props = { question: IntakeQuestion; set: string | null; onAnswer: (answer: string) => void };

/** Any other answer than those that are offered, where there can be one. */
export function OtherAnswer({ question: { id, kind }, set, onAnswer }: Props) {
  const { intake: say } = useWords();
  if (kind === "unit") return <UnitChoice edition={id.split(":")[1] ?? ""} onChoose={onAnswer} />;
  if (kind === "column" || kind === "row") return <IndicatorChoice set={set} onChoose={onAnswer} />;
  if (kind === "period") {
    // Where months and quarters lack their year, a year is the answer.
    const cycles = id.startsWith("year:") ? (["year"] as const) : undefined;
    return (
      <PeriodField
        aria-label={say.otherPeriod}
        placeholder={say.otherPeriod}
        cycles={cycles}
        value={null}
        onChange={(period) => period !== null && onAnswer(period)}
      />
    );
  }
  return null;
}
