import type { NavigationStep } from "../odata/ast.ts";
import { Joins, type Rows } from "./Rows.ts";
import type { Statement } from "./Statement.ts";

/** What one expression reaches from a row over navigations. Paths that begin alike lead to the same rows. */
export class Reach {
  readonly #joins: Joins;
  readonly #root: Rows;
  readonly #reached = new Map<string, Rows>();
  /** Whether some navigation may lead to several. */
  isMany = false;

  constructor(statement: Statement, root: Rows) {
    this.#joins = new Joins(statement);
    this.#root = root;
  }

  get isUsed(): boolean {
    return this.#reached.size > 0;
  }

  follow(steps: NavigationStep[]): Rows {
    let path = "";
    let rows = this.#root;
    for (const step of steps) {
      path += `/${step.name}`;
      const next = this.#reached.get(path) ?? this.#joins.follow(rows, step).rows;
      this.#reached.set(path, next);
      this.isMany ||= step.many;
      rows = next;
    }
    return rows;
  }

  /** Whether a condition holds for something that was reached. */
  exists(condition: string): string {
    return this.isUsed ? `(exists (select ${this.#joins.sql(condition)}))` : condition;
  }

  /** A value of the one that was reached. */
  select(value: string): string {
    return this.isUsed ? `(select ${value} ${this.#joins.sql()})` : value;
  }
}
