import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS, type Database } from "../../../platform/database.ts";
import { testDatabase } from "../../../platform/testDatabase.ts";
import { ENTITIES, type EntityName, type PropertyType } from "../odata/entityModel.ts";
import type { FunctionName } from "../odata/functions.ts";
import { parsePath } from "../odata/parsePath.ts";
import { parseQueryOptions } from "../odata/parseQueryOptions.ts";
import { printExpression } from "./printExpression.ts";
import { readSensorThings } from "./readSensorThings.ts";
import { SensorThingsError } from "./SensorThingsError.ts";
import { addLake, asOwner, BASE, observe } from "./testReading.ts";

let database: Database;

beforeAll(async () => {
  database = await testDatabase();
  const id = await addLake(database);
  // A shape that not every operation takes.
  const shape = {
    type: "GeometryCollection",
    geometries: [
      { type: "Point", coordinates: [105.5, 10.5] },
      {
        type: "LineString",
        coordinates: [
          [105, 10],
          [106, 11],
        ],
      },
    ],
  };
  await asOwner(
    database,
    `with new as (insert into senmap.location (name, location, classification)
      select 'L', shape, 'public' from jsonb_array_elements($1::jsonb) shape returning id)
    insert into senmap.thing_location select $2, id from new`,
    [JSON.stringify([shape]), id["pond"]],
  );
  for (const [place, result] of [1, -2.5, "đục", { a: [1, { b: 1e300 }] }, true, null, [1, 2]].entries())
    await observe(database, id["words"]!, `2026-02-0${place + 1}T00:00:00Z`, result, { feature: id["feature"] });
});

type Kind = "text" | "number" | "time" | "duration" | "shape" | "truth" | "dayTime";
const LITERALS: Record<Kind, string[]> = {
  text: ["''", "'it''s $1; -- %_\\\\'", "'2026-02-01T00:00:00Z'", "'đục'", "null"],
  number: ["0", "-7", "2.5", "1e300", "5e-324", "9007199254740991", "null"],
  time: [
    "2026-02-28",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z",
    "2026-02-01T00:00:00Z/2026-03-01T00:00:00Z",
    "2026-02-03T00:00:00Z",
  ],
  dayTime: ["23:59:59.5", "00:00:00"],
  duration: ["duration'P1DT2H'", "duration'-P999999Y'"],
  shape: [
    "geography'POINT(105.5 10.5)'",
    "geography'LINESTRING(0 0,1 1)'",
    "geography'POLYGON((0 0,1 1,1 0,0 1,0 0))'",
    "geography'POLYGON((105 10,106 10,106 11,105 10))'",
  ],
  truth: ["true", "false", "null"],
};
const ALL_LITERALS = Object.values(LITERALS).flat();
const KINDS: Partial<Record<PropertyType, Kind[]>> = {
  text: ["text"],
  number: ["number"],
  time: ["time"],
  interval: ["time"],
  geometry: ["shape"],
  json: ["text", "number", "truth"],
  any: ["text", "number", "truth"],
};
const KEYS = ["", "/a", "/a/b", "/0", "/none", "/flag", "/since", "/senmap.key"];

/** Paths of a kind from an entity to properties, over some navigations. */
function pathsFrom(entity: EntityName, kind: Kind | null, depth: number): string[] {
  const { properties, navigations } = ENTITIES[entity];
  const own = Object.entries(properties).flatMap(([name, type]) => {
    if (kind !== null && !KINDS[type]!.includes(kind)) return [];
    return type === "json" || type === "any" ? KEYS.map((key) => `${name}${key}`) : [name];
  });
  if (depth === 0) return own;
  const further = Object.entries(navigations).flatMap(([name, { entity: next }]) =>
    pathsFrom(next, kind, depth - 1).map((path) => `${name}/${path}`),
  );
  return [...own, ...further];
}

/** What each function takes, and what it gives. */
const SIGNATURES: [FunctionName[], Kind[], Kind][] = [
  [["substringof", "contains", "startswith", "endswith"], ["text", "text"], "truth"],
  [["length"], ["text"], "number"],
  [["indexof"], ["text", "text"], "number"],
  [["substring"], ["text", "number"], "text"],
  [["substring"], ["text", "number", "number"], "text"],
  [["tolower", "toupper", "trim"], ["text"], "text"],
  [["concat"], ["text", "text"], "text"],
  [["year", "month", "day", "hour", "minute", "second", "fractionalseconds", "totaloffsetminutes"], ["time"], "number"],
  [["hour", "minute", "second", "fractionalseconds"], ["dayTime"], "number"],
  [["date"], ["time"], "time"],
  [["time"], ["time"], "dayTime"],
  [["now", "mindatetime", "maxdatetime"], [], "time"],
  [["round", "floor", "ceiling"], ["number"], "number"],
  [["geo.distance"], ["shape", "shape"], "number"],
  [["geo.length"], ["shape"], "number"],
  [
    [
      "geo.intersects",
      "st_equals",
      "st_disjoint",
      "st_touches",
      "st_within",
      "st_overlaps",
      "st_crosses",
      "st_intersects",
      "st_contains",
    ],
    ["shape", "shape"],
    "truth",
  ],
  [["st_relate"], ["shape", "shape"], "text"],
  [["before", "after", "meets", "during", "overlaps", "starts", "finishes"], ["time", "time"], "truth"],
];
const OPERATIONS: [Kind, string[], Kind, Kind][] = [
  ["number", ["add", "sub", "mul", "div", "mod"], "number", "number"],
  ["time", ["add", "sub"], "duration", "time"],
  ["time", ["sub"], "time", "duration"],
  ["duration", ["add", "sub"], "duration", "duration"],
  ["duration", ["mul", "div"], "number", "duration"],
];

/** Conditions of an entity; mostly of kinds that fit, and some that do not. */
function filtersOf(entity: EntityName): fc.Arbitrary<string> {
  const kinds = Object.keys(LITERALS) as Kind[];
  return fc.letrec<Record<Kind | "condition" | "pair", string>>((tie) => {
    const of = (kind: Kind) => {
      const literal = fc.constantFrom(...LITERALS[kind]);
      const paths = [0, 2].map((depth) => pathsFrom(entity, kind, depth)).filter((list) => list.length > 0);
      const leaves = [literal, ...paths.map((list) => fc.constantFrom(...list))];
      const calls = SIGNATURES.filter(([, , result]) => result === kind).map(([names, takes]) =>
        fc
          .tuple(fc.constantFrom(...names), fc.tuple(...takes.map((take) => tie(take))))
          .map(([name, list]) => `${name}(${list.join(",")})`),
      );
      const operations = OPERATIONS.filter(([, , , result]) => result === kind).map(([left, signs, right]) =>
        fc.tuple(tie(left), fc.constantFrom(...signs), tie(right)).map((parts) => `(${parts.join(" ")})`),
      );
      return fc.oneof({ depthSize: "small", withCrossShrink: true }, fc.oneof(...leaves), ...calls, ...operations);
    };
    const operator = fc.constantFrom("eq", "ne", "gt", "ge", "lt", "le");
    const pairs = kinds
      .filter((kind) => kind !== "shape")
      .map((kind) => fc.tuple(tie(kind), operator, tie(kind)).map((parts) => parts.join(" ")));
    const lists = (["text", "number", "time"] as const).map((kind) =>
      fc
        .tuple(tie(kind), fc.array(fc.constantFrom(...LITERALS[kind]), { minLength: 1, maxLength: 3 }))
        .map(([value, list]) => `${value} in (${list.join(",")})`),
    );
    return {
      ...(Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<Kind, fc.Arbitrary<string>>),
      pair: fc
        .tuple(
          fc.constantFrom(...ALL_LITERALS, ...pathsFrom(entity, null, 1)),
          operator,
          fc.constantFrom(...ALL_LITERALS),
        )
        .map((parts) => parts.join(" ")),
      condition: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.oneof(...pairs, ...lists),
        tie("truth"),
        fc
          .tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition"))
          .map(([left, sign, right]) => `(${left}) ${sign} (${right})`),
        tie("condition").map((condition) => `not (${condition})`),
        tie("pair"),
      ),
    };
  }).condition;
}

const ENTITY_NAMES = Object.keys(ENTITIES) as EntityName[];

/** "answered", or the kind of the refusal. Any other error is thrown: the database must never be asked what it cannot read. */
async function outcomeOf(entity: EntityName, search: Record<string, string>): Promise<string> {
  const { set } = ENTITIES[entity];
  try {
    const options = parseQueryOptions(new URLSearchParams(search), entity);
    const answer = await database.asPerson(ANONYMOUS, (query) =>
      readSensorThings(query, parsePath(`/${set}`), options, { base: BASE, url: `/sta/v1.1/${set}` }),
    );
    expect(JSON.parse(answer!.body)).toHaveProperty("value");
    // What was read can be written, and says the same.
    const { filter } = options;
    if (filter !== undefined) {
      const text = printExpression(filter);
      const again = parseQueryOptions(new URLSearchParams({ $filter: text }), entity);
      expect(printExpression(again.filter!)).toBe(text);
    }
    return "answered";
  } catch (error) {
    if (error instanceof SensorThingsError) return error.kind;
    throw error;
  }
}

test("no condition and no order ends in an error that is not ours", async () => {
  const outcomes: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...ENTITY_NAMES)
        .chain((entity) => fc.tuple(fc.constant(entity), filtersOf(entity), fc.constantFrom("$filter", "$orderby"))),
      async ([entity, text, option]) => {
        const outcome = await outcomeOf(entity, { [option]: text, $top: option === "$filter" ? "3" : "200" });
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      },
    ),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 300) },
  );
  if (process.env["FUZZ_RUNS"] !== undefined) console.log(outcomes);
  expect(outcomes["answered"]).toBeGreaterThan(100);
}, 600_000);

test("every property compares with every value, or refuses to", async () => {
  for (const entity of ENTITY_NAMES)
    for (const path of pathsFrom(entity, null, 0))
      for (const literal of ALL_LITERALS)
        expect(await outcomeOf(entity, { $filter: `${path} le ${literal}`, $top: "1" })).toMatch(
          /^(answered|type-mismatch)$/,
        );
}, 600_000);
