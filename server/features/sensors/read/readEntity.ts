import type { Query } from "../../../platform/database.ts";
import type { QueryOptions, ResourcePath } from "../odata/ast.ts";
import { refuseTooMany } from "./limits.ts";
import { addressOf } from "./links.ts";
import { readChain } from "./readChain.ts";
import type { SensorThingsAnswer } from "./readSensorThings.ts";
import { renderEntity } from "./renderEntity.ts";
import { Statement } from "./Statement.ts";

/** One entity, or the link to it. */
export async function readEntity(
  query: Query,
  { steps, refs }: Extract<ResourcePath, { kind: "entity" }>,
  options: QueryOptions,
  base: string,
): Promise<SensorThingsAnswer | null> {
  refuseTooMany(1, options);
  const statement = new Statement(base);
  const chain = readChain(statement, steps);
  if (chain === null) return null;
  const { rows, joins } = chain;
  const entity = refs
    ? `concat('{"@iot.selfLink":"', ${addressOf(statement, rows.entity, rows.alias).join(", ")}, '"}')`
    : renderEntity(statement, rows, options);
  const [row] = await statement.run<{ entity: string }>(query, `select ${entity} as entity ${joins.sql()} limit 1`);
  return row === undefined ? null : { kind: "json", body: row.entity };
}
