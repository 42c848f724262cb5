import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useWords } from "../messages/useWords.ts";
import classes from "./Tables.module.css";
import type { ReviewChanges } from "./useReviewChanges.ts";

/** Why a closed period is corrected: with it, who manages the set may do so. */
export function ClosedNote({ note, changes }: { note: string | null; changes: ReviewChanges }) {
  const { intake: say } = useWords();
  const [typed, setTyped] = useState(note ?? "");
  const save = (event: FormEvent) => {
    event.preventDefault();
    const said = typed.trim() === "" ? null : typed.trim();
    changes.change({ note: said }, say.noteSaved, { note });
  };
  return (
    <form className={classes.note} onSubmit={save}>
      <TextInput
        label={say.closedNote}
        maxLength={500}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={typed.trim() === (note ?? "")}>
        {say.saveNote}
      </Button>
    </form>
  );
}
