import { BadgeCheck, CircleDashed, FlaskConical, Sigma } from "lucide-react";
import type { ReactNode } from "react";
import type { ValueStatus } from "../../server/contract/indicator.ts";
import { useWords } from "../messages/useWords.ts";
import classes from "./Indicator.module.css";

const ICONS = { official: BadgeCheck, preliminary: CircleDashed, estimate: Sigma, demo: FlaskConical };

/** What kind of figure it is: official, preliminary, estimated by who reports it, or simulated. */
export function StatusBadge({ status, count }: { status: ValueStatus; count?: string }) {
  const words = useWords();
  const Icon = ICONS[status];
  return (
    <span className={classes.badge} data-status={status} title={words.indicator.statusNotes[status]}>
      <Icon size="0.85em" aria-hidden /> {words.statuses[status]}
      {count && ` (${count})`}
    </span>
  );
}

/** Marks figures that had to be divided or averaged to speak of this unit. */
export function EstimateBadge({ children }: { children: ReactNode }) {
  return (
    <span className={classes.badge} data-status="estimate">
      <b aria-hidden>≈</b> {children}
    </span>
  );
}
