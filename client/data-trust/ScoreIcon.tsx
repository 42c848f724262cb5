import { CircleCheck, CircleDashed, OctagonX, TriangleAlert } from "lucide-react";
import type { ScoreState } from "./scoreWords.ts";
import classes from "./Trust.module.css";

const ICONS = { good: CircleCheck, watch: TriangleAlert, bad: OctagonX, none: CircleDashed };

/** How a score stands, by shape and colour; the words stand beside it. */
export function ScoreIcon({ state }: { state: ScoreState }) {
  const Icon = ICONS[state];
  return <Icon className={classes.icon} data-state={state} size="0.95rem" aria-hidden />;
}
