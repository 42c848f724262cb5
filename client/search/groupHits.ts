import type { PlaceHit, UnitHit } from "../../server/contract/search.ts";

export type Hit = UnitHit | PlaceHit;
export type HitGroup = { id: "searchUnitsNow" | "searchUnitsFormer" | "searchPlaces"; hits: Hit[] };

/** One name for a hit, for lists and choices. */
export function hitKey(hit: Hit): string {
  return hit.type === "place" ? `place:${hit.layer}:${hit.key}` : `unit:${hit.edition}:${hit.code}`;
}

const order: readonly Hit["match"][] = ["exact", "prefix", "part", "fuzzy"];

/**
 * Hits in the order people look for them: what is now, what was, then places; each as the server ranked it. But a group
 * that answers better to the name comes first: an old ward called just so before a new one that is merely like it.
 */
export function groupHits(hits: Hit[]): HitGroup[] {
  const groups: HitGroup[] = [
    { id: "searchUnitsNow", hits: hits.filter((hit) => hit.type === "admin-unit" && !hit.former) },
    { id: "searchUnitsFormer", hits: hits.filter((hit) => hit.type === "admin-unit" && hit.former) },
    { id: "searchPlaces", hits: hits.filter((hit) => hit.type === "place") },
  ];
  const best = (group: HitGroup) => Math.min(...group.hits.map(({ match }) => order.indexOf(match)));
  return groups.filter((group) => group.hits.length > 0).toSorted((a, b) => best(a) - best(b));
}

/** The one hit that answers exactly to the name; null when there is none, or more than one is meant. */
export function onlyExact(hits: Hit[], ambiguous: boolean): Hit | null {
  const exact = hits.filter(({ match }) => match === "exact");
  return exact.length === 1 && !ambiguous ? (exact[0] ?? null) : null;
}
