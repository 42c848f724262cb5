import type { NavigationStep } from "./ast.ts";
import type { Token } from "./Cursor.ts";
import { ENTITIES, type EntityName, type PropertyType } from "./entityModel.ts";
import type { Source } from "./Source.ts";

type Resolved =
  | { kind: "property"; property: string; type: PropertyType }
  | { kind: "navigation"; navigation: NavigationStep };

/** What a name means at an entity. The id has a second name, the one it carries in answers. */
export function resolveName(source: Source, entity: EntityName, { text, offset }: Token): Resolved {
  const { properties, navigations } = ENTITIES[entity];
  const name = text === "@iot.id" ? "id" : text;
  // Own names alone: every object has a `constructor`.
  const type = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (type !== undefined) return { kind: "property", property: name, type };
  const navigation = Object.hasOwn(navigations, name) ? navigations[name] : undefined;
  if (navigation !== undefined) return { kind: "navigation", navigation: { name, ...navigation } };
  if (name.startsWith("$")) throw source.error("unsupported", offset, name);
  throw source.error("unknown-property", offset, text, [...Object.keys(properties), ...Object.keys(navigations)]);
}
