import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import classes from "./Page.module.css";
import { Success } from "./Success.tsx";

export interface Done {
  sentence: string;
  /** Takes it back. */
  undo?: { label: string; act: () => void };
}

/** Long enough for a question that closes to give the focus back to its button. */
const SETTLED_MS = 150;

/** What has just been done, and the way back where there is one. The place is always there, for readers to hear it. */
export function DoneNote({ done, pending = false }: { done: Done | null; pending?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!done) return;
    // The button that did it may be gone, and the focus with it: it comes here rather than to the top of the page.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) box.current?.focus();
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <div ref={box} tabIndex={-1} className={done ? classes.done : "sm-hidden"} data-testid="done">
      <Success>{done !== null && done.sentence}</Success>
      {done?.undo && (
        <Button size="compact-sm" variant="default" loading={pending} onClick={done.undo.act}>
          {done.undo.label}
        </Button>
      )}
    </div>
  );
}
