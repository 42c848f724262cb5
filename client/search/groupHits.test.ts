import { expect, test } from "vitest";
import type { PlaceHit, UnitHit } from "../../server/contract/search.ts";
import { groupHits, onlyExact } from "./groupHits.ts";

const unit = (code: string, match: UnitHit["match"], former: boolean): UnitHit => ({
  type: "admin-unit",
  edition: former ? "2024" : "2025",
  code,
  level: "commune",
  fullName: code,
  parentName: null,
  match,
  likeness: match === "exact" ? 1 : 0.8,
  former,
  became: [],
  bbox: null,
});
const place: PlaceHit = {
  type: "place",
  layer: "places",
  key: "1",
  fullName: "1",
  lon: 105,
  lat: 10,
  match: "prefix",
  likeness: 0.9,
};
const order = (hits: (UnitHit | PlaceHit)[]) => groupHits(hits).map(({ id }) => id);

test("an old unit of exactly this name comes before a new one that is merely like it", () => {
  const hits = [unit("29869", "exact", true), unit("29870", "fuzzy", false), place];
  expect(order(hits)).toEqual(["searchUnitsFormer", "searchPlaces", "searchUnitsNow"]);
});

test("of groups that answer equally well, what is now comes first", () => {
  const hits = [unit("29869", "exact", true), unit("29870", "exact", false)];
  expect(order(hits)).toEqual(["searchUnitsNow", "searchUnitsFormer"]);
});

test("Enter has an answer when exactly one thing is called so", () => {
  const one = unit("29869", "exact", true);
  expect(onlyExact([one, unit("29870", "fuzzy", false)], false)).toBe(one);
  expect(onlyExact([one], true)).toBeNull();
  expect(onlyExact([one, unit("29870", "exact", false)], false)).toBeNull();
  expect(onlyExact([place], false)).toBeNull();
});
