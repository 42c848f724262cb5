import { useEndSomeSession } from "../api/administration.ts";
import type { AccountSessions } from "../../server/contract/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { Tag } from "../ui/Badges.tsx";
import { ConfirmButton } from "../ui/ConfirmButton.tsx";
import type { Column } from "../ui/DataTable.tsx";
import { formatVietnamMoment } from "../ui/format.ts";
import classes from "../ui/Cells.module.css";

export type Session = AccountSessions["sessions"][number];

/** The columns of the table of sessions; in the last one a session is ended. */
export function useSessionColumns(deviceOf: (session: Session) => string, onEnded: () => void): Column<Session>[] {
  const words = useWords();
  const { admin } = words;
  const end = useEndSomeSession();
  return [
    {
      id: "person",
      title: admin.person,
      sortBy: ({ name }) => name,
      cell: ({ name, current }) => (
        <>
          {name} {current && <Tag>{words.thisSession}</Tag>}
        </>
      ),
    },
    {
      id: "device",
      title: admin.device,
      sortBy: deviceOf,
      cell: (session) => (
        <span className={classes.phrase}>
          {deviceOf(session)}
          <small className={classes.small}>{words.signedInBy(words.sessionMethods[session.method])}</small>
        </span>
      ),
    },
    { id: "address", title: admin.address, sortBy: ({ address }) => address, cell: ({ address }) => address },
    {
      id: "seen",
      title: admin.lastSeen,
      sortBy: ({ seenAt }) => seenAt,
      cell: ({ seenAt }) => <span className={classes.nowrap}>{formatVietnamMoment(seenAt)}</span>,
    },
    {
      id: "started",
      title: admin.started,
      sortBy: ({ startedAt }) => startedAt,
      cell: ({ startedAt, expiresAt }) => (
        <span className={classes.nowrap}>
          {formatVietnamMoment(startedAt)}
          <small className={classes.small}>{words.expiresAt(formatVietnamMoment(expiresAt))}</small>
        </span>
      ),
    },
    {
      id: "end",
      title: admin.end,
      cell: (session) =>
        !session.current && (
          <ConfirmButton
            size="xs"
            label={admin.endSessionOf(session.name, deviceOf(session))}
            sentence={admin.endSessionSure(session.name)}
            pending={end.isPending}
            error={end.error}
            onConfirm={() => end.mutateAsync(session.id).then(onEnded)}
          >
            {admin.endSession}
          </ConfirmButton>
        ),
    },
  ];
}
