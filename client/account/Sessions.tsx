import { Button, Loader } from "@mantine/core";
import { useEndAllSessions, useEndSession, useOwnSessions } from "../api/account.ts";
import { useWords } from "../messages/useWords.ts";
import { Tag } from "../ui/Badges.tsx";
import { ConfirmButton } from "../ui/ConfirmButton.tsx";
import { Failure } from "../ui/Failure.tsx";
import { formatMoment } from "../ui/format.ts";
import page from "../ui/Page.module.css";
import { Refusal } from "../ui/Refusal.tsx";
import { deviceName } from "../ui/deviceName.ts";

/** Where one is signed in, and signing out there. */
export function Sessions() {
  const words = useWords();
  const sessions = useOwnSessions();
  const end = useEndSession();
  const endAll = useEndAllSessions();
  return (
    <section className={page.card} aria-labelledby="sessions" data-testid="sessions">
      <h2 id="sessions">{words.sessions}</h2>
      <p className={page.note}>{words.sessionsLead}</p>
      <Failure error={end.error} />
      {sessions.isError && <Refusal error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isPending && <Loader aria-label={words.loading} type="dots" />}
      <ul className={page.rows} hidden={!sessions.data}>
        {sessions.data?.sessions.map((session) => {
          const device = deviceName(session.agent) ?? words.unknownDevice;
          const { startedAt, seenAt, address, method } = session;
          const facts = [
            `${words.startedAt(formatMoment(startedAt))} ${words.signedInBy(words.sessionMethods[method])}`,
            address && words.fromAddress(address),
            words.seenAt(formatMoment(seenAt)),
          ];
          return (
            <li key={session.id}>
              <div>
                <strong>{device}</strong> {session.current && <Tag>{words.thisSession}</Tag>}
                <p>{facts.filter(Boolean).join(" · ")}</p>
              </div>
              {!session.current && (
                <Button
                  variant="default"
                  size="xs"
                  style={{ flex: "none" }}
                  aria-label={words.endSessionOf(device)}
                  loading={end.isPending && end.variables === session.id}
                  onClick={() => end.mutate(session.id)}
                >
                  {words.endSession}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div>
        <ConfirmButton
          sentence={words.endAllSessionsSure}
          pending={endAll.isPending}
          error={endAll.error}
          onConfirm={() => endAll.mutateAsync()}
        >
          {words.endAllSessions}
        </ConfirmButton>
      </div>
    </section>
  );
}
