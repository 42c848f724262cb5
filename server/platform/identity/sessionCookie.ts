import type { IncomingMessage } from "node:http";

/** Only over HTTPS can a cookie be bound to this host alone; on a closed network without it, the plain name. */
const names = (secure: boolean) => (secure ? "__Host-senmap" : "senmap");
const BOUND = /(?:^|;\s*)__Host-senmap=([A-Za-z0-9_-]{43})(?:;|$)/;
const PLAIN = /(?:^|;\s*)senmap=([A-Za-z0-9_-]{43})(?:;|$)/;

/**
 * The token of the session cookie, if the request carries one.
 * @param secure over HTTPS the plain name does not count: a neighbour of our host could have set it.
 */
export function sessionToken(headers: IncomingMessage["headers"], secure: boolean): string | null {
  const { cookie } = headers;
  if (cookie === undefined) return null;
  return BOUND.exec(cookie)?.[1] ?? (secure ? null : (PLAIN.exec(cookie)?.[1] ?? null));
}

/** The `Set-Cookie` line that begins a session, or (null) ends it. */
export function sessionCookie(token: string | null, secure: boolean, seconds: number): string {
  const life = token === null ? 0 : seconds;
  return `${names(secure)}=${token ?? ""}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${secure ? "; Secure" : ""}`;
}
