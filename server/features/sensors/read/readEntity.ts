import type { Query } from "../../../platform/database.ts";
import type { QueryOptions, ResourcePath } from "../odata/ast.ts";
import { formatFeature } from "./formatRows.ts";
import { refuseTooMany } from "./limits.ts";
import { readChain } from "./readChain.ts";
import type { SensorThingsAnswer } from "./readSensorThings.ts";
import { columnsOf, type PageRow } from "./readSet.ts";
import { SensorThingsError } from "./SensorThingsError.ts";
import { Statement } from "./Statement.ts";

/** One entity, or the link to it. */
export async function readEntity(
  query: Query,
  { steps, refs }: Extract<ResourcePath, { kind: "entity" }>,
  options: QueryOptions,
  base: string,
): Promise<SensorThingsAnswer | null> {
  const { resultFormat } = options;
  if (resultFormat === "CSV" || resultFormat === "dataArray")
    throw new SensorThingsError(
      "unsupported",
      `${resultFormat} is a format of sets, not of one entity.`,
      0,
      "$resultFormat",
    );
  refuseTooMany(1, options);
  const statement = new Statement(base);
  const chain = readChain(statement, steps);
  if (chain === null) return null;
  const { rows, joins } = chain;
  const columns = columnsOf(statement, rows, refs, options);
  const [row] = await statement.run<PageRow>(query, `select ${columns} ${joins.sql()} limit 1`);
  if (row === undefined) return null;
  const isFeature = !refs && resultFormat === "GeoJSON";
  return isFeature ? { kind: "geojson", body: formatFeature(row) } : { kind: "json", body: row.entity };
}
