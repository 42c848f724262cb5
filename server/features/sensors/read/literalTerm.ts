import type { Literal } from "../odata/ast.ts";
import type { Statement } from "./Statement.ts";
import type { Term } from "./Term.ts";

/** A value that was written in the query: a parameter. */
export function literalTerm(statement: Statement, literal: Literal): Term {
  switch (literal.kind) {
    case "null":
      return { type: "null" };
    case "boolean":
      return { type: "boolean", sql: statement.add(literal.value, "boolean") };
    case "number": {
      const whole = Number.isSafeInteger(literal.value);
      return { type: "number", whole, sql: statement.add(literal.value, whole ? "bigint" : "float8") };
    }
    case "text":
      return { type: "text", literal: literal.value, sql: statement.add(literal.value, "text") };
    case "date":
      return { type: "date", sql: statement.add(literal.value, "date") };
    case "timeOfDay":
      return { type: "timeOfDay", sql: statement.add(literal.value, "time") };
    case "instant":
      return { type: "time", sql: statement.add(literal.value, "timestamptz") };
    case "interval":
      return {
        type: "interval",
        start: statement.add(literal.start, "timestamptz"),
        end: statement.add(literal.end, "timestamptz"),
      };
    case "duration":
      return { type: "duration", sql: statement.add(literal.value, "interval") };
    case "geometry": {
      const shape = `st_geomfromtext(${statement.add(literal.wkt, "text")}, 4326)`;
      // A ring that crosses itself is no shape to compare with.
      return { type: "geometry", sql: literal.shape === "POLYGON" ? `st_makevalid(${shape})` : shape };
    }
  }
}
