import type { Expand, ExpandOptions } from "../odata/ast.ts";
import { quoted } from "./jsonOf.ts";
import { LIMITS, pageOf } from "./limits.ts";
import { addressOf } from "./links.ts";
import { printOptions } from "./printOptions.ts";
import { renderMembers } from "./renderMembers.ts";
import { Joins, type Rows } from "./Rows.ts";
import { selectPage } from "./selectPage.ts";
import { within } from "./SensorThingsError.ts";
import type { Statement } from "./Statement.ts";

/** The JSON of an entity as a SQL expression of text, with what is expanded in it. */
export function renderEntity(statement: Statement, rows: Rows, options: ExpandOptions): string {
  const members = [
    ...renderMembers(statement, rows, options),
    ...(options.expand ?? []).map((item) => [within("$expand", () => renderExpand(statement, rows, item))]),
  ];
  const parts = members.flatMap((member, place) => (place === 0 ? member : [`','`, ...member]));
  return joined([`'{'`, ...parts, `'}'`]);
}

/** More than a hundred arguments no function of PostgreSQL takes. */
function joined(parts: string[]): string {
  const calls: string[] = [];
  for (let start = 0; start < parts.length; start += 90)
    calls.push(`concat(${parts.slice(start, start + 90).join(", ")})`);
  return calls.join(" || ");
}

/** The member of what a navigation leads to, as a SQL expression of text: `"Thing":{…}` or `"Things":[…]` with count and next link. */
function renderExpand(statement: Statement, from: Rows, { navigation, options }: Expand): string {
  const joins = new Joins(statement);
  const { rows, order } = joins.follow(from, navigation);
  const { name } = navigation;
  const top = navigation.many ? pageOf(navigation.entity, options.top, LIMITS.expanded) : 1;
  const page = selectPage(statement, { joins, rows, order }, options, top);
  const entity = renderEntity(statement, rows, options);
  if (!navigation.many)
    return `concat(${quoted(`"${name}":`)}, coalesce((select ${entity} from ${page.rows} limit 1), 'null'))`;
  const shown = statement.add(top, "bigint");
  const count = options.count === true ? `${quoted(`"${name}@iot.count":`)}, ${page.count}, ',', ` : "";
  const following = printOptions({ ...options, top, skip: (options.skip ?? 0) + top });
  const next = [
    quoted(`,"${name}@iot.nextLink":"`),
    ...addressOf(statement, from.entity, from.alias),
    statement.add(`/${name}?${following}`, "text"),
    `'"'`,
  ];
  return `(select concat(${count}${quoted(`"${name}":[`)},
    string_agg(x.entity, ',' order by x.n) filter (where x.n <= ${shown}), ']',
    case when ${top > 0} and count(*) > ${shown} then concat(${next.join(", ")}) end)
    from (select row_number() over () as n, ${entity} as entity from ${page.rows}) x)`;
}
