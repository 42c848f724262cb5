import type { ArithmeticOperator, ComparisonOperator, LogicalOperator } from "./ast.ts";

export type Operator =
  | { kind: "logical"; operator: LogicalOperator; precedence: number }
  | { kind: "comparison"; operator: ComparisonOperator; precedence: number }
  | { kind: "arithmetic"; operator: ArithmeticOperator; precedence: number }
  | { kind: "in"; operator: "in"; precedence: number };

/** Operators between operands; the higher number binds tighter, equal ones from left to right. */
const OPERATORS = new Map<string, Operator>(
  (
    [
      { kind: "logical", operator: "or", precedence: 1 },
      { kind: "logical", operator: "and", precedence: 2 },
      { kind: "comparison", operator: "eq", precedence: 4 },
      { kind: "comparison", operator: "ne", precedence: 4 },
      { kind: "comparison", operator: "gt", precedence: 5 },
      { kind: "comparison", operator: "ge", precedence: 5 },
      { kind: "comparison", operator: "lt", precedence: 5 },
      { kind: "comparison", operator: "le", precedence: 5 },
      { kind: "in", operator: "in", precedence: 5 },
      { kind: "arithmetic", operator: "add", precedence: 6 },
      { kind: "arithmetic", operator: "sub", precedence: 6 },
      { kind: "arithmetic", operator: "mul", precedence: 7 },
      { kind: "arithmetic", operator: "div", precedence: 7 },
      { kind: "arithmetic", operator: "mod", precedence: 7 },
    ] satisfies Operator[]
  ).map((operator) => [operator.operator, operator]),
);

/** What the operand of `not` reaches over: comparisons, not `and`. OData has it tighter; for truth values both mean the same. */
export const NOT_PRECEDENCE = 3;
export const NEGATE_PRECEDENCE = 8;

export const operatorOf = (name: string): Operator | undefined => OPERATORS.get(name);
