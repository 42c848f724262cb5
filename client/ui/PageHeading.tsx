import { useEffect, useRef } from "react";
import { useWords } from "../messages/useWords.ts";
import classes from "./Page.module.css";

/** The heading of a page, and its title in the browser. Whoever comes to the page, or to its next step, is led to it. */
export function PageHeading({ children }: { children: string }) {
  const { appName } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · ${appName}`;
  }, [children, appName]);
  // Once for each step, not when it is said in another language: the focus is on the switch then.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={classes.heading}>
      {children}
    </h1>
  );
}
