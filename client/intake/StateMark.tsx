import { CircleCheck, CircleX, Eye, FileStack, type LucideIcon } from "lucide-react";
import type { IntakeState } from "../../server/contract/intake.ts";
import { useWords } from "../messages/useWords.ts";
import classes from "./Intake.module.css";

const ICONS: Record<IntakeState, LucideIcon> = {
  review: Eye,
  accepted: CircleCheck,
  rejected: CircleX,
  superseded: FileStack,
};

/** What became of an intake, in a sign and a word. */
export function StateMark({ state }: { state: IntakeState }) {
  const { intake: say } = useWords();
  const Icon = ICONS[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size="0.95rem" aria-hidden /> {say.states[state]}
    </span>
  );
}
