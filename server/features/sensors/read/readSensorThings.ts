import type { Query } from "../../../platform/database.ts";
import type { QueryOptions, ResourcePath } from "../odata/ast.ts";
import { SET_NAMES } from "../odata/entityModel.ts";
import { formatRows } from "./formatRows.ts";
import { readEntity } from "./readEntity.ts";
import { readProperty } from "./readProperty.ts";
import { readSet } from "./readSet.ts";

/** Where a request came in. */
export interface ReadContext {
  /** The root of all links, such as "https://host/sta/v1.1". */
  base: string;
  /** The path and query of the request, encoded as they came: the link to what follows asks the same. */
  url: string;
}

export interface SensorThingsAnswer {
  /** "text" is the bare value of a property; empty where that is null. */
  kind: "json" | "csv" | "geojson" | "text";
  body: string;
  /** The address of what follows, where a format has no place for it. */
  next?: string;
}

/**
 * What a SensorThings address names, as somebody may see it. What does not exist or may not be seen is null.
 * @throws SensorThingsError for a query that has no answer.
 */
export async function readSensorThings(
  query: Query,
  path: ResourcePath,
  options: QueryOptions,
  context: ReadContext,
): Promise<SensorThingsAnswer | null> {
  switch (path.kind) {
    case "root": {
      const value = SET_NAMES.map((name) => ({ name, url: `${context.base}/${name}` }));
      return { kind: "json", body: JSON.stringify({ value }) };
    }
    case "action":
      return null;
    case "property":
      return readProperty(query, path, context.base);
    case "entity":
      return readEntity(query, path, options, context.base);
    case "set": {
      const page = await readSet(query, path, options, context);
      return page === null ? null : formatRows(page, path, options);
    }
  }
}
