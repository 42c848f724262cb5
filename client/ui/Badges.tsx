import { FlaskConical, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../messages/useWords.ts";
import classes from "./Badges.module.css";

/** Marks simulated figures wherever they appear. */
export function DemoBadge() {
  const words = useWords();
  return (
    <span className={classes.badge} data-kind="demo" title={words.demo} data-testid="demo-badge">
      <FlaskConical size="0.8em" aria-hidden /> {words.demoShort}
    </span>
  );
}

/** Marks an account that is of no real person. */
export function DemoAccountBadge() {
  const words = useWords();
  return (
    <span className={classes.badge} data-kind="demo" title={words.demoAccountLong}>
      <FlaskConical size="0.8em" aria-hidden /> {words.demoAccount}
    </span>
  );
}

/** What a reader must know before trusting what is shown. */
export function Caution({ children }: { children: ReactNode }) {
  return (
    <p className={classes.caution}>
      <TriangleAlert size="1em" aria-hidden /> <span>{children}</span>
    </p>
  );
}

/** A quiet word on what kind of unit this is. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className={classes.badge} data-kind="quiet">
      {children}
    </span>
  );
}
