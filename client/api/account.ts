import type { QueryClient } from "@tanstack/react-query";
import type { Action } from "../../server/contract/access.ts";
import type { IssuedToken, OwnAccount, OwnSessions, OwnTokens } from "../../server/contract/account.ts";
import { useServer } from "./queries.ts";
import { sendJson } from "./sendJson.ts";
import { useChange } from "./useChange.ts";

const ACCOUNT = "/api/account";
const SESSIONS = "/api/account/sessions";
const TOKENS = "/api/account/tokens";

export const useOwnAccount = () => useServer<OwnAccount>(ACCOUNT);
export const useOwnSessions = () => useServer<OwnSessions>(SESSIONS);
export const useOwnTokens = () => useServer<OwnTokens>(TOKENS);

const again =
  (...paths: string[]) =>
  (queries: QueryClient) => {
    for (const path of paths) void queries.invalidateQueries({ queryKey: [path] });
  };

/** What a second factor that was just set changes. */
export const readAccountAgain = again(ACCOUNT);

/** A new password ends all other sessions. */
export const useChangePassword = () =>
  useChange(
    (body: { current: string | null; next: string }, language) =>
      sendJson<void>("POST", "/api/account/password", body, language),
    again(ACCOUNT, SESSIONS),
  );

export const useEndSession = () =>
  useChange(
    (id: string, language) => sendJson<void>("DELETE", `${SESSIONS}/${id}`, undefined, language),
    again(SESSIONS),
  );

/** Signs out everywhere, here too; the page is loaded anew. */
export const useEndAllSessions = () =>
  useChange(async (_: void, language) => {
    await sendJson<void>("DELETE", SESSIONS, undefined, language);
    window.location.reload();
  });

export const useCreateToken = () =>
  useChange(
    (body: { name: string; actions: Action[]; days: number }, language) =>
      sendJson<IssuedToken>("POST", TOKENS, body, language),
    again(TOKENS),
  );

export const useDeleteToken = () =>
  useChange((id: string, language) => sendJson<void>("DELETE", `${TOKENS}/${id}`, undefined, language), again(TOKENS));
