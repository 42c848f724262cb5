import type { NavigationStep, ResourcePath, ResourceStep } from "./ast.ts";
import { Cursor, type Token } from "./Cursor.ts";
import { type EntityName, entityOfSet, SET_NAMES } from "./entityModel.ts";
import { LIMITS } from "./limits.ts";
import { readKeys } from "./readProperty.ts";
import { resolveName } from "./resolveName.ts";
import { Source } from "./Source.ts";

const ACTION = "CreateObservations";

/** The id in parentheses behind a step; null where there is none. */
function readId(cursor: Cursor): number | string | null {
  if (!cursor.touches("(")) return null;
  cursor.need("(");
  const negative = cursor.take("-");
  const token = cursor.peek;
  const literal = token.kind === "literal" ? token.literal : null;
  const whole = literal?.kind === "number" && /^\d+$/.test(token.text);
  if (!whole && (literal?.kind !== "text" || negative)) throw cursor.error("bad-literal", ["integer", "text"]);
  cursor.next();
  cursor.need(")");
  return whole && negative ? 0 - literal.value : literal.value;
}

function readStep(cursor: Cursor, navigation: NavigationStep, token: Token): ResourceStep {
  if (!navigation.many && cursor.touches("(")) throw cursor.error("syntax", ["/", "end"]);
  return { ...navigation, at: token.offset + 1, id: readId(cursor) };
}

function setOf(source: Source, { text, offset }: Token): NavigationStep {
  const entity: EntityName | undefined = entityOfSet(text);
  if (entity === undefined) throw source.error("unknown-entity", offset, text, SET_NAMES);
  return { name: text, entity, many: true };
}

/** What a resource path below the version names, such as /Things(1)/Datastreams. The text is decoded. */
export function parsePath(path: string): ResourcePath {
  const source = new Source(path, "");
  const cursor = new Cursor(source);
  if (path === "" || path === "/") return { kind: "root" };
  const first = cursor.segment();
  if (first === null) throw cursor.error("syntax", "/");
  if (first.text === ACTION) {
    cursor.needEnd();
    return { kind: "action", name: ACTION };
  }
  let step = readStep(cursor, setOf(source, first), first);
  const steps = [step];
  for (let segment = cursor.segment(); segment !== null; segment = cursor.segment()) {
    const { text, offset } = segment;
    const set = step.many && step.id === null;
    if (text === "$ref") {
      cursor.needEnd();
      return { kind: set ? "set" : "entity", steps, refs: true };
    }
    // Of many nobody can tell whose property or neighbours are meant.
    if (set) throw source.error(text.startsWith("$") ? "unsupported" : "syntax", offset, text, ["(", "$ref"]);
    const resolved = resolveName(source, step.entity, segment);
    if (resolved.kind === "property") {
      const { property, type } = resolved;
      const { keys, stopped } = readKeys(cursor, type, "$value");
      cursor.needEnd(...(stopped ? [] : ["/"]));
      return { kind: "property", steps, property, type, below: keys, raw: stopped };
    }
    if (steps.length > LIMITS.navigations) throw source.error("too-deep", offset, text, String(LIMITS.navigations));
    step = readStep(cursor, resolved.navigation, segment);
    steps.push(step);
  }
  cursor.needEnd("/");
  return { kind: step.many && step.id === null ? "set" : "entity", steps, refs: false };
}
