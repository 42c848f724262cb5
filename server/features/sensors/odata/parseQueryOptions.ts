import type { Expand, Expression, OrderBy, QueryOptions, SelectItem } from "./ast.ts";
import { Cursor } from "./Cursor.ts";
import type { EntityName } from "./entityModel.ts";
import { LIMITS } from "./limits.ts";
import { isOption, type OptionName, OPTIONS, readOption } from "./readOption.ts";
import { type Budget, Source } from "./Source.ts";

/** What could have followed a whole value. */
const BEHIND: Partial<Record<OptionName, string[]>> = {
  $filter: ["operator"],
  $orderby: ["operator", "asc", "desc", ","],
  $select: [","],
  $expand: ["/", "(", ","],
};

function parseInto(options: QueryOptions, name: OptionName, text: string, entity: EntityName, budget?: Budget): void {
  const source = new Source(text, name, budget);
  if (text.trim() === "") throw source.error("empty-option", 0, "");
  const cursor = new Cursor(source);
  readOption(cursor, entity, options, name);
  cursor.needEnd(...(BEHIND[name] ?? []));
}

function parseAlone(name: OptionName, text: string, entity: EntityName): QueryOptions {
  const options: QueryOptions = {};
  parseInto(options, name, text, entity);
  return options;
}

/** The condition of `$filter`, its paths resolved from an entity. The text is decoded; so it is for the others below. */
export const parseFilter = (text: string, entity: EntityName): Expression =>
  parseAlone("$filter", text, entity).filter!;

/** The keys of `$orderby`, the first one first. */
export const parseOrderBy = (text: string, entity: EntityName): OrderBy[] =>
  parseAlone("$orderby", text, entity).orderby!;

/** The properties and links of `$select`, each once. */
export const parseSelect = (text: string, entity: EntityName): SelectItem[] =>
  parseAlone("$select", text, entity).select!;

/** What `$expand` shows within an entity, each navigation once, with the options of its own. */
export const parseExpand = (text: string, entity: EntityName): Expand[] => parseAlone("$expand", text, entity).expand!;

/**
 * All options of a request. A string is the query as it stands in an address, still encoded. Names without `$` are the caller's own
 * and pass, except those that only lack it: an answer without the filter that was meant would look right and be wrong.
 */
export function parseQueryOptions(search: URLSearchParams | string, entity: EntityName): QueryOptions {
  const options: QueryOptions = {};
  const budget: Budget = { nodes: 0 };
  let length = 0;
  for (const [name, text] of new URLSearchParams(search)) {
    if (!name.startsWith("$") && !isOption(`$${name}`)) continue;
    const place = new Source("", name);
    if (!isOption(name)) throw place.error("unknown-option", 0, name, OPTIONS);
    if (Object.hasOwn(options, name.slice(1))) throw place.error("repeated-option", 0, name);
    length += text.length;
    if (length > LIMITS.text) throw place.error("too-long", LIMITS.text - (length - text.length), "", `${LIMITS.text}`);
    parseInto(options, name, text, entity, budget);
  }
  return options;
}
