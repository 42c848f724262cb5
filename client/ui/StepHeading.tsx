import { useEffect, useRef } from "react";
import classes from "./Page.module.css";

/** The heading of a step within a page: whoever took the step before is led to it. */
export function StepHeading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={classes.stepHeading}>
      {children}
    </h2>
  );
}
