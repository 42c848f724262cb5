import type { Literal } from "../odata/ast.ts";
import { compare } from "./compare.ts";
import { literalTerm } from "./literalTerm.ts";
import type { Statement } from "./Statement.ts";
import { as, type Term } from "./Term.ts";

/** Whether a value is in a list. Lists of one kind are one parameter. */
export function oneOf(statement: Statement, term: Term, list: Literal[], at: number): string {
  const numbers = list.flatMap((literal) => (literal.kind === "number" ? [literal.value] : []));
  if (numbers.length === list.length) {
    const whole = term.type === "number" && term.whole === true && numbers.every(Number.isSafeInteger);
    if (whole && "sql" in term) return `(${term.sql} = any (${statement.add(numbers, "bigint[]")}))`;
    if (term.type === "number" || term.type === "result" || term.type === "json")
      return `(${as("number", term, at)} = any (${statement.add(numbers, "float8[]")}))`;
  }
  const texts = list.flatMap((literal) => (literal.kind === "text" ? [literal.value] : []));
  const isId = term.type === "text" && term.idOf !== undefined;
  if (texts.length === list.length && !isId && term.type !== "null")
    return `(${as("text", term, at)} = any (${statement.add(texts, "text[]")}))`;
  const each = list.map((literal) => compare(statement, "eq", term, literalTerm(statement, literal), at));
  return `(${each.join(" or ")})`;
}
