import type { NavigationStep } from "../odata/ast.ts";
import type { EntityName } from "../odata/entityModel.ts";
import { RELATIONS } from "./relations.ts";
import type { Statement } from "./Statement.ts";
import { TABLES } from "./tables.ts";

/** Rows of an entity within a statement. */
export interface Rows {
  entity: EntityName;
  alias: string;
}

/** What a statement reads, joined over navigations. */
export class Joins {
  readonly from: string[] = [];
  readonly where: string[] = [];
  readonly #statement: Statement;

  constructor(statement: Statement) {
    this.#statement = statement;
  }

  /** Adds the table of an entity. */
  add(entity: EntityName): Rows {
    const rows = { entity, alias: this.#statement.alias() };
    const { table, where } = TABLES[entity];
    this.from.push(`${table} ${rows.alias}`);
    if (where !== undefined) this.where.push(where(rows.alias));
    return rows;
  }

  /** Adds what a navigation leads to. `order`: the order in which it belongs. */
  follow(from: Rows, step: NavigationStep): { rows: Rows; order: string[] } {
    this.#statement.countJoin();
    const relation = RELATIONS[from.entity][step.name]!;
    const rows = this.add(step.entity);
    const link = this.#statement.alias();
    if (relation.link !== undefined) this.from.push(`${relation.link} ${link}`);
    this.where.push(relation.on(from.alias, rows.alias, link));
    return { rows, order: relation.order?.(link) ?? TABLES[step.entity].order(rows.alias) };
  }

  /** "from … where …" of all of it. */
  sql(...conditions: (string | null)[]): string {
    const where = [...this.where, ...conditions.filter((condition) => condition !== null)];
    return `from ${this.from.join(", ")}${where.length === 0 ? "" : ` where ${where.join(" and ")}`}`;
  }
}
