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
  const joins = new Joins(statement);
  let chain: Chain | undefined;
  for (const step of steps) {
    if (chain === undefined) {
      const rows = joins.add(step.entity);
      chain = { joins, rows, order: TABLES[step.entity].order(rows.alias) };
    } else chain = { joins, ...joins.follow(chain.rows, step) };
    if (step.id === null) continue;
    const condition = idCondition(statement, step.entity, chain.rows.alias, step.id);
    if (condition === null) return null;
    joins.where.push(condition);
  }
  return chain ?? null;
}
