import { Button, Loader } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { Action } from "../../server/contract/access.ts";
import { useDeleteToken, useOwnTokens } from "../api/account.ts";
import { useWords } from "../messages/useWords.ts";
import { ConfirmButton } from "../ui/ConfirmButton.tsx";
import { formatDate, formatMoment } from "../ui/format.ts";
import page from "../ui/Page.module.css";
import { Refusal } from "../ui/Refusal.tsx";
import { NewToken } from "./NewToken.tsx";

/** The tokens by which one's programs act, within `actions`, which are one's own. */
export function Tokens({ actions }: { actions: Action[] }) {
  const words = useWords();
  const tokens = useOwnTokens();
  const revoke = useDeleteToken();
  const [making, setMaking] = useState(false);
  return (
    <section className={page.card} aria-labelledby="tokens" data-testid="tokens">
      <h2 id="tokens">{words.tokens}</h2>
      <p className={page.note}>{words.tokensLead}</p>
      {tokens.isError && <Refusal error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.isPending && <Loader aria-label={words.loading} type="dots" />}
      {tokens.data?.tokens.length === 0 && <p>{words.noTokens}</p>}
      <ul className={page.rows} hidden={!tokens.data?.tokens.length}>
        {tokens.data?.tokens.map(({ id, name, actions: allowed, createdAt, expiresAt, usedAt }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <p>{allowed.map((action) => words.actionNames[action]).join(", ")}</p>
              <p>
                {[
                  words.createdAt(formatMoment(createdAt)),
                  words.expiresAt(formatDate(expiresAt)),
                  usedAt ? words.usedAt(formatMoment(usedAt)) : words.neverUsed,
                ].join(" · ")}
              </p>
            </div>
            <ConfirmButton
              size="xs"
              style={{ flex: "none" }}
              label={words.revokeOf(name)}
              sentence={words.revokeSure(name)}
              pending={revoke.isPending}
              error={revoke.error}
              onConfirm={() => revoke.mutateAsync(id)}
            >
              {words.revoke}
            </ConfirmButton>
          </li>
        ))}
      </ul>
      {making ? (
        <NewToken actions={actions} onDone={() => setMaking(false)} />
      ) : (
        <div>
          <Button variant="default" leftSection={<Plus size="1rem" aria-hidden />} onClick={() => setMaking(true)}>
            {words.newToken}
          </Button>
        </div>
      )}
    </section>
  );
}
