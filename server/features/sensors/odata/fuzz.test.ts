import fc from "fast-check";
import { expect, test } from "vitest";
import { ENTITIES, type EntityName } from "./entityModel.ts";
import { errorOf } from "./errorOf.ts";
import { parsePath } from "./parsePath.ts";
import { parseExpand, parseFilter, parseOrderBy, parseQueryOptions, parseSelect } from "./parseQueryOptions.ts";

const READERS: ((text: string, entity: EntityName) => unknown)[] = [
  parseFilter,
  parseOrderBy,
  parseSelect,
  parseExpand,
  parseQueryOptions,
  parsePath,
];

const VALID = [
  "result gt 5 and not (Datastream/Thing/properties/chủ eq 'Đồng ''Tháp''') or id in ('a',-1.5e3,null)",
  "phenomenonTime sub duration'P1DT2H' ge now() and validTime eq 2026-11-25T01:02:03.123Z/2026-11-26T01:02:03+07:00",
  "st_within(FeatureOfInterest/feature,geography'POLYGON((105 10,106 10,106 11,105 10))') and date(resultTime) lt 2026-11-25",
  "phenomenonTime desc,Datastream/@iot.id asc,result mul -1",
  "id,result,@iot.id,Datastream",
  "Datastream($select=id,name;$expand=Thing($filter=name eq ';)');$top=1),FeatureOfInterest/Observations",
  "$filter=result%20gt%205&$top=10&$expand=Datastream&$resultFormat=dataArray",
  "/Things(1)/Datastreams(2)/Observations('12-1732500000000000')/result/$value",
];
const PIECES = [
  "(",
  ")",
  "'",
  "''",
  ",",
  ";",
  "/",
  "$",
  "=",
  "-",
  " ",
  "not ",
  " and ",
  "@iot.id",
  "geography'",
  "duration'",
  "1e9",
  "2026-11-25T",
  "ệ",
  "\u0301",
  "\0",
  "\uD800",
  "💧",
  "__proto__",
];

const mutated = fc
  .tuple(
    fc.constantFrom(...VALID),
    fc.array(fc.tuple(fc.nat(120), fc.nat(8), fc.constantFrom("", ...PIECES)), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, edits]) => edits.reduce((now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut), text));
const pieces = fc.array(fc.constantFrom(...PIECES, ...VALID), { maxLength: 12 }).map((parts) => parts.join(""));
const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 60 }), pieces, mutated);

test("what the mutations begin with is sound", () => {
  const [filter = "", time = "", place = "", orderBy = "", select = "", expand = "", query = "", path = ""] = VALID;
  for (const text of [filter, time, place]) parseFilter(text, "Observation");
  parseOrderBy(orderBy, "Observation");
  parseSelect(select, "Observation");
  parseExpand(expand, "Observation");
  parseQueryOptions(query, "Observation");
  expect(parsePath(path)).toMatchObject({ kind: "property" });
});

test("nothing that is sent ends in anything but a tree or an error of ours, soon", () => {
  const started = performance.now();
  let read = 0;
  fc.assert(
    fc.property(texts, fc.constantFrom(...(Object.keys(ENTITIES) as EntityName[])), (text, entity) => {
      for (const reader of READERS) {
        const error = errorOf(() => reader(text, entity));
        if (error === null) read += 1;
        else expect(1 <= error.position && error.position <= text.length + 1).toBe(true);
      }
    }),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(500);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("long texts that repeat one thing take no longer than their length", () => {
  const started = performance.now();
  for (const piece of [...PIECES, "a", "9", "9.", "''a", "geography'POINT(", "1 ", "a/", "P1D"])
    for (const prefix of ["", "'", "geography'POLYGON((", "duration'P", "id eq ", "/Things('"])
      for (const reader of READERS) errorOf(() => reader((prefix + piece.repeat(8000)).slice(0, 8000), "Thing"));
  expect(performance.now() - started).toBeLessThan(5000);
});
