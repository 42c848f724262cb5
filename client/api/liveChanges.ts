import type { QueryClient } from "@tanstack/react-query";
import type { ChangeEvent } from "../../server/contract/event.ts";
import type { ToldReading } from "../../server/contract/sensor.ts";

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
const OF_STATIONS = /^\/api\/sensors\/stations\b/;
function tellsOfStations(path: string, layer: string): boolean {
  const [where = "", query] = path.split("?");
  return OF_STATIONS.test(where) && new URLSearchParams(query).get("layer") === layer;
}
const GATHER_MS = 400;
/** Readings come by the dozen: the screen is told four times a second at most. */
const READINGS_MS = 250;
const AGAIN_MS = 15_000;

/** Whether what a path of the server answers may show a change. */
export function shows(path: string, { layer, row }: Pick<ChangeEvent, "layer" | "row">): boolean {
  if (layer === INDICATORS && OF_A_LAYER.test(path)) return false;
  if (layer === INDICATORS && row === "classification") return /\bindicators\b|data-trust/.test(path);
  if (layer === INDICATORS) return TELLS_OF_INDICATORS.test(path) || `${path}/`.startsWith(`/api/indicators/${row}/`);
  const ofLayer = path.startsWith(`/api/layers/${layer}/`) || scoresLayer(path, layer) || tellsOfStations(path, layer);
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

/** Who wants readings of sensors, from which place in the events on. */
export interface ReadingsEar {
  /** Null: no readings are wanted. */
  from: () => string | null;
  hear: (told: ToldReading[]) => void;
  /** Calls when `from` may be another. @returns how to stop */
  subscribe: (turned: () => void) => () => void;
}

/** The earlier of two places in the events; an empty one is not known. */
export function earlierPlace(a: string, b: string): string {
  if (!a || !b) return a || b;
  const [xa = 0n, ia = 0n] = a.split(".").map(BigInt);
  const [xb = 0n, ib = 0n] = b.split(".").map(BigInt);
  return xa < xb || (xa === xb && ia <= ib) ? a : b;
}

/**
 * Follows the changes the server tells of, and readings of sensors while somebody wants them; several that come
 * together are told as one. A page that is not seen does not listen, and goes on where it left off. Failures are silent:
 * the map is as good as before, and the browser tries again.
 * @returns how to stop
 */
export function followChanges(tell: (changes: Changes) => void, ear?: ReadingsEar): () => void {
  let stream: EventSource | null = null;
  /** The stream before, until its successor stands: nothing falls between them. */
  let retiring: EventSource | null = null;
  let place = "";
  let opened = false;
  let withReadings = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let hearing: ReturnType<typeof setTimeout> | undefined;
  let gathered: ChangeEvent[] = [];
  let readings: ToldReading[] = [];
  let everything = false;

  const soon = () => {
    telling ??= setTimeout(() => {
      telling = undefined;
      const changes = everything ? null : gathered;
      [gathered, everything] = [[], false];
      tell(changes);
    }, GATHER_MS);
  };
  const retire = () => {
    retiring?.close();
    retiring = null;
  };
  const close = () => {
    clearTimeout(again);
    retire();
    stream?.close();
    stream = null;
  };
  const listen = () => {
    clearTimeout(again);
    const from = ear?.from() ?? null;
    if (from !== null && !withReadings) place = earlierPlace(place, from);
    withReadings = from !== null;
    if (document.hidden) return close();
    const asked = new URLSearchParams({ ...(place && { after: place }), ...(withReadings && { readings: "true" }) });
    const own = new EventSource(asked.size > 0 ? `/api/events?${asked}` : "/api/events");
    retire();
    retiring = stream;
    stream = own;
    const passed = (event: MessageEvent<string>) => {
      if (stream === own) place = event.lastEventId;
    };
    own.addEventListener("open", () => {
      retire();
      // Back without a place to go on from: whatever happened meanwhile was not heard.
      if (opened && !place) {
        everything = true;
        soon();
      }
      opened = true;
    });
    own.addEventListener("change", (event: MessageEvent<string>) => {
      passed(event);
      gathered.push(JSON.parse(event.data) as ChangeEvent);
      soon();
    });
    own.addEventListener("readings", (event: MessageEvent<string>) => {
      passed(event);
      for (const told of JSON.parse(event.data) as ToldReading[]) readings.push(told);
      hearing ??= setTimeout(() => {
        hearing = undefined;
        const heard = readings;
        readings = [];
        ear?.hear(heard);
      }, READINGS_MS);
    });
    own.addEventListener("resync", (event: MessageEvent<string>) => {
      passed(event);
      everything = true;
      soon();
    });
    own.addEventListener("error", () => {
      // A refusal, such as a proxy's while the server starts, ends an EventSource for good.
      if (own.readyState === EventSource.CLOSED && stream === own) again = setTimeout(listen, AGAIN_MS);
    });
  };
  const seen = () => (document.hidden ? close() : listen());
  const turned = () => {
    if (((ear?.from() ?? null) !== null) !== withReadings) listen();
  };

  document.addEventListener("visibilitychange", seen);
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", restored);
  const leave = ear?.subscribe(turned);
  listen();
  return () => {
    leave?.();
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("pagehide", close);
    window.removeEventListener("pageshow", restored);
    clearTimeout(telling);
    clearTimeout(hearing);
    close();
  };

  function restored(event: PageTransitionEvent): void {
    if (event.persisted) listen();
  }
}
