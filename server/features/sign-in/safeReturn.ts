/**
 * Where to go after signing in: a path of ours. Anything that could lead a browser elsewhere leads to the map.
 */
export function safeReturn(path: string | undefined): string {
  if (path === undefined || !/^\/(?![/\\])/.test(path) || /[\\\p{Cc}]/u.test(path)) return "/";
  const base = "http://here.invalid";
  const target = URL.canParse(path, base) ? new URL(path, base) : null;
  // Dots that climb above the root leave slashes behind, and two of those would name another host.
  return target?.origin === base ? target.pathname.replace(/^\/+/, "/") + target.search + target.hash : "/";
}
