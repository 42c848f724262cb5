import type { Expression, Literal } from "./ast.ts";
import type { Cursor, Token } from "./Cursor.ts";
import type { EntityName } from "./entityModel.ts";
import { arityOf, FUNCTION_NAMES, isFunction } from "./functions.ts";
import { LIMITS } from "./limits.ts";
import { NEGATE_PRECEDENCE, NOT_PRECEDENCE, operatorOf } from "./operators.ts";
import { readProperty } from "./readProperty.ts";

/** Words that are values. */
function wordLiteral({ text, offset }: Token): Literal | null {
  const at = offset + 1;
  if (text === "null") return { kind: "null", at };
  if (text === "true" || text === "false") return { kind: "boolean", at, value: text === "true" };
  return null;
}

/** Climbs the precedences: an operand, then every operator that binds at least as tightly as asked. */
class ExpressionReader {
  readonly #cursor: Cursor;
  readonly #entity: EntityName;
  #depth = 0;

  constructor(cursor: Cursor, entity: EntityName) {
    this.#cursor = cursor;
    this.#entity = entity;
  }

  read(least = 0): Expression {
    let left = this.#operand();
    for (;;) {
      const token = this.#cursor.peek;
      const found = token.kind === "name" ? operatorOf(token.text) : undefined;
      if (found === undefined || found.precedence < least) return left;
      this.#cursor.next();
      this.#cursor.source.count(token.offset);
      const at = token.offset + 1;
      if (found.kind === "in") left = { kind: "in", at, operand: left, list: this.#list() };
      else {
        const { kind, operator, precedence } = found;
        left = { kind, at, operator, left, right: this.read(precedence + 1) } as Expression;
      }
    }
  }

  /** Runs what stands within something else; the limit keeps the stack short. */
  #within<T>({ offset, text }: Token, read: () => T): T {
    if (++this.#depth > LIMITS.nesting)
      throw this.#cursor.source.error("too-deep", offset, text, String(LIMITS.nesting));
    const result = read();
    this.#depth -= 1;
    return result;
  }

  #operand(): Expression {
    const cursor = this.#cursor;
    const token = cursor.peek;
    const at = token.offset + 1;
    if (token.kind === "literal") {
      cursor.source.count(token.offset);
      cursor.next();
      return token.literal;
    }
    if (cursor.take("("))
      return this.#within(token, () => {
        const inner = this.read();
        if (!cursor.take(")")) throw cursor.error("syntax", ["operator", ")"]);
        return inner;
      });
    if (cursor.take("-")) return this.#negated(token);
    if (token.kind !== "name") throw cursor.error("syntax", "operand");
    cursor.next();
    if (token.text === "not") {
      cursor.source.count(token.offset);
      return { kind: "not", at, operand: this.#within(token, () => this.read(NOT_PRECEDENCE)) };
    }
    if (cursor.touches("(")) return this.#call(token);
    const literal = wordLiteral(token);
    if (literal === null) return readProperty(cursor, this.#entity, token);
    cursor.source.count(token.offset);
    return literal;
  }

  #negated(token: Token): Expression {
    const at = token.offset + 1;
    this.#cursor.source.count(token.offset);
    const operand = this.#within(token, () => this.read(NEGATE_PRECEDENCE));
    // 0 - x and not -x: there is no zero below zero.
    return operand.kind === "number"
      ? { kind: "number", at, value: 0 - operand.value }
      : { kind: "negate", at, operand };
  }

  #call(token: Token): Expression {
    const cursor = this.#cursor;
    const { text, offset } = token;
    if (text === "any" || text === "all") throw cursor.source.error("unsupported", offset, text);
    if (!isFunction(text)) throw cursor.source.error("unknown-function", offset, text, FUNCTION_NAMES);
    cursor.source.count(offset);
    const [least, most] = arityOf(text);
    const values: Expression[] = [];
    cursor.need("(");
    this.#within(token, () => {
      if (cursor.take(")")) return;
      do values.push(this.read());
      while (cursor.take(","));
      if (!cursor.take(")")) throw cursor.error("syntax", ["operator", ",", ")"]);
    });
    if (values.length < least || values.length > most)
      throw cursor.source.error(
        "arity",
        offset,
        String(values.length),
        least === most ? `${least}` : `${least}-${most}`,
      );
    return { kind: "call", at: offset + 1, function: text, arguments: values };
  }

  /** The values behind `in`: literals alone, so that they can be one parameter. */
  #list(): Literal[] {
    const cursor = this.#cursor;
    const list: Literal[] = [];
    cursor.need("(");
    do {
      if (list.length === LIMITS.list) throw cursor.error("too-many", String(LIMITS.list));
      list.push(this.#listed());
    } while (cursor.take(","));
    if (!cursor.take(")")) throw cursor.error("syntax", [",", ")"]);
    return list;
  }

  #listed(): Literal {
    const cursor = this.#cursor;
    const { offset } = cursor.peek;
    cursor.source.count(offset);
    const negative = cursor.take("-");
    const token = cursor.peek;
    const literal = token.kind === "literal" ? token.literal : token.kind === "name" ? wordLiteral(token) : null;
    if (literal === null) throw cursor.error("syntax", "literal");
    if (negative && literal.kind !== "number") throw cursor.error("syntax", "number");
    cursor.next();
    return negative && literal.kind === "number"
      ? { kind: "number", at: offset + 1, value: 0 - literal.value }
      : literal;
  }
}

/** Reads an expression as far as it goes; what follows is left to the caller. */
export const readExpression = (cursor: Cursor, entity: EntityName): Expression =>
  new ExpressionReader(cursor, entity).read();
