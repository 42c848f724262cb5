import type { AuditEntry } from "../../server/contract/administration.ts";
import { useWords } from "../messages/useWords.ts";
import type { Column } from "../ui/DataTable.tsx";
import { formatVietnamMoment } from "../ui/format.ts";
import classes from "../ui/Cells.module.css";

/** The columns of the audit log. It has one order, so none of them sorts. */
export function useAuditColumns(nameOf: (account: string) => string | null): Column<AuditEntry>[] {
  const { admin } = useWords();
  const known: Record<string, string> = admin.actions;
  // Whoever acts from an address without an account has not signed in; without an address it is the machine.
  const actorOf = ({ name, account, address }: AuditEntry) =>
    name ?? account ?? (address === null ? admin.system : admin.nobody);
  return [
    {
      id: "at",
      title: admin.moment,
      cell: ({ at }) => <span className={classes.nowrap}>{formatVietnamMoment(at)}</span>,
    },
    {
      id: "person",
      title: admin.person,
      cell: (entry) => (
        <>
          {actorOf(entry)}
          {entry.account === null && <small className={classes.small}>{entry.actor}</small>}
        </>
      ),
    },
    {
      id: "action",
      title: admin.action,
      cell: ({ action }) => (
        <>
          {known[action] ?? action}
          {known[action] && <small className={classes.small}>{action}</small>}
        </>
      ),
    },
    {
      id: "subject",
      title: admin.subject,
      cell: ({ subject }) => {
        const ids = subject.split(",");
        if (ids.length > 1) return admin.subjects(ids.length);
        return nameOf(subject) ?? <span className={classes.code}>{subject}</span>;
      },
    },
    { id: "address", title: admin.address, cell: ({ address }) => address },
  ];
}
