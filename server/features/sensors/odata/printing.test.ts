import fc from "fast-check";
import { expect, test } from "vitest";
import type { Expression, Literal } from "./ast.ts";
import { arityOf, FUNCTION_NAMES } from "./functions.ts";
import { operatorOf } from "./operators.ts";
import { parseFilter } from "./parseQueryOptions.ts";

const NOT = 3;
const UNARY = 8;
const OPERAND = 9;

function literal(node: Literal): string {
  if (node.kind === "null") return "null";
  if (node.kind === "text") return `'${node.value.replaceAll("'", "''")}'`;
  if (node.kind === "interval") return `${node.start}/${node.end}`;
  if (node.kind === "duration") return `duration'${node.value}'`;
  if (node.kind === "geometry") return `geography'${node.wkt}'`;
  return String(node.value);
}

/** How tightly a node holds together, and its text. `all`: every node in parentheses. */
function print(node: Expression, all: boolean): [precedence: number, text: string] {
  const within = (inner: Expression, least: number) => {
    const [precedence, text] = print(inner, all);
    return all || precedence < least ? `(${text})` : text;
  };
  switch (node.kind) {
    case "logical":
    case "comparison":
    case "arithmetic": {
      const { precedence } = operatorOf(node.operator)!;
      return [precedence, `${within(node.left, precedence)} ${node.operator} ${within(node.right, precedence + 1)}`];
    }
    case "in":
      return [5, `${within(node.operand, 5)} in (${node.list.map(literal).join(",")})`];
    case "not":
      return [NOT, `not ${within(node.operand, NOT)}`];
    case "negate":
      return [UNARY, `-${within(node.operand, UNARY)}`];
    case "call":
      return [OPERAND, `${node.function}(${node.arguments.map((argument) => print(argument, all)[1]).join(",")})`];
    case "path":
      return [OPERAND, [...node.steps.map(({ name }) => name), node.property, ...node.below].join("/")];
    default:
      return [OPERAND, literal(node)];
  }
}

/** A tree without its places. */
const bare = (tree: Expression): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === "at" ? undefined : value)));

const at = fc.constant(1);
const kind = <const K extends string>(name: K) => fc.constant(name);
const literals = fc.oneof(
  fc.record({ kind: kind("null"), at }),
  fc.record({ kind: kind("boolean"), at, value: fc.boolean() }),
  fc.record({
    kind: kind("number"),
    at,
    value: fc.oneof(
      fc.maxSafeInteger(),
      // Zero has one sign, and large integers are refused when they are written without an exponent.
      fc.double({ noNaN: true, min: -1e15, max: 1e15 }).map((value) => (value === 0 ? 0 : value)),
      fc.constantFrom(1e21, 1.5e300, 5e-324),
    ),
  }),
  fc.record({
    kind: kind("text"),
    at,
    value: fc.oneof(
      fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", "")),
      fc.constantFrom("'", "''", "Đồng Tháp", "a' or 'b", "; $top=1)"),
    ),
  }),
  fc.record({ kind: kind("date"), at, value: fc.constantFrom("2026-11-25", "2024-02-29") }),
  fc.record({ kind: kind("timeOfDay"), at, value: fc.constantFrom("08:30:00", "23:59:59.5") }),
  fc.record({ kind: kind("instant"), at, value: fc.constantFrom("2026-11-25T01:02:03.123Z", "0001-01-01T00:00:00Z") }),
  fc.record({
    kind: kind("interval"),
    at,
    start: fc.constant("2026-11-25T01:02:03Z"),
    end: fc.constantFrom("2026-11-25T01:02:03Z", "2027-01-01T00:00:00Z"),
  }),
  fc.record({ kind: kind("duration"), at, value: fc.constantFrom("P1DT2H", "PT0.5S", "P1Y2M3W") }),
  fc.record({ kind: kind("geometry"), at, shape: kind("POINT"), wkt: fc.constant("POINT(105.6 10.4)") }),
) as fc.Arbitrary<Literal>;

const paths = fc
  .constantFrom(
    "result",
    "id",
    "Datastream/Thing/properties/chủ/0",
    "Datastream/Thing/Locations/location",
    "parameters/in/not",
  )
  .map((text) => parseFilter(text, "Observation"));

const { tree: trees } = fc.letrec<{ tree: Expression }>((tie) => {
  const tree = tie("tree");
  const binary = (name: string, ...operators: string[]) =>
    fc.record({ kind: kind(name), at, operator: fc.constantFrom(...operators), left: tree, right: tree });
  const call = fc.constantFrom(...FUNCTION_NAMES).chain((name) => {
    const [minLength, maxLength] = arityOf(name);
    return fc.record({
      kind: kind("call"),
      at,
      function: kind(name),
      arguments: fc.array(tree, { minLength, maxLength }),
    });
  });
  return {
    tree: fc.oneof(
      { maxDepth: 6, depthSize: "large" },
      fc.oneof(literals, paths),
      binary("logical", "and", "or"),
      binary("comparison", "eq", "ne", "gt", "ge", "lt", "le"),
      binary("arithmetic", "add", "sub", "mul", "div", "mod"),
      fc.record({ kind: kind("not"), at, operand: tree }),
      fc.record({ kind: kind("negate"), at, operand: tree.filter((operand) => operand.kind !== "number") }),
      fc.record({ kind: kind("in"), at, operand: tree, list: fc.array(literals, { minLength: 1, maxLength: 4 }) }),
      call,
    ) as fc.Arbitrary<Expression>,
  };
});

test.each([
  ["no more parentheses than it needs", false],
  ["parentheses around every part", true],
])("a tree that is written with %s reads as itself", (_, all) =>
  fc.assert(
    fc.property(trees, (tree) => {
      const [, text] = print(tree, all);
      fc.pre(text.length <= 8000);
      expect(bare(parseFilter(text, "Observation"))).toEqual(bare(tree));
    }),
    { numRuns: 2000 },
  ),
);
