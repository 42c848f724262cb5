import type { NavigationStep, PropertyPath } from "./ast.ts";
import type { Cursor, Token } from "./Cursor.ts";
import type { EntityName, PropertyType } from "./entityModel.ts";
import { LIMITS } from "./limits.ts";
import { resolveName } from "./resolveName.ts";

/** The keys below a property of JSON; other properties have nothing below. `stop`: a segment that is no key. */
export function readKeys(cursor: Cursor, type: PropertyType, stop?: string): { keys: string[]; stopped: boolean } {
  const keys: string[] = [];
  for (let segment = cursor.segment(); segment !== null; segment = cursor.segment()) {
    const { text, offset } = segment;
    if (text === stop) return { keys, stopped: true };
    if (text.startsWith("$")) throw cursor.source.error("unsupported", offset, text);
    if (type !== "json" && type !== "any") throw cursor.source.error("unknown-property", offset, text, stop ?? "");
    cursor.source.count(offset);
    keys.push(text);
  }
  return { keys, stopped: false };
}

/** The path that begins with a name just taken: over navigations to a property, and below it into JSON. */
export function readProperty(cursor: Cursor, entity: EntityName, first: Token): PropertyPath {
  const { source } = cursor;
  const steps: NavigationStep[] = [];
  let segment = first;
  for (let here = entity; ;) {
    // A lambda stands in the place of a property.
    if ((segment.text === "any" || segment.text === "all") && cursor.touches("("))
      throw source.error("unsupported", segment.offset, segment.text);
    source.count(segment.offset);
    const resolved = resolveName(source, here, segment);
    if (resolved.kind === "property") {
      const { property, type } = resolved;
      return { kind: "path", at: first.offset + 1, steps, property, type, below: readKeys(cursor, type).keys };
    }
    steps.push(resolved.navigation);
    if (steps.length > LIMITS.navigations)
      throw source.error("too-deep", segment.offset, segment.text, String(LIMITS.navigations));
    here = resolved.navigation.entity;
    const next = cursor.segment();
    if (next === null) throw cursor.error("syntax", "/");
    segment = next;
  }
}
