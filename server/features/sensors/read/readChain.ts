import type { ResourceStep } from "../odata/ast.ts";
import type { EntityName } from "../odata/entityModel.ts";
import { observationKey } from "./observationKey.ts";
import { Joins, type Rows } from "./Rows.ts";
import type { Statement } from "./Statement.ts";
import { TABLES } from "./tables.ts";

/** What a resource path leads to. */
export interface Chain {
  joins: Joins;
  rows: Rows;
  order: string[];
}

function idCondition(statement: Statement, entity: EntityName, alias: string, id: number | string): string | null {
  if (entity === "Observation") return typeof id === "string" ? observationKey(statement, alias, id) : null;
  return Number.isSafeInteger(id) ? `${alias}.id = ${statement.add(id, "bigint")}` : null;
}

/** The rows that a resource path leads to; null where an id can be none. */
export function readChain(statement: Statement, steps: ResourceStep[]): Chain | null {
  let parent: Rows | null = null;
  let chain: Chain | null = null;
  for (const step of steps) {
    const joins = new Joins(statement);
    if (parent === null) {
      const rows = joins.add(step.entity);
      chain = { joins, rows, order: TABLES[step.entity].order(rows.alias) };
    } else chain = { joins, ...joins.follow(parent, step) };
    const alias: string = chain.rows.alias;
    if (step.id !== null) {
      const condition = idCondition(statement, step.entity, alias, step.id);
      if (condition === null) return null;
      joins.where.push(condition);
    }
    // A value found once, not a table joined: what belongs to it would be worked out again for every reading.
    parent = { entity: step.entity, alias: `(select ${alias} ${joins.sql()} limit 1)` };
  }
  return chain;
}
