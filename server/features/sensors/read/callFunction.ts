import type { FunctionName } from "../odata/functions.ts";
import { callShapeFunction, isShapeFunction } from "./callShapeFunction.ts";
import { callTimeFunction, isTimeFunction } from "./callTimeFunction.ts";
import { as, type Term } from "./Term.ts";

/** The arguments of a call, each as what it is asked for. */
export interface Arguments {
  readonly at: number;
  readonly terms: Term[];
  text(place: number): string;
  number(place: number): string;
}

const whole = (number: string) => `floor(${number})::int`;
const text = (sql: string): Term => ({ type: "text", sql });
const number = (sql: string): Term => ({ type: "number", sql });
const boolean = (sql: string): Term => ({ type: "boolean", sql });

const FUNCTIONS: Partial<Record<FunctionName, (given: Arguments) => Term>> = {
  substringof: (g) => boolean(`(strpos(${g.text(1)}, ${g.text(0)}) > 0)`),
  contains: (g) => boolean(`(strpos(${g.text(0)}, ${g.text(1)}) > 0)`),
  startswith: (g) => boolean(`starts_with(${g.text(0)}, ${g.text(1)})`),
  endswith: (g) => boolean(`(right(${g.text(0)}, char_length(${g.text(1)})) = ${g.text(1)})`),
  length: (g) => number(`char_length(${g.text(0)})::float8`),
  // Places are counted from 0.
  indexof: (g) => number(`(strpos(${g.text(0)}, ${g.text(1)}) - 1)::float8`),
  substring: (g) =>
    text(
      g.terms.length === 3
        ? `substr(${g.text(0)}, ${whole(g.number(1))} + 1, ${whole(g.number(2))})`
        : `substr(${g.text(0)}, ${whole(g.number(1))} + 1)`,
    ),
  tolower: (g) => text(`lower(${g.text(0)})`),
  toupper: (g) => text(`upper(${g.text(0)})`),
  trim: (g) => text(`btrim(${g.text(0)})`),
  concat: (g) => text(`(${g.text(0)} || ${g.text(1)})`),
  // Halves go away from zero, as the standard has it.
  round: (g) => number(`round((${g.number(0)})::numeric)::float8`),
  floor: (g) => number(`floor(${g.number(0)})`),
  ceiling: (g) => number(`ceil(${g.number(0)})`),
};

/** What a function of SensorThings makes of its arguments. */
export function callFunction(name: FunctionName, terms: Term[], at: number): Term {
  if (isTimeFunction(name)) return callTimeFunction(name, terms, at);
  if (isShapeFunction(name)) return callShapeFunction(name, terms, at);
  const given: Arguments = {
    at,
    terms,
    text: (place) => as("text", terms[place]!, at),
    number: (place) => as("number", terms[place]!, at),
  };
  return FUNCTIONS[name]!(given);
}
