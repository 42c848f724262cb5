import type { FunctionName } from "../odata/functions.ts";
import { as, asPeriod, type Period, type Term } from "./Term.ts";

const DATE_PARTS = ["year", "month", "day"] as const;
const TIME_PARTS = ["hour", "minute", "second", "fractionalseconds"] as const;
const OTHERS = ["date", "time", "totaloffsetminutes", "now", "mindatetime", "maxdatetime"] as const;

const SHARED = (a: Period, b: Period) => `greatest(${a.start}, ${b.start}) < least(${a.end}, ${b.end})`;
const RELATIONS = {
  before: (a, b) => `(${a.end} < ${b.start})`,
  after: (a, b) => `(${a.start} > ${b.end})`,
  meets: (a, b) => `(${a.end} = ${b.start} or ${b.end} = ${a.start})`,
  during: (a, b) => `(${a.start} >= ${b.start} and ${a.end} <= ${b.end} and ${a.start} <= ${b.end})`,
  // Some time is in both: an instant may be the start of the other, or within it.
  overlaps: (a, b) => `(${SHARED(a, b)} or ${a.start} = ${b.start} or
    (${a.start} = ${a.end} and ${a.start} > ${b.start} and ${a.start} < ${b.end}) or
    (${b.start} = ${b.end} and ${b.start} > ${a.start} and ${b.start} < ${a.end}))`,
  starts: (a, b) => `(${a.start} = ${b.start})`,
  finishes: (a, b) => `(${a.end} = ${b.end})`,
} satisfies Record<string, (a: Period, b: Period) => string>;

type Part = (typeof DATE_PARTS)[number] | (typeof TIME_PARTS)[number];
type TimeFunction = Part | (typeof OTHERS)[number] | keyof typeof RELATIONS;
const NAMES: readonly string[] = [...DATE_PARTS, ...TIME_PARTS, ...OTHERS, ...Object.keys(RELATIONS)];

export const isTimeFunction = (name: FunctionName): name is TimeFunction => NAMES.includes(name);

/** A part of a time in UTC; parts of a day also of a time of day, parts of a date also of a date. */
function part(name: Part, term: Term, at: number): Term {
  const isOwn = term.type === ((DATE_PARTS as readonly string[]).includes(name) ? "date" : "timeOfDay");
  const of = isOwn && "sql" in term ? term.sql : `(${as("time", term, at)} at time zone 'UTC')`;
  const extract = (field: string) => `extract(${field} from ${of})`;
  const seconds = extract("second");
  const sql =
    name === "second"
      ? `floor(${seconds})`
      : name === "fractionalseconds"
        ? `(${seconds} - floor(${seconds}))`
        : extract(name);
  return { type: "number", sql: `${sql}::float8` };
}

/** Functions of time. An Observation that took a while has the parts of its start. */
export function callTimeFunction(name: TimeFunction, terms: Term[], at: number): Term {
  const [first, second] = terms as [Term, Term];
  if (name in RELATIONS)
    return {
      type: "boolean",
      sql: RELATIONS[name as keyof typeof RELATIONS](asPeriod(first, at), asPeriod(second, at)),
    };
  switch (name) {
    case "now":
      return { type: "time", sql: "now()" };
    case "mindatetime":
      return { type: "time", sql: "'0001-01-01T00:00:00Z'::timestamptz" };
    case "maxdatetime":
      return { type: "time", sql: "'9999-12-31T23:59:59.999999Z'::timestamptz" };
    case "date":
      return { type: "date", sql: `(${as("time", first, at)} at time zone 'UTC')::date` };
    case "time":
      return { type: "timeOfDay", sql: `(${as("time", first, at)} at time zone 'UTC')::time` };
    case "totaloffsetminutes":
      // All times are kept in UTC.
      return { type: "number", sql: `(case when ${as("time", first, at)} is not null then 0::float8 end)` };
    default:
      return part(name as Part, first, at);
  }
}
