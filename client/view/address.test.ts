import { expect, test } from "vitest";
import { parseQuery, readAddress, writeQuery } from "./address.ts";

const read = (query: string) => readAddress(parseQuery(query));

test("an address read and written again is the same address", () => {
  const query =
    "?edition=2024&unit=87&by=commune&layer=population-density&opacity=80&extrusion=1&points=flood-stations,places&object=flood-stations:cdc&theme=dark&lang=en&density=wall&c=105.63683,10.54486,8.98";
  expect(writeQuery(read(query))).toBe(query);
});

test("the trust in a layer of points is part of the address, and its layer a layer's name", () => {
  const query = "?unit=82&trust=complete&trustOf=flood-stations&points=flood-stations";
  expect(writeQuery(read(query))).toBe(query);
  expect(read("?trust=complete&trustOf=Drop%20Table")).not.toHaveProperty("trustOf");
});

test("reading what was already read changes nothing", () => {
  const once = read("?unit=866&points=places&c=105.6,10.5,9,-15,50");
  expect(readAddress(once)).toEqual(once);
});

test.for([
  ["edition=20245", "edition"],
  ["unit=abc", "unit"],
  ["unit=1", "unit"],
  ["layer=Drop%20Table", "layer"],
  ["points=%3Cscript%3E", "points"],
  ["by=ward", "by"],
  ["theme=pink", "theme"],
  ["lang=fr", "lang"],
  ["density=tiny", "density"],
  ["opacity=140", "opacity"],
  ["opacity=much", "opacity"],
  ["edges=1.2.3", "edges"],
  ["edges=5,-5", "edges"],
  ["edges=5,5", "edges"],
  ["edgesChange=1,2,3,4,5,6", "edgesChange"],
  ["edgesTarget=-", "edgesTarget"],
  ["c=105,10", "c"],
  ["c=,,", "c"],
  ["c=999,10,9", "c"],
  ["c=105,10,9,0,120", "c"],
] as const)("the bad value %s counts as missing", ([query, name]) => {
  expect(read(`?${query}`)).not.toHaveProperty(name);
});

test("limits of what is shown stand apart, may lie below zero and are kept beside each other", () => {
  const query = "?indicator=CQS03&show=change&edges=80,90&edgesTarget=-5,0,2.5&edgesChange=0";
  expect(read(query)).toMatchObject({ edges: "80,90", edgesTarget: "-5,0,2.5", edgesChange: "0" });
  expect(writeQuery(read(query))).toBe(query);
});

test("codes stay text, with their leading zero", () => {
  expect(read("?unit=087").unit).toBe("087");
});

test("a point layer named twice is shown once, and opacity nought is a value", () => {
  expect(read("?points=places,places").points).toEqual(["places"]);
  expect(read("?opacity=0").opacity).toBe(0);
});
