import { Button } from "@mantine/core";
import { Success } from "../ui/Success.tsx";
import classes from "./AdminDrawer.module.css";

export interface Done {
  sentence: string;
  /** Takes it back. */
  undo?: { label: string; act: () => void };
}

/** What has just been done, and the way back where there is one. The place is always there, for readers to hear it. */
export function DoneNote({ done, pending = false }: { done: Done | null; pending?: boolean }) {
  return (
    <div className={done ? classes.done : "sm-hidden"} data-testid="done">
      <Success>{done !== null && done.sentence}</Success>
      {done?.undo && (
        <Button size="compact-sm" variant="default" loading={pending} onClick={done.undo.act}>
          {done.undo.label}
        </Button>
      )}
    </div>
  );
}
