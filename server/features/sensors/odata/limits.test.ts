import { expect, test } from "vitest";
import { errorOf } from "./errorOf.ts";
import { LIMITS } from "./limits.ts";
import { parsePath } from "./parsePath.ts";
import { parseExpand, parseFilter, parseOrderBy, parseQueryOptions, parseSelect } from "./parseQueryOptions.ts";

/** A text of a whole length around what fills it up. */
const filled = (length: number, before: string, after: string) =>
  before + "x".repeat(length - before.length - after.length) + after;
const nested = (times: number, open: string, close = "") => `${open.repeat(times)}true${close.repeat(times)}`;
const times = (count: number, text: string, separator: string) =>
  Array.from({ length: count }, () => text).join(separator);
/** Navigations there and back. */
const ways = (count: number) => Array.from({ length: count }, (_, at) => (at % 2 === 0 ? "Datastreams" : "Thing"));

const filter = (text: string) => parseFilter(text, "Thing");
const expand = (text: string) => parseExpand(text, "Thing");
const query = (text: string) => parseQueryOptions(text, "Thing");
const select = (text: string) => parseSelect(text, "Thing");

// What is counted, the error beyond it, the most there may be, and a reading with a count of it.
test.each<[string, string, number, (count: number) => unknown]>([
  ["characters of a filter", "too-long", LIMITS.text, (count) => filter(filled(count, "'", "'"))],
  ["characters of a path", "too-long", LIMITS.text, (count) => parsePath(filled(count, "/Things('", "')"))],
  ["characters of options", "too-long", LIMITS.text, (count) => query(`$top=1&$filter=${filled(count - 1, "'", "'")}`)],
  ["parentheses", "too-deep", LIMITS.nesting, (count) => filter(nested(count, "(", ")"))],
  ["negations", "too-deep", LIMITS.nesting, (count) => filter(nested(count, "not "))],
  ["signs", "too-deep", LIMITS.nesting, (count) => filter(nested(count, "-"))],
  ["calls", "too-deep", LIMITS.nesting, (count) => filter(nested(count, "trim(", ")"))],
  ["parentheses of $orderby", "too-deep", LIMITS.nesting, (count) => parseOrderBy(nested(count, "(", ")"), "Thing")],
  ["levels of $expand as a path", "too-deep", LIMITS.expand, (count) => expand(ways(count).join("/"))],
  [
    "levels of $expand",
    "too-deep",
    LIMITS.expand,
    (count) => expand(ways(count).join("($expand=") + ")".repeat(count - 1)),
  ],
  ["navigations of a property", "too-deep", LIMITS.navigations, (count) => filter(`${ways(count).join("/")}/id`)],
  [
    "navigations of a path",
    "too-deep",
    LIMITS.navigations,
    (count) => parsePath(`/Things(1)/${ways(count).join("/").replaceAll("s/", "s(1)/")}`),
  ],
  ["values behind in", "too-many", LIMITS.list, (count) => filter(`id in (${times(count, "1", ",")})`)],
  ["nodes of a filter, two for each", "too-many", LIMITS.nodes / 2, (count) => filter(times(count, "true", " or "))],
  ["nodes of $select", "too-many", LIMITS.nodes, (count) => select(times(count, "id", ","))],
  ["nodes of $expand", "too-many", LIMITS.nodes, (count) => parseExpand(times(count, "Thing", ","), "Datastream")],
  [
    "nodes of options",
    "too-many",
    LIMITS.nodes - 3,
    (count) => query(`$filter=not not true&$select=${times(count, "id", ",")}`),
  ],
  ["keys below a property", "too-many", LIMITS.nodes - 1, (count) => filter(`properties${"/a".repeat(count)}`)],
])("%s: %s", (_, kind, most, read) => {
  expect(errorOf(() => read(most))).toBeNull();
  expect(errorOf(() => read(most + 1))).toMatchObject({ kind });
});

test.each(["(", "-", "not ", "trim(", "concat(1,", "1 add (", "Things/", "((not -"])(
  "%j without end is refused",
  (open) =>
    expect(errorOf(() => parseFilter(open.repeat(LIMITS.text / open.length), "Location"))).toMatchObject({
      kind: open === "Things/" ? "unknown-property" : "too-deep",
    }),
);
