import type { ArithmeticOperator } from "../odata/ast.ts";
import { SensorThingsError } from "./SensorThingsError.ts";
import { as, asPeriod, isTime, type Term, wordsOf } from "./Term.ts";

const SIGNS: Record<ArithmeticOperator, string> = { add: "+", sub: "-", mul: "*", div: "/", mod: "%" };

/** A time moved by a duration; with its end, where it has one. */
function move(time: Term, sign: string, duration: string, at: number): Term {
  const { start, end } = asPeriod(time, at);
  const moved = `(${start} ${sign} ${duration})`;
  if (start === end) return { type: "time", sql: moved };
  const single = time.type === "interval" ? time.single : undefined;
  return { type: "interval", start: moved, end: `(${end} ${sign} ${duration})`, single };
}

const takesNumber = ({ type }: Term) => ["number", "json", "result", "null"].includes(type);

/** Numbers with numbers, and times and durations as far as that means something. */
export function calculate(operator: ArithmeticOperator, left: Term, right: Term, at: number): Term {
  const sign = SIGNS[operator];
  const isShift = operator === "add" || operator === "sub";
  if (isShift && isTime(left) && right.type === "duration") return move(left, sign, right.sql, at);
  if (operator === "add" && left.type === "duration" && isTime(right)) return move(right, sign, left.sql, at);
  if (operator === "sub" && isTime(left) && isTime(right))
    return { type: "duration", sql: `(${as("time", left, at)} - ${as("time", right, at)})` };
  if (isShift && left.type === "duration" && right.type === "duration")
    return { type: "duration", sql: `(${left.sql} ${sign} ${right.sql})` };
  if ((operator === "mul" || operator === "div") && left.type === "duration" && takesNumber(right))
    return { type: "duration", sql: `(${left.sql} ${sign} ${as("number", right, at)})` };
  if (operator === "mul" && takesNumber(left) && right.type === "duration")
    return { type: "duration", sql: `(${as("number", left, at)} ${sign} ${right.sql})` };
  if (!takesNumber(left) || !takesNumber(right))
    throw new SensorThingsError(
      "type-mismatch",
      `Cannot calculate ${wordsOf(left)} ${operator} ${wordsOf(right)}.`,
      at,
    );
  const [a, b] = [as("number", left, at), as("number", right, at)];
  // Only decimal numbers have a remainder.
  const sql = operator === "mod" ? `mod((${a})::numeric, (${b})::numeric)::float8` : `(${a} ${sign} ${b})`;
  return { type: "number", sql };
}

/** A number or a duration with the other sign. */
export function negate(term: Term, at: number): Term {
  if (term.type === "duration") return { type: "duration", sql: `(- ${term.sql})` };
  return { type: "number", sql: `(- ${as("number", term, at)})` };
}
