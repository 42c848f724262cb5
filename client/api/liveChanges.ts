import type { QueryClient } from "@tanstack/react-query";
import type { ChangeEvent } from "../../server/contract/event.ts";

/** What changed since it was last told: these things, or (null) nobody knows what. */
export type Changes = readonly Pick<ChangeEvent, "layer" | "row">[] | null;

const UNITS = "admin-units";
/** Values and search too: names, areas and people of units stand in them. */
const TELLS_OF_UNITS =
  /^\/api\/(admin-units|editions|search|layers\/[^/]+\/values|indicators\/[^/]+\/values|data-trust)\b/;
/** Indicators have no tiles: they are drawn on units. A change tells the indicator's code. */
const INDICATORS = "indicators";
const TELLS_OF_INDICATORS = /^\/api\/(indicators$|data-trust|admin-units\/[^/]+\/[^/]+\/indicators)/;
const OF_A_LAYER = /^\/api\/data-trust\b.*[?&]layer=/;
/** Data trust of layers of points: of the one named, or of all where neither a layer nor a set is. */
function scoresLayer(path: string, layer: string): boolean {
  const [where = "", query] = path.split("?");
  const asked = new URLSearchParams(query);
  return /^\/api\/data-trust\b/.test(where) && (asked.has("layer") ? asked.get("layer") === layer : !asked.has("set"));
}
const GATHER_MS = 400;
const AGAIN_MS = 15_000;

/** Whether what a path of the server answers may show a change. */
export function shows(path: string, { layer, row }: Pick<ChangeEvent, "layer" | "row">): boolean {
  if (layer === INDICATORS && OF_A_LAYER.test(path)) return false;
  if (layer === INDICATORS && row === "classification") return /\bindicators\b|data-trust/.test(path);
  if (layer === INDICATORS) return TELLS_OF_INDICATORS.test(path) || `${path}/`.startsWith(`/api/indicators/${row}/`);
  const ofLayer = path.startsWith(`/api/layers/${layer}/`) || scoresLayer(path, layer);
  if (row === "classification") return ofLayer || path === "/api/layers" || path.startsWith("/api/search");
  if (layer === UNITS) return TELLS_OF_UNITS.test(path);
  // The list of layers tells how many things each has.
  return ofLayer || path === "/api/layers";
}

/**
 * The sources of tiles that draw a change, among those on the map. What is no point layer of the map lies in its ground:
 * units, borders, rivers.
 */
export function sourcesShowing(sources: string[], changes: Changes, layers: string[]): string[] {
  if (changes === null) return sources;
  return sources.filter((source) =>
    changes.some(({ layer }) => {
      if (source.startsWith("points-")) return source === `points-${layer}`;
      return (
        source === layer || (source === "base-map" && ![UNITS, INDICATORS].includes(layer) && !layers.includes(layer))
      );
    }),
  );
}

/** Asks again for whatever is on the screen and shows one of the changes. */
export function askAgain(queries: QueryClient, changes: Changes): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      typeof path === "string" &&
      path.startsWith("/api/") &&
      (changes === null || changes.some((change) => shows(path, change))),
  });
}

/**
 * Follows the changes the server tells of; several that come together are told as one. A page that is not seen does not
 * listen, and goes on where it left off. Failures are silent: the map is as good as before, and the browser tries again.
 * @returns how to stop
 */
export function followChanges(tell: (changes: Changes) => void): () => void {
  let stream: EventSource | null = null;
  let place = "";
  let opened = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let gathered: ChangeEvent[] = [];
  let everything = false;

  const soon = () => {
    telling ??= setTimeout(() => {
      telling = undefined;
      const changes = everything ? null : gathered;
      [gathered, everything] = [[], false];
      tell(changes);
    }, GATHER_MS);
  };
  const close = () => {
    clearTimeout(again);
    stream?.close();
    stream = null;
  };
  const listen = () => {
    close();
    if (document.hidden) return;
    const own = new EventSource(place ? `/api/events?after=${place}` : "/api/events");
    stream = own;
    own.addEventListener("open", () => {
      // Back without a place to go on from: whatever happened meanwhile was not heard.
      if (opened && !place) {
        everything = true;
        soon();
      }
      opened = true;
    });
    own.addEventListener("change", (event: MessageEvent<string>) => {
      place = event.lastEventId;
      gathered.push(JSON.parse(event.data) as ChangeEvent);
      soon();
    });
    own.addEventListener("resync", (event: MessageEvent<string>) => {
      place = event.lastEventId;
      everything = true;
      soon();
    });
    own.addEventListener("error", () => {
      // A refusal, such as a proxy's while the server starts, ends an EventSource for good.
      if (own.readyState === EventSource.CLOSED && stream === own) again = setTimeout(listen, AGAIN_MS);
    });
  };
  const seen = () => (document.hidden ? close() : listen());

  document.addEventListener("visibilitychange", seen);
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", restored);
  listen();
  return () => {
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("pagehide", close);
    window.removeEventListener("pageshow", restored);
    clearTimeout(telling);
    close();
  };

  function restored(event: PageTransitionEvent): void {
    if (event.persisted) listen();
  }
}
