import type { ComparisonOperator } from "../odata/ast.ts";
import { observationKey } from "./observationKey.ts";
import { SensorThingsError } from "./SensorThingsError.ts";
import type { Statement } from "./Statement.ts";
import { as, asJson, asPeriod, isNull, isTime, type Period, type ScalarType, type Term, wordsOf } from "./Term.ts";

const SIGNS: Record<ComparisonOperator, string> = { eq: "=", ne: "<>", gt: ">", ge: ">=", lt: "<", le: "<=" };

/** Times of any length. The bounds of the start alone are said too: by them readings are found. */
function comparePeriods(operator: ComparisonOperator, left: Period, right: Period): string {
  const same = `${left.start} = ${right.start} and ${left.end} = ${right.end}`;
  const instant = right.start === right.end && left.start === left.end;
  switch (operator) {
    case "gt":
      return `(${left.start} > ${right.end})`;
    case "lt":
      return left.start === left.end
        ? `(${left.start} < ${right.start})`
        : `(${left.end} < ${right.start} and ${left.start} < ${right.start})`;
    case "ge":
      return right.start === right.end
        ? `(${left.start} >= ${right.start})`
        : `(${left.start} >= ${right.start} and (${left.start} >= ${right.end} or ${same}))`;
    case "le":
      return right.start === right.end
        ? `(${left.end} <= ${right.start} and ${left.start} <= ${right.start})`
        : `(${left.start} <= ${right.start} and (${left.end} <= ${right.start} or ${same}))`;
    default:
      return instant ? `(${left.start} = ${right.start})` : `(${same})`;
  }
}

type JsonTerm = Extract<Term, { type: "json" | "result" }>;
const isJson = (term: Term): term is JsonTerm => term.type === "json" || term.type === "result";

/** The id of an Observation is two columns, and found by them. */
function compareIds(statement: Statement, left: Term, right: Term): string | null {
  if (left.type !== "text" || right.type !== "text") return null;
  if (left.idOf === undefined) return right.idOf === undefined ? null : compareIds(statement, right, left);
  if (right.literal === undefined) return null;
  return observationKey(statement, left.idOf, right.literal) ?? "false";
}

/** Whether two values compare so. "Not equal" is what is not equal: a value that is not there is not equal to any other. */
export function compare(
  statement: Statement,
  operator: ComparisonOperator,
  left: Term,
  right: Term,
  at: number,
): string {
  if (operator === "ne") return `(${compare(statement, "eq", left, right, at)} is not true)`;
  if (left.type === "null" || right.type === "null") {
    if (operator !== "eq") return "false";
    return isNull(left.type === "null" ? right : left);
  }
  if (operator === "eq") {
    const found = compareIds(statement, left, right);
    if (found !== null) return found;
  }
  const sign = SIGNS[operator];
  if (isTime(left) && isTime(right)) {
    if (left.type === "date" && right.type === "date") return `(${left.sql} ${sign} ${right.sql})`;
    return comparePeriods(operator, asPeriod(left, at), asPeriod(right, at));
  }
  if (isJson(left) && isJson(right)) return `(${asJson(left)} ${sign} ${asJson(right)})`;
  if (isJson(left) || isJson(right)) return compareJson(sign, left, right, at);
  if (left.type !== right.type || left.type === "geometry" || !("sql" in left && "sql" in right))
    throw mismatch(left, right, at);
  return `(${left.sql} ${sign} ${right.sql})`;
}

/** JSON compares with a value as far as it is of that type. */
function compareJson(sign: string, left: Term, right: Term, at: number): string {
  const { type } = isJson(left) ? right : left;
  const asked = type === "interval" || type === "date" ? "time" : type;
  if (!["text", "number", "boolean", "time"].includes(asked)) throw mismatch(left, right, at);
  return `(${as(asked as ScalarType, left, at)} ${sign} ${as(asked as ScalarType, right, at)})`;
}

const mismatch = (left: Term, right: Term, at: number) =>
  new SensorThingsError("type-mismatch", `Cannot compare ${wordsOf(left)} with ${wordsOf(right)}.`, at);
