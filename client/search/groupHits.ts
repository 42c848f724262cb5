import type { PlaceHit, UnitHit } from "../../server/contract/search.ts";

export type Hit = UnitHit | PlaceHit;
export type HitGroup = { id: "searchUnitsNow" | "searchUnitsFormer" | "searchPlaces"; hits: Hit[] };

/** One name for a hit, for lists and choices. */
export function hitKey(hit: Hit): string {
  return hit.type === "place" ? `place:${hit.layer}:${hit.key}` : `unit:${hit.edition}:${hit.code}`;
}

/** Hits in the order people look for them: what is now, what was, then places; each as the server ranked it. */
export function groupHits(hits: Hit[]): HitGroup[] {
  const groups: HitGroup[] = [
    { id: "searchUnitsNow", hits: hits.filter((hit) => hit.type === "admin-unit" && !hit.former) },
    { id: "searchUnitsFormer", hits: hits.filter((hit) => hit.type === "admin-unit" && hit.former) },
    { id: "searchPlaces", hits: hits.filter((hit) => hit.type === "place") },
  ];
  return groups.filter((group) => group.hits.length > 0);
}
