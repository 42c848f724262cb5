import { useState } from "react";
import type { AccountDetail } from "../../server/contract/administration.ts";
import { useEndSomeSession } from "../api/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { ConfirmButton } from "../ui/ConfirmButton.tsx";
import { deviceName } from "../ui/deviceName.ts";
import { formatDate, formatVietnamMoment } from "../ui/format.ts";
import classes from "../ui/Page.module.css";
import { DoneNote } from "../ui/DoneNote.tsx";

/** Where somebody is signed in, and the tokens of their machines. Tokens end with the account, or by their owner. */
export function AccountSessions({ account, mayEnd }: { account: AccountDetail; mayEnd: boolean }) {
  const words = useWords();
  const { admin } = words;
  const end = useEndSomeSession();
  const [ended, setEnded] = useState(false);
  const { name, sessions, tokens } = account;
  return (
    <>
      <section className={classes.part} aria-labelledby="open-sessions">
        <h3 id="open-sessions">{admin.sessionsOf}</h3>
        {sessions.length === 0 && <p className={classes.note}>{admin.noSessions}</p>}
        <ul className={classes.rows}>
          {sessions.map(({ id, agent, method, startedAt, seenAt, address }) => {
            const device = deviceName(agent) ?? words.unknownDevice;
            const facts = [
              `${words.startedAt(formatVietnamMoment(startedAt))} ${words.signedInBy(words.sessionMethods[method])}`,
              address && words.fromAddress(address),
              words.seenAt(formatVietnamMoment(seenAt)),
            ];
            return (
              <li key={id}>
                <div>
                  <strong>{device}</strong>
                  <p>{facts.filter(Boolean).join(" · ")}</p>
                </div>
                {mayEnd && (
                  <ConfirmButton
                    size="xs"
                    style={{ flex: "none" }}
                    label={admin.endSessionOf(name, device)}
                    sentence={admin.endSessionSure(name)}
                    pending={end.isPending}
                    error={end.error}
                    onConfirm={() => end.mutateAsync(id).then(() => setEnded(true))}
                  >
                    {admin.endSession}
                  </ConfirmButton>
                )}
              </li>
            );
          })}
        </ul>
        <DoneNote done={ended ? { sentence: admin.sessionEnded } : null} />
      </section>
      <section className={classes.part} aria-labelledby="machine-tokens">
        <h3 id="machine-tokens">{admin.tokensOf}</h3>
        {tokens.length === 0 && <p className={classes.note}>{words.noTokens}</p>}
        <ul className={classes.rows}>
          {tokens.map(({ id, name: title, actions, createdAt, expiresAt, usedAt }) => (
            <li key={id}>
              <div>
                <strong>{title}</strong>
                <p>
                  {[
                    actions.map((action) => words.actionNames[action]).join(", "),
                    words.createdAt(formatVietnamMoment(createdAt)),
                    words.expiresAt(formatDate(expiresAt)),
                    usedAt ? words.usedAt(formatVietnamMoment(usedAt)) : words.neverUsed,
                  ].join(" · ")}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
