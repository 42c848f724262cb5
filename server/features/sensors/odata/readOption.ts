import type { Expand, ExpandOptions, NavigationStep, OrderBy, QueryOptions, ResultFormat, SelectItem } from "./ast.ts";
import type { Cursor, Token } from "./Cursor.ts";
import { ENTITIES, type EntityName } from "./entityModel.ts";
import { LIMITS } from "./limits.ts";
import { readExpression } from "./readExpression.ts";
import { resolveName } from "./resolveName.ts";

const NESTED_OPTIONS = ["$filter", "$orderby", "$select", "$expand", "$top", "$skip", "$count"] as const;
export const OPTIONS = [...NESTED_OPTIONS, "$resultFormat"] as const;
export type OptionName = (typeof OPTIONS)[number];

const FORMATS: readonly ResultFormat[] = ["dataArray", "CSV", "GeoJSON", "JSON"];

export const isOption = (name: string): name is OptionName => (OPTIONS as readonly string[]).includes(name);

function readOrderBy(cursor: Cursor, entity: EntityName): OrderBy[] {
  const keys: OrderBy[] = [];
  do {
    cursor.source.count(cursor.peek.offset);
    const expression = readExpression(cursor, entity);
    const { kind, text } = cursor.peek;
    const directed = kind === "name" && (text === "asc" || text === "desc");
    if (directed) cursor.next();
    keys.push({ expression, descending: directed && text === "desc" });
  } while (cursor.take(","));
  return keys;
}

/** A name that is given twice, perhaps in both ways of writing the id, is selected once. */
function readSelect(cursor: Cursor, entity: EntityName): SelectItem[] {
  const items = new Map<string, SelectItem>();
  do {
    const token = cursor.name();
    cursor.source.count(token.offset);
    const item: SelectItem = { at: token.offset + 1, ...resolveName(cursor.source, entity, token) };
    if (cursor.touches("/")) throw cursor.source.error("unsupported", token.offset + token.text.length, "/");
    const name = item.kind === "property" ? item.property : item.navigation.name;
    if (!items.has(name)) items.set(name, item);
  } while (cursor.take(","));
  return [...items.values()];
}

function navigationOf(cursor: Cursor, entity: EntityName, token: Token): NavigationStep {
  cursor.source.count(token.offset);
  const resolved = resolveName(cursor.source, entity, token);
  if (resolved.kind === "navigation") return resolved.navigation;
  throw cursor.source.error("unknown-property", token.offset, token.text, Object.keys(ENTITIES[entity].navigations));
}

/** Adds what is expanded. A navigation that is there already takes up what the new one asks, unless both say the same option. */
function addExpand(cursor: Cursor, list: Expand[], added: Expand): void {
  const same = list.find(({ navigation }) => navigation.name === added.navigation.name);
  if (same === undefined) {
    list.push(added);
    return;
  }
  const { expand = [], ...rest } = added.options;
  const twice = Object.keys(rest).find((name) => Object.hasOwn(same.options, name));
  if (twice !== undefined) throw cursor.source.error("repeated-option", added.at - 1, `$${twice}`);
  Object.assign(same.options, rest);
  if (expand.length > 0) same.options.expand ??= [];
  for (const inner of expand) addExpand(cursor, same.options.expand ?? [], inner);
}

function readExpandItem(cursor: Cursor, entity: EntityName, token: Token, depth: number): Expand {
  if (depth > LIMITS.expand) throw cursor.source.error("too-deep", token.offset, token.text, String(LIMITS.expand));
  const navigation = navigationOf(cursor, entity, token);
  const options: ExpandOptions = {};
  const segment = cursor.segment();
  if (segment !== null) options.expand = [readExpandItem(cursor, navigation.entity, segment, depth + 1)];
  else if (cursor.take("(")) {
    do readNested(cursor, navigation.entity, options, depth + 1);
    while (cursor.take(";"));
    if (!cursor.take(")")) throw cursor.error("syntax", [";", ")"]);
  }
  return { at: token.offset + 1, navigation, options };
}

function readExpand(cursor: Cursor, entity: EntityName, depth: number): Expand[] {
  const list: Expand[] = [];
  do addExpand(cursor, list, readExpandItem(cursor, entity, cursor.name(), depth));
  while (cursor.take(","));
  return list;
}

/** One option within the parentheses of $expand. */
function readNested(cursor: Cursor, entity: EntityName, options: ExpandOptions, depth: number): void {
  const name = NESTED_OPTIONS.find((option) => option === cursor.peek.text);
  if (name === undefined)
    throw cursor.error(cursor.peek.kind === "option" ? "unknown-option" : "syntax", NESTED_OPTIONS);
  if (Object.hasOwn(options, name.slice(1))) throw cursor.error("repeated-option", "");
  cursor.next();
  cursor.need("=");
  if (cursor.peek.kind === "end" || cursor.peek.text === ";" || cursor.peek.text === ")")
    throw cursor.error("empty-option", "");
  readOption(cursor, entity, options, name, depth);
}

function readWhole(cursor: Cursor): number {
  const { peek } = cursor;
  if (peek.kind !== "literal" || peek.literal.kind !== "number" || !/^\d+$/.test(peek.text))
    throw cursor.error("bad-literal", "integer from 0");
  cursor.next();
  return peek.literal.value;
}

/** Takes the one of some words that stands next. */
function readWord<T extends string>(cursor: Cursor, words: readonly T[], same: (word: T, text: string) => boolean): T {
  const { kind, text } = cursor.peek;
  const word = kind === "name" ? words.find((candidate) => same(candidate, text)) : undefined;
  if (word === undefined) throw cursor.error("bad-literal", words);
  cursor.next();
  return word;
}

/** Reads the value of an option into its place, as far as it goes. `depth`: the level of $expand that it may begin. */
export function readOption(
  cursor: Cursor,
  entity: EntityName,
  options: QueryOptions,
  name: OptionName,
  depth = 1,
): void {
  switch (name) {
    case "$filter":
      options.filter = readExpression(cursor, entity);
      break;
    case "$orderby":
      options.orderby = readOrderBy(cursor, entity);
      break;
    case "$select":
      options.select = readSelect(cursor, entity);
      break;
    case "$expand":
      options.expand = readExpand(cursor, entity, depth);
      break;
    case "$top":
      options.top = readWhole(cursor);
      break;
    case "$skip":
      options.skip = readWhole(cursor);
      break;
    case "$count":
      options.count = readWord(cursor, ["true", "false"], (word, text) => word === text) === "true";
      break;
    case "$resultFormat":
      options.resultFormat = readWord(cursor, FORMATS, (word, text) => word.toLowerCase() === text.toLowerCase());
      break;
  }
}
