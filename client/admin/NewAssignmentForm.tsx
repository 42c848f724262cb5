import { Button } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import type { NewAssignment } from "../../server/contract/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import classes from "../ui/Page.module.css";
import { assignmentDraft, readAssignment } from "./assignmentDraft.ts";
import { AssignmentFields } from "./AssignmentFields.tsx";

type Props = {
  organisation: string | null;
  pending: boolean;
  error: unknown;
  onSubmit: (assignment: NewAssignment) => void;
  onCancel: () => void;
};

/** Gives a role. */
export function NewAssignmentForm({ organisation, pending, error, onSubmit, onCancel }: Props) {
  const words = useWords();
  const [draft, setDraft] = useState(() => assignmentDraft(organisation));
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const read = readAssignment(draft);
    if (read) onSubmit(read);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate data-testid="new-assignment">
      <Failure error={error} />
      <AssignmentFields draft={draft} onChange={setDraft} strict={tried} />
      <div className={classes.buttons}>
        <Button type="submit" color="lotus.6" loading={pending}>
          {words.admin.addAssignment}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
