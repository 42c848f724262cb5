import type { Term } from "./Term.ts";

const utc = (time: string) => `(to_json(${time} at time zone 'UTC') #>> '{}') || 'Z'`;
const orNull = (json: string) => `coalesce(${json}, 'null')`;

/** A constant of ours as SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The JSON text of a value. Times are in UTC, intervals "start/end". */
export function jsonOf(term: Term): string {
  switch (term.type) {
    case "null":
      return "'null'";
    case "number":
      return term.whole === true ? `${term.sql}::text` : orNull(`to_json(${term.sql})::text`);
    case "time":
      return orNull(`'"' || ${utc(term.sql)} || '"'`);
    case "interval": {
      const { start, end, single } = term;
      const both = `'"' || ${utc(start)} || '/' || ${utc(end)} || '"'`;
      return orNull(
        single === undefined ? both : `case when ${single} then '"' || ${utc(start)} || '"' else ${both} end`,
      );
    }
    case "json":
      return orNull(`${term.sql}::text`);
    case "result":
      return `coalesce(to_json(${term.number})::text, ${term.json}::text, 'null')`;
    case "geometry":
      return orNull(`st_asgeojson(${term.sql})`);
    default:
      return orNull(`to_json(${term.sql})::text`);
  }
}
