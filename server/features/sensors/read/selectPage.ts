import type { ExpandOptions } from "../odata/ast.ts";
import { Conditions } from "./Conditions.ts";
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
  return {
    rows: `(select ${rows.alias}.* ${from} order by ${keys.join(", ")}
      limit ${statement.add(top + 1, "bigint")} offset ${statement.add(options.skip ?? 0, "bigint")}) ${rows.alias}`,
    count: `(select count(*) ${from})`,
  };
}
