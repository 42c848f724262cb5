import { CirclePlus, Equal, MinusCircle, PencilLine } from "lucide-react";
import type { IntakeOutcome } from "../../server/contract/intake.ts";
import { useWords } from "../messages/useWords.ts";
import classes from "./Intake.module.css";

const ICONS = { added: CirclePlus, corrected: PencilLine, unchanged: Equal, leftOut: MinusCircle };

/** What happens to a value, in a sign and a word. */
export function OutcomeMark({ outcome, leftOut }: { outcome: IntakeOutcome; leftOut: boolean }) {
  const { intake: say } = useWords();
  const what = leftOut ? "leftOut" : outcome;
  const Icon = ICONS[what];
  return (
    <span className={classes.outcome} data-outcome={what}>
      <Icon size="0.95rem" aria-hidden /> {leftOut ? say.tiles.leftOut : say.outcomes[outcome]}
    </span>
  );
}
