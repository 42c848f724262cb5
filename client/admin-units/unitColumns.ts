import type { AdminUnit } from "../../server/contract/admin-unit.ts";
import type { LayerValues } from "../../server/contract/layer.ts";

export type ColumnId = "name" | "population" | "area" | "density" | "value";
export type Row = { unit: AdminUnit; value: number | null; year: number | null };
export type Sort = { column: ColumnId; descending: boolean };

/** Joins the units with the values of the active layer. */
export function rowsOf(units: AdminUnit[], values: LayerValues | null): Row[] {
  const byId = new Map(values?.values.map((value) => [value.id, value]));
  return units.map((unit) => ({
    unit,
    value: byId.get(unit.id)?.value ?? null,
    year: byId.get(unit.id)?.year ?? null,
  }));
}

/** What a column holds of a row; null is "no figure". */
export function cellOf(row: Row, column: Exclude<ColumnId, "name">): number | null {
  if (column === "population") return row.unit.population;
  if (column === "area") return row.unit.areaKm2 ?? row.unit.computedAreaKm2;
  if (column === "density") return row.unit.densityPerKm2;
  return row.value;
}

/** Sorts rows; a missing figure is neither small nor large and stays at the end both ways. */
export function sortRows(rows: Row[], { column, descending }: Sort): Row[] {
  const names = new Intl.Collator("vi", { numeric: true });
  const byName = (a: Row, b: Row) => names.compare(a.unit.name, b.unit.name);
  if (column === "name") return rows.toSorted((a, b) => (descending ? byName(b, a) : byName(a, b)));
  return rows.toSorted((a, b) => {
    const [x, y] = [cellOf(a, column), cellOf(b, column)];
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
    return (descending ? y - x : x - y) || byName(a, b);
  });
}
