import type { ExpandOptions } from "../odata/ast.ts";
import { Conditions } from "./Conditions.ts";
import { isByTime } from "./isByTime.ts";
import type { Chain } from "./readChain.ts";
import { within } from "./SensorThingsError.ts";
import type { Statement } from "./Statement.ts";

/** Rows of a chain, and how many there are of them in all. */
export interface SelectedPage {
  /** To stand behind "from": the rows under their own alias, in order; one more than is shown, to know that there is more. */
  rows: string;
  /** To stand as a value. */
  count: string;
}

/** Cuts a page from what a chain leads to: the condition, the order and the place are those of the options. */
export function selectPage(
  statement: Statement,
  { joins, rows, order }: Chain,
  options: ExpandOptions,
  top: number,
): SelectedPage {
  const conditions = new Conditions(statement, rows);
  const filter = within("$filter", () => (options.filter === undefined ? null : conditions.of(options.filter)));
  // The order of the entity tells all rows apart, so that pages miss none and repeat none.
  const keys = [...within("$orderby", () => conditions.order(options.orderby ?? [])), ...order];
  const from = joins.sql(filter);
  const { alias } = rows;
  const skip = options.skip ?? 0;
  // The index finds readings by datastream, then time: of all readings the newest are among the newest of each datastream.
  const isOfAll = rows.entity === "Observation" && joins.from.length === 1 && joins.where.length === 0;
  const source =
    isOfAll && isByTime(options)
      ? `from senmap.datastream s cross join lateral (select ${alias}.* ${joins.sql(`${alias}.datastream_id = s.id`, filter)}
        order by ${keys[0]} limit ${statement.add(top + 1 + skip, "bigint")}) ${alias}`
      : from;
  return {
    rows: `(select ${alias}.* ${source} order by ${keys.join(", ")}
      limit ${statement.add(top + 1, "bigint")} offset ${statement.add(skip, "bigint")}) ${alias}`,
    count: `(select count(*) ${from})`,
  };
}
