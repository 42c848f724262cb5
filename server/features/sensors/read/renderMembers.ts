import type { ExpandOptions, SelectItem } from "../odata/ast.ts";
import { ENTITIES, type EntityName } from "../odata/entityModel.ts";
import { jsonOf, quoted } from "./jsonOf.ts";
import { addressOf, idJson } from "./links.ts";
import type { Rows } from "./Rows.ts";
import type { Statement } from "./Statement.ts";
import { TABLES } from "./tables.ts";

/** The JSON of a property, as answers show it. */
export function renderProperty({ entity, alias }: Rows, property: string): string {
  const shown = TABLES[entity].shown?.[property];
  if (shown !== undefined) return `coalesce(${shown(alias)}, 'null')`;
  return jsonOf(TABLES[entity].properties[property]!(alias));
}

/** The properties of an entity that are shown. */
export function shownProperties(entity: EntityName, select: SelectItem[] | undefined): string[] {
  if (select === undefined) return Object.keys(ENTITIES[entity].properties);
  return select.flatMap((item) => (item.kind === "property" ? [item.property] : []));
}

/** To find the span of all results is long work: only who asks for it gets it. */
const isCostly = ({ entity }: Rows, property: string, select: SelectItem[] | undefined) =>
  select === undefined && property === "resultTime" && entity !== "Observation";

/** What an Observation is of: a Datastream, or a MultiDatastream, whose results are always lists. */
export const streamOf = (row: string): string =>
  `case when jsonb_typeof(${row}.result_json) = 'array' and
    exists (select from senmap.datastream d where d.id = ${row}.datastream_id and d.multi)
    then 'MultiDatastream' else 'Datastream' end`;

function renderStreamLink(statement: Statement, rows: Rows): string[] {
  const name = streamOf(rows.alias);
  const address = addressOf(statement, rows.entity, rows.alias);
  return [`'"'`, name, `'@iot.navigationLink":"'`, ...address, `'/'`, name, `'"'`];
}

function renderLink(statement: Statement, rows: Rows, navigation: string): string[] {
  const address = addressOf(statement, rows.entity, rows.alias);
  return [quoted(`"${navigation}@iot.navigationLink":"`), ...address, quoted(`/${navigation}"`)];
}

/** The links that are shown: not those of what is expanded, which is there itself. */
function renderLinks(statement: Statement, rows: Rows, { select, expand = [] }: ExpandOptions): string[][] {
  const expanded = new Set(expand.map(({ navigation }) => navigation.name));
  const asked =
    select?.flatMap((item) => (item.kind === "navigation" ? [item.navigation.name] : [])) ??
    Object.keys(ENTITIES[rows.entity].navigations);
  const links = asked.filter((name) => !expanded.has(name));
  if (rows.entity !== "Observation" || select !== undefined)
    return links.map((name) => renderLink(statement, rows, name));
  const isExpanded = expanded.has("Datastream") || expanded.has("MultiDatastream");
  const others = links.filter((name) => name !== "Datastream" && name !== "MultiDatastream");
  return [
    ...(isExpanded ? [] : [renderStreamLink(statement, rows)]),
    ...others.map((name) => renderLink(statement, rows, name)),
  ];
}

/** The members of an entity's own, each as parts to be put together. */
export function renderMembers(statement: Statement, rows: Rows, options: ExpandOptions): string[][] {
  const { select } = options;
  const members: string[][] = [];
  for (const property of shownProperties(rows.entity, select)) {
    if (property === "id") members.push([`'"@iot.id":'`, ...idJson(rows.entity, rows.alias)]);
    else if (isCostly(rows, property, select)) members.push([quoted(`"${property}":null`)]);
    else members.push([quoted(`"${property}":`), renderProperty(rows, property)]);
    if (property === "id" && select === undefined)
      members.push([`'"@iot.selfLink":"'`, ...addressOf(statement, rows.entity, rows.alias), `'"'`]);
  }
  return [...members, ...renderLinks(statement, rows, options)];
}
