import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { AccountDetail, NewAssignment } from "../../server/contract/administration.ts";
import { useAssign, useUnassign } from "../api/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { ConfirmButton } from "../ui/ConfirmButton.tsx";
import { Failure } from "../ui/Failure.tsx";
import classes from "../ui/Page.module.css";
import { AssignmentLine } from "./AssignmentLine.tsx";
import { DoneNote, type Done } from "../ui/DoneNote.tsx";
import { NewAssignmentForm } from "./NewAssignmentForm.tsx";

type Given = AccountDetail["assignments"][number];

const asNew = ({ role, organisation, scope, edition, code, clearance, validFrom, validTo }: Given): NewAssignment => ({
  role,
  organisation,
  scope,
  edition,
  code,
  clearance,
  validFrom,
  validTo,
});

/** The roles of an account: given, taken away, and given back when that was a mistake. */
export function AccountAssignments({ account, mayAssign }: { account: AccountDetail; mayAssign: boolean }) {
  const words = useWords();
  const { admin } = words;
  const assign = useAssign(account.id);
  const unassign = useUnassign(account.id);
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const give = (assignment: NewAssignment) =>
    assign.mutate(assignment, {
      onSuccess: () => {
        setAdding(false);
        setDone({ sentence: admin.assigned(words.roles[assignment.role]) });
      },
    });
  const take = async (given: Given) => {
    await unassign.mutateAsync(given.id);
    setDone({
      sentence: admin.assignmentRemoved(words.roles[given.role]),
      undo: { label: admin.giveBack, act: () => give(asNew(given)) },
    });
  };
  return (
    <section className={classes.part} aria-labelledby="assignments" data-testid="assignments">
      <h3 id="assignments">{admin.assignments}</h3>
      {account.assignments.length === 0 && <p className={classes.note}>{words.noRoles}</p>}
      <ul className={classes.rows}>
        {account.assignments.map((given) => (
          <li key={given.id}>
            <AssignmentLine given={given} />
            {mayAssign && given.mine && (
              <ConfirmButton
                size="xs"
                style={{ flex: "none" }}
                label={admin.removeAssignmentOf(words.roles[given.role])}
                sentence={admin.removeAssignmentSure(words.roles[given.role], account.name)}
                pending={unassign.isPending}
                error={unassign.error}
                onConfirm={() => take(given)}
              >
                {admin.removeAssignment}
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
      <DoneNote done={done} pending={assign.isPending} />
      {!adding && <Failure error={assign.error} />}
      {adding && (
        <NewAssignmentForm
          organisation={account.organisation}
          pending={assign.isPending}
          error={assign.error}
          onSubmit={give}
          onCancel={() => setAdding(false)}
        />
      )}
      {mayAssign && !adding && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<Plus size="0.9rem" aria-hidden />}
            onClick={() => {
              assign.reset();
              setDone(null);
              setAdding(true);
            }}
          >
            {admin.addAssignment}
          </Button>
        </div>
      )}
    </section>
  );
}
