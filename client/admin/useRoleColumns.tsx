import { Check, Minus } from "lucide-react";
import type { Action } from "../../server/contract/access.ts";
import type { Roles } from "../../server/contract/administration.ts";
import { useWords } from "../messages/useWords.ts";
import type { Column } from "../ui/DataTable.tsx";
import classes from "../ui/Cells.module.css";

/** A line of the table of roles: something one may do, or that one signs in with a second factor. */
export type RoleLine = Action | "second-factor";

/** One column for each role. */
export function useRoleColumns(roles: Roles["roles"]): Column<RoleLine>[] {
  const words = useWords();
  const { admin } = words;
  return [
    {
      id: "action",
      title: admin.action,
      cell: (line) => (line === "second-factor" ? admin.needsSecondFactor : words.actionNames[line]),
    },
    ...roles.map(({ role, may, secondFactor }): Column<RoleLine> => ({
      id: role,
      title: words.roles[role],
      align: "center",
      cell: (line) => <Mark yes={line === "second-factor" ? secondFactor : may.includes(line)} />,
    })),
  ];
}

function Mark({ yes }: { yes: boolean }) {
  const { admin } = useWords();
  const Icon = yes ? Check : Minus;
  return (
    <span className={yes ? classes.yes : classes.no}>
      <Icon size="1rem" strokeWidth={yes ? 2.5 : 1.5} aria-hidden />
      <span className="sm-hidden">{yes ? admin.may : admin.mayNot}</span>
    </span>
  );
}
