import { SensorThingsError } from "./SensorThingsError.ts";

interface Simple<Type extends string> {
  type: Type;
  sql: string;
}

/** A stretch of time; an instant ends where it starts. `single`: whether it was given as an instant. */
export interface Period {
  start: string;
  end: string;
}

/** A value within a statement: what it is, and its SQL. */
export type Term =
  | { type: "null" }
  /** `literal`: as it was written. `idOf`: it is the id of the Observation of that name in the statement. */
  | (Simple<"text"> & { literal?: string; idOf?: string })
  /** `whole`: of type bigint, else double precision. */
  | (Simple<"number"> & { whole?: boolean })
  | Simple<"boolean">
  | Simple<"time">
  | Simple<"date">
  | Simple<"timeOfDay">
  | Simple<"duration">
  | Simple<"geometry">
  | Simple<"json">
  | ({ type: "interval"; single?: string } & Period)
  /** The result of an Observation: a number in a column of its own, or any other JSON. */
  | { type: "result"; number: string; json: string };

const WORDS: Record<Term["type"], string> = {
  null: "null",
  text: "text",
  number: "a number",
  boolean: "true or false",
  time: "a time",
  date: "a date",
  timeOfDay: "a time of day",
  duration: "a duration",
  geometry: "a shape",
  json: "JSON",
  interval: "a time interval",
  result: "a result",
};

export const wordsOf = (term: Term): string => WORDS[term.type];

const TYPES = {
  text: "text",
  number: "float8",
  boolean: "boolean",
  time: "timestamptz",
  date: "date",
  timeOfDay: "time",
  duration: "interval",
  geometry: "geometry",
} as const;
export type ScalarType = keyof typeof TYPES;

const DAY =
  "(?!0000)(\\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8]))" +
  "|\\d\\d(0[48]|[2468][048]|[13579][26])-02-29)";
/** Texts that PostgreSQL reads as a time without fail. */
const TIME = `^${DAY}T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d([.]\\d+)?)?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$`;

/** What of JSON is of a type; null where it is of another. */
function ofJson(json: string, type: ScalarType): string | null {
  const text = `(${json} #>> '{}')`;
  if (type === "text") return `case when jsonb_typeof(${json}) = 'string' then ${text} end`;
  // JSON has numbers that no double holds: too large ones have no value here, too small ones are zero.
  const held = `case when abs(${text}::numeric) < 1e300 then round(${text}::numeric, 300)::float8 end`;
  if (type === "number") return `case when jsonb_typeof(${json}) = 'number' then ${held} end`;
  if (type === "boolean") return `case when jsonb_typeof(${json}) = 'boolean' then ${text}::boolean end`;
  if (type === "time")
    return `case when jsonb_typeof(${json}) = 'string' and ${text} ~ '${TIME}' then ${text}::timestamptz end`;
  return null;
}

/** The SQL of a term as a value of a type. @throws SensorThingsError where it can be none. */
export function as(type: ScalarType, term: Term, at: number): string {
  const sql = tryAs(type, term);
  if (sql === null) throw new SensorThingsError("type-mismatch", `Expected ${WORDS[type]}, not ${wordsOf(term)}.`, at);
  return sql;
}

function tryAs(type: ScalarType, term: Term): string | null {
  if (term.type === "null") return `null::${TYPES[type]}`;
  if (term.type === "number" && type === "number") return term.whole === true ? `${term.sql}::float8` : term.sql;
  if (term.type === type) return term.sql;
  if (term.type === "json") {
    const sql = ofJson(term.sql, type);
    return sql === null ? null : `(${sql})`;
  }
  if (term.type === "result") {
    if (type === "number") return term.number;
    const sql = ofJson(term.json, type);
    return sql === null ? null : `(${sql})`;
  }
  if (type === "time" && term.type === "interval") return term.start;
  // A day begins at midnight UTC.
  if (type === "time" && term.type === "date") return `(${term.sql}::timestamp at time zone 'UTC')`;
  return null;
}

/** Whether a term stands for a time, with a length or without. */
export const isTime = ({ type }: Term): boolean => type === "time" || type === "interval" || type === "date";

/** A term as a stretch of time. @throws SensorThingsError where it is none. */
export function asPeriod(term: Term, at: number): Period {
  if (term.type === "interval") return term;
  const sql = as("time", term, at);
  return { start: sql, end: sql };
}

/** A term as JSON, to compare it with other JSON. */
export function asJson(term: Extract<Term, { type: "json" | "result" }>): string {
  return term.type === "json" ? term.sql : `coalesce(to_jsonb(${term.number}), ${term.json})`;
}

/** Whether there is no value. */
export function isNull(term: Term): string {
  if (term.type === "null") return "true";
  if (term.type === "interval") return `(${term.start} is null)`;
  if (term.type === "json" || term.type === "result") return `(coalesce(${asJson(term)}, 'null') = 'null')`;
  return `(${term.sql} is null)`;
}
