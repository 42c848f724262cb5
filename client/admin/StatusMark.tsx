import { Ban, CircleCheck, CircleX, MailQuestion } from "lucide-react";
import type { AccountRow } from "../../server/contract/administration.ts";
import { useWords } from "../messages/useWords.ts";
import classes from "../ui/Cells.module.css";

const ICONS = { active: CircleCheck, invited: MailQuestion, disabled: Ban, erased: CircleX };

/** How an account stands, by shape, colour and word. */
export function StatusMark({ status }: { status: AccountRow["status"] }) {
  const { admin } = useWords();
  const Icon = ICONS[status];
  return (
    <span className={classes.state} data-state={status}>
      <Icon size="0.95rem" aria-hidden /> {admin.statuses[status]}
    </span>
  );
}
