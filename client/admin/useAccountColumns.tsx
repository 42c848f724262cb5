import { ShieldCheck } from "lucide-react";
import type { AccountRow } from "../../server/contract/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { DemoAccountBadge } from "../ui/Badges.tsx";
import type { Column } from "../ui/DataTable.tsx";
import { formatVietnamMoment } from "../ui/format.ts";
import classes from "../ui/Cells.module.css";
import { StatusMark } from "./StatusMark.tsx";
import { useOrganisationName } from "./useOrganisationName.ts";

/** The columns of the table of accounts. */
export function useAccountColumns(): Column<AccountRow>[] {
  const words = useWords();
  const { admin } = words;
  const organisationName = useOrganisationName();
  const placeOf = ({ organisation, organisationName: given }: AccountRow) =>
    organisation && organisationName(organisation, given);
  const rolesOf = ({ roles }: AccountRow) => roles.map((role) => words.roles[role]).join(", ");
  return [
    {
      id: "name",
      title: words.personName,
      sortBy: ({ name }) => name,
      cell: ({ name, demo, hasSecondFactor }) => (
        <span className={classes.name}>
          {name} {demo && <DemoAccountBadge />}
          {hasSecondFactor && (
            <ShieldCheck size="0.95rem" color="var(--sm-good)" role="img" aria-label={admin.hasSecondFactor} />
          )}
        </span>
      ),
    },
    {
      id: "email",
      title: words.email,
      sortBy: ({ email }) => email,
      cell: ({ email }) => email && <Email email={email} />,
    },
    {
      id: "organisation",
      title: admin.organisation,
      sortBy: placeOf,
      cell: (row) => <div className={classes.phrase}>{placeOf(row)}</div>,
    },
    { id: "roles", title: words.rolesOf, sortBy: (row) => rolesOf(row) || null, cell: rolesOf },
    {
      id: "status",
      title: admin.status,
      sortBy: ({ status }) => admin.statuses[status],
      cell: ({ status }) => <StatusMark status={status} />,
    },
    {
      id: "seen",
      title: admin.lastSeen,
      sortBy: ({ lastSeenAt }) => lastSeenAt,
      cell: ({ lastSeenAt }) => (
        <span className={classes.nowrap}>{lastSeenAt ? formatVietnamMoment(lastSeenAt) : admin.never}</span>
      ),
    },
  ];
}

/** An address that breaks, where it must, at its @. */
function Email({ email }: { email: string }) {
  const [who, ...where] = email.split("@");
  return (
    <div className={classes.email}>
      {who}
      <wbr />@{where.join("@")}
    </div>
  );
}
