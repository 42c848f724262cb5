import type { ExpandOptions, Expression, PropertyPath } from "../odata/ast.ts";

function pathsOf(expression: Expression): PropertyPath[] {
  switch (expression.kind) {
    case "path":
      return [expression];
    case "logical":
    case "comparison":
    case "arithmetic":
      return [...pathsOf(expression.left), ...pathsOf(expression.right)];
    case "not":
    case "negate":
    case "in":
      return pathsOf(expression.operand);
    case "call":
      return expression.arguments.flatMap(pathsOf);
    default:
      return [];
  }
}

const isTime = (expression: Expression): boolean =>
  expression.kind === "path" && expression.steps.length === 0 && expression.property === "phenomenonTime";

/** Whether Observations are asked for by their time alone, and in its order. */
export const isByTime = ({ filter, orderby = [] }: ExpandOptions): boolean =>
  orderby.length <= 1 &&
  orderby.every(({ expression }) => isTime(expression)) &&
  (filter === undefined || pathsOf(filter).every(isTime));
