import type { Expression, Literal, PropertyPath } from "../odata/ast.ts";
import { NEGATE_PRECEDENCE, NOT_PRECEDENCE, operatorOf } from "../odata/operators.ts";

/** A number as the parser reads it: an integer beyond what a double holds exactly is refused unless it has an exponent. */
function printNumber(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
}

function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case "null":
      return "null";
    case "number":
      return printNumber(literal.value);
    case "text":
      return `'${literal.value.replaceAll("'", "''")}'`;
    case "interval":
      return `${literal.start}/${literal.end}`;
    case "duration":
      // The tree has the sign at each number, the text once before all.
      return `duration'${literal.value.includes("-") ? `-${literal.value.replaceAll("-", "")}` : literal.value}'`;
    case "geometry":
      return `geography'${literal.wkt}'`;
    default:
      return String(literal.value);
  }
}

const printPath = ({ steps, property, below }: PropertyPath): string =>
  [...steps.map(({ name }) => name), property, ...below].join("/");

/** An expression as text that reads as itself, with no more parentheses than it needs: the parser bounds how deep they are. */
export const printExpression = (node: Expression): string => print(node)[1];

const CALL_PRECEDENCE = NEGATE_PRECEDENCE + 1;

/** How tightly a node holds together, and its text. */
function print(node: Expression): [precedence: number, text: string] {
  const operand = (inner: Expression, least: number) => {
    const [precedence, text] = print(inner);
    return precedence < least ? `(${text})` : text;
  };
  switch (node.kind) {
    case "logical":
    case "comparison":
    case "arithmetic": {
      const { precedence } = operatorOf(node.operator)!;
      return [precedence, `${operand(node.left, precedence)} ${node.operator} ${operand(node.right, precedence + 1)}`];
    }
    case "in": {
      const { precedence } = operatorOf("in")!;
      return [precedence, `${operand(node.operand, precedence)} in (${node.list.map(printLiteral).join(",")})`];
    }
    case "not":
      return [NOT_PRECEDENCE, `not ${operand(node.operand, NOT_PRECEDENCE)}`];
    case "negate":
      return [NEGATE_PRECEDENCE, `-${operand(node.operand, NEGATE_PRECEDENCE)}`];
    case "call":
      return [CALL_PRECEDENCE, `${node.function}(${node.arguments.map(printExpression).join(",")})`];
    case "path":
      return [CALL_PRECEDENCE, printPath(node)];
    default:
      return [CALL_PRECEDENCE, printLiteral(node)];
  }
}
