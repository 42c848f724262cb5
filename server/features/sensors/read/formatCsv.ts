import { csvLines } from "../../../platform/csvLines.ts";
import type { ExpandOptions } from "../odata/ast.ts";
import type { EntityName } from "../odata/entityModel.ts";
import type { PageRow } from "./readSet.ts";
import { shownProperties } from "./renderMembers.ts";
import { SensorThingsError } from "./SensorThingsError.ts";

type Json = Record<string, unknown>;

/** The columns: the properties of an entity, then those of what is expanded in it, under its name. Each is a path into the JSON. */
function columnsOf(entity: EntityName, { select, expand = [] }: ExpandOptions): string[][] {
  const own = shownProperties(entity, select).map((property) => [property]);
  return [
    ...own,
    ...expand.flatMap(({ navigation, options, at }) => {
      if (navigation.many)
        throw new SensorThingsError(
          "unsupported",
          "CSV has one line for each entity: what is many cannot be expanded.",
          at,
          "$expand",
        );
      return columnsOf(navigation.entity, options).map((path) => [navigation.name, ...path]);
    }),
  ];
}

function cellOf(row: Json, path: string[]): string | number | null {
  let value: unknown = row;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return null;
    value = (value as Json)[name === "id" ? "@iot.id" : name];
  }
  if (value === null || value === undefined) return null;
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
}

/** A page as comma-separated values; JSON stands as text in its cell. */
export function formatCsv(rows: PageRow[], entity: EntityName, options: ExpandOptions): string {
  const columns = columnsOf(entity, options);
  const lines = rows.map((row) => {
    const json = JSON.parse(row.entity) as Json;
    return columns.map((path) => cellOf(json, path));
  });
  return csvLines([columns.map((path) => path.join("/")), ...lines]);
}
