import type { Query } from "../../../platform/database.ts";
import type { ResourcePath } from "../odata/ast.ts";
import { idJson } from "./links.ts";
import { readChain } from "./readChain.ts";
import type { SensorThingsAnswer } from "./readSensorThings.ts";
import { renderProperty } from "./renderMembers.ts";
import { Statement } from "./Statement.ts";
import { TABLES } from "./tables.ts";

/** A property of one entity, or what lies below it; bare, or as the member of an object. */
export async function readProperty(
  query: Query,
  { steps, property, below, raw }: Extract<ResourcePath, { kind: "property" }>,
  base: string,
): Promise<SensorThingsAnswer | null> {
  const statement = new Statement(base);
  const chain = readChain(statement, steps);
  if (chain === null) return null;
  const { rows, joins } = chain;
  const term = TABLES[rows.entity].properties[property]!(rows.alias);
  let json =
    property === "id" ? `concat(${idJson(rows.entity, rows.alias).join(", ")})` : renderProperty(rows, property);
  if (below.length > 0) {
    const whole = term.type === "result" ? term.json : "sql" in term ? term.sql : "null::jsonb";
    json = `(${whole} #> ${statement.add(below, "text[]")})::text`;
  }
  const [row] = await statement.run<{ value: string | null }>(query, `select ${json} as value ${joins.sql()} limit 1`);
  if (row === undefined || row.value === null) return null;
  if (!raw) {
    const name = below.at(-1) ?? (property === "id" ? "@iot.id" : property);
    return { kind: "json", body: `{${JSON.stringify(name)}:${row.value}}` };
  }
  const value: unknown = row.value.startsWith('"') ? JSON.parse(row.value) : row.value;
  return { kind: "text", body: value === "null" ? "" : String(value) };
}
