/** Where to go after signing in: a path of ours, never the page of signing in itself. Anything else leads to the map. */
export function safeReturn(path: unknown, origin: string): string {
  // Browsers drop tabs and line ends from addresses, and read a backslash as a slash: both could hide another host.
  if (typeof path !== "string" || !/^\/(?![/\\])/.test(path) || /[\\\p{Cc}]/u.test(path)) return "/";
  const target = URL.canParse(path, origin) ? new URL(path, origin) : null;
  if (target?.origin !== origin || /^\/(sign-in|invitation)\/?$/.test(target.pathname)) return "/";
  return target.pathname + target.search + target.hash;
}
