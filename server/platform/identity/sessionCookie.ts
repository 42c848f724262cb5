import type { IncomingMessage } from "node:http";

/** Only over HTTPS can a cookie be bound to this host alone; on a closed network without it, the plain name. */
const names = (secure: boolean) => (secure ? "__Host-senmap" : "senmap");
const TOKEN = /(?:^|;\s*)(?:__Host-senmap|senmap)=([A-Za-z0-9_-]{43})(?:;|$)/;

/** The token of the session cookie, if the request carries one. */
export function sessionToken(headers: IncomingMessage["headers"]): string | null {
  return headers.cookie === undefined ? null : (TOKEN.exec(headers.cookie)?.[1] ?? null);
}

/** The `Set-Cookie` line that begins a session, or (null) ends it. */
export function sessionCookie(token: string | null, secure: boolean, seconds: number): string {
  const life = token === null ? 0 : seconds;
  return `${names(secure)}=${token ?? ""}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${secure ? "; Secure" : ""}`;
}
