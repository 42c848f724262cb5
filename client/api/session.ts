import { skipToken, useQuery } from "@tanstack/react-query";
import type { Role } from "../../server/contract/access.ts";
import type { Enrolled, Enrolment, Invitation, Me, SignedIn, SignInOptions } from "../../server/contract/sign-in.ts";
import { useLanguage } from "../messages/useWords.ts";
import { useServer } from "./queries.ts";
import { sendJson } from "./sendJson.ts";
import { forgetAnswers, useChange } from "./useChange.ts";

/** Who is signed in, and how far. */
export const useMe = () => useServer<Me>("/api/session");

/** The ways to sign in that this server offers. */
export const useSignInOptions = () => useServer<SignInOptions>("/api/session/options");

export const useSignIn = () =>
  useChange(
    (body: { email: string; password: string }, language) => sendJson<SignedIn>("POST", "/api/session", body, language),
    forgetAnswers,
  );

export const useDemoSignIn = () =>
  useChange(
    (role: Role, language) => sendJson<SignedIn>("POST", "/api/session/demo", { role }, language),
    forgetAnswers,
  );

/** The code of an app, or a recovery code. */
export const useSecondFactor = () =>
  useChange(
    (code: string, language) => sendJson<SignedIn>("POST", "/api/session/second-factor", { code }, language),
    forgetAnswers,
  );

export const useBeginEnrolment = () =>
  useChange((_: void, language) => sendJson<Enrolment>("POST", "/api/session/enrolment", undefined, language));

/** Answers the recovery codes. Nothing is asked anew yet: the caller does so when the person has kept them. */
export const useConfirmEnrolment = () =>
  useChange((code: string, language) =>
    sendJson<Enrolled>("POST", "/api/session/enrolment/confirm", { code }, language),
  );

/** Leaves for a provider's own page. */
export const useProvider = () =>
  useChange(async (body: { provider: string; returnTo?: string; invitation?: string }, language) => {
    const { location } = await sendJson<{ location: string }>("POST", "/api/session/oidc", body, language);
    window.location.assign(location);
  });

/** Whom an invitation is for. Its token travels in the body, never in an address. */
export function useInvitation(token: string | null) {
  const language = useLanguage();
  return useQuery({
    queryKey: ["invitation", token, language],
    queryFn:
      token === null ? skipToken : () => sendJson<Invitation>("POST", "/api/invitations/look", { token }, language),
  });
}

/** Sets a password by an invitation. The caller leaves the page: the link is used up and must not be asked about again. */
export const useAcceptInvitation = () =>
  useChange((body: { token: string; password: string }, language) =>
    sendJson<SignedIn>("POST", "/api/invitations/accept", body, language),
  );

/** Signs out and loads the page anew, because the map has drawn what this person may see. */
export const useSignOut = () =>
  useChange(async (_: void, language) => {
    await sendJson<void>("DELETE", "/api/session", undefined, language);
    window.location.reload();
  });

/** Back to one's own rights; the page is loaded anew for the same reason. */
export const useEndPreview = () =>
  useChange(async (_: void, language) => {
    await sendJson<void>("DELETE", "/api/administration/preview", undefined, language);
    window.location.reload();
  });
