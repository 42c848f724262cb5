import type { Expression, Literal, OrderBy, PropertyPath } from "../odata/ast.ts";
import { calculate, negate } from "./arithmetic.ts";
import { callFunction } from "./callFunction.ts";
import { compare } from "./compare.ts";
import { literalTerm } from "./literalTerm.ts";
import { oneOf } from "./oneOf.ts";
import { Reach } from "./Reach.ts";
import type { Rows } from "./Rows.ts";
import { SensorThingsError } from "./SensorThingsError.ts";
import type { Statement } from "./Statement.ts";
import { TABLES } from "./tables.ts";
import { as, type Term } from "./Term.ts";

/** Conditions and orders of rows, from expressions. */
export class Conditions {
  readonly #statement: Statement;
  readonly #rows: Rows;

  constructor(statement: Statement, rows: Rows) {
    this.#statement = statement;
    this.#rows = rows;
  }

  /** The SQL of a condition. What is unknown counts as not true. */
  of(expression: Expression): string {
    switch (expression.kind) {
      case "logical":
        if (expression.operator === "and") return this.#all(conjunctsOf(expression));
        return `(${this.of(expression.left)} or ${this.of(expression.right)})`;
      case "not":
        return `(${this.of(expression.operand)} is not true)`;
      case "comparison":
        if (expression.operator === "ne") return this.#notEqual(expression);
        if (expression.left.kind === "null" || expression.right.kind === "null") return this.#missing(expression);
        return this.#anyOf(expression);
      default:
        return this.#anyOf(expression);
    }
  }

  /** Conditions of the same several hold for the same one of them: an Observation of this value at that time. */
  #all(conditions: Expression[]): string {
    const shared = conditions.filter(reachesMany);
    const rest = conditions.filter((condition) => !shared.includes(condition));
    const reach = new Reach(this.#statement, this.#rows);
    const inner = shared.map((condition) => as("boolean", this.#value(condition, reach, true), condition.at));
    const each = rest.map((condition) => this.of(condition));
    return `(${[...each, ...(inner.length === 0 ? [] : [reach.exists(inner.join(" and "))])].join(" and ")})`;
  }

  /** A condition of what navigations lead to holds where it holds for one of those. */
  #anyOf(expression: Expression): string {
    const reach = new Reach(this.#statement, this.#rows);
    return reach.exists(as("boolean", this.#value(expression, reach, true), expression.at));
  }

  /** Not equal, for what navigations lead to one of at most: nothing is not equal to something. */
  #notEqual(expression: Extract<Expression, { kind: "comparison" }>): string {
    const reach = new Reach(this.#statement, this.#rows);
    const equal = this.#value({ ...expression, operator: "eq" }, reach, true);
    const sql = as("boolean", equal, expression.at);
    const toNull = expression.left.kind === "null" || expression.right.kind === "null";
    if (reach.isMany || !reach.isUsed || toNull) return reach.exists(`(${sql} is not true)`);
    return `(not ${reach.exists(sql)})`;
  }

  /** Equal to null: also where navigations lead nowhere. */
  #missing(expression: Extract<Expression, { kind: "comparison" }>): string {
    const reach = new Reach(this.#statement, this.#rows);
    const sql = as("boolean", this.#value(expression, reach, true), expression.at);
    if (reach.isMany || !reach.isUsed || expression.operator !== "eq") return reach.exists(sql);
    return `(not ${reach.exists(`(${sql} is not true)`)})`;
  }

  /** The keys of an order, each SQL with its direction. Null is less than anything. */
  order(keys: OrderBy[]): string[] {
    return keys.flatMap(({ expression, descending }) => {
      const reach = new Reach(this.#statement, this.#rows);
      const term = this.#value(expression, reach);
      if (reach.isMany)
        throw new SensorThingsError("unsupported", "Cannot order by what there may be several of.", expression.at);
      // These are never null; said to be last, their index would not be used.
      const direct = expression.kind === "path" && expression.steps.length === 0 ? expression.property : "";
      const solid = direct === "id" || (direct === "phenomenonTime" && this.#rows.entity === "Observation");
      const direction = descending ? (solid ? " desc" : " desc nulls last") : solid ? "" : " nulls first";
      return sortKeys(term, expression.at).map((key) => `${reach.select(key)}${direction}`);
    });
  }

  /** @param isInner whether the expression is already within what was reached for it. */
  #value(expression: Expression, reach: Reach, isInner = false): Term {
    const inner = (operand: Expression) => this.#value(operand, reach);
    switch (expression.kind) {
      case "path":
        return this.#property(expression, reach);
      case "arithmetic":
        return calculate(expression.operator, inner(expression.left), inner(expression.right), expression.at);
      case "negate":
        return negate(inner(expression.operand), expression.at);
      case "call":
        return callFunction(expression.function, expression.arguments.map(inner), expression.at);
      case "comparison":
        if (!isInner) break;
        return {
          type: "boolean",
          sql: compare(
            this.#statement,
            expression.operator,
            inner(expression.left),
            inner(expression.right),
            expression.at,
          ),
        };
      case "in":
        if (!isInner) break;
        return {
          type: "boolean",
          sql: oneOf(this.#statement, inner(expression.operand), expression.list, expression.at),
        };
      case "logical":
      case "not":
        break;
      default:
        return literalTerm(this.#statement, expression satisfies Literal);
    }
    return { type: "boolean", sql: `(${this.of(expression)} is true)` };
  }

  #property({ steps, property, below }: PropertyPath, reach: Reach): Term {
    const { entity, alias } = reach.follow(steps);
    const term = TABLES[entity].properties[property]!(alias);
    if (below.length === 0) return term;
    const json = term.type === "result" ? term.json : "sql" in term ? term.sql : "null::jsonb";
    return { type: "json", sql: `(${json} #> ${this.#statement.add(below, "text[]")})` };
  }
}

function conjunctsOf(expression: Expression): Expression[] {
  if (expression.kind !== "logical" || expression.operator !== "and") return [expression];
  return [...conjunctsOf(expression.left), ...conjunctsOf(expression.right)];
}

/** Whether a simple condition is one of what there may be several of. */
function reachesMany(expression: Expression): boolean {
  switch (expression.kind) {
    case "path":
      return expression.steps.some(({ many }) => many);
    case "comparison":
    case "arithmetic":
      return reachesMany(expression.left) || reachesMany(expression.right);
    case "negate":
    case "in":
      return reachesMany(expression.operand);
    case "call":
      return expression.arguments.some(reachesMany);
    default:
      return false;
  }
}

function sortKeys(term: Term, at: number): string[] {
  if (term.type === "geometry" || term.type === "null")
    throw new SensorThingsError("type-mismatch", "There is no order of this.", at);
  if (term.type === "interval") return [term.start];
  if (term.type === "result") return [term.number, term.json];
  // The parts of an id, so that 9-… comes before 10-… and the index serves.
  if (term.type === "text" && term.idOf !== undefined)
    return [`${term.idOf}.datastream_id`, `${term.idOf}.phenomenon_time`];
  return [term.sql];
}
