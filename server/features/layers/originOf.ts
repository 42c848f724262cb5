import type { Level } from "../../contract/admin-unit.ts";
import type { LayerValues, UnitValue } from "../../contract/layer.ts";
import type { Source, Text } from "../../contract/text.ts";
import { type LayerDefinition, saysOf } from "../../layers/layer.ts";

/** A value as `values.sql` gives it. */
export type ValueRow = UnitValue & { sources?: (string | null)[] };

/** Where the values of this view come from and what they speak of: only what these very values stand on. */
export function originOf(
  layer: LayerDefinition,
  edition: string,
  level: Level,
  rows: ValueRow[],
  sources: Source[],
): Pick<LayerValues, "unit" | "sources" | "asOf" | "caution"> {
  const says = saysOf(layer, edition, level);
  const known = rows.filter(({ value }) => value !== null);
  const used = new Set(known.flatMap((row) => row.sources ?? layer.sources));
  return {
    unit: says.unit,
    sources: sources.filter(({ id }) => used.has(id)),
    asOf: known.length === 0 ? null : (says.asOf ?? yearsOf(known) ?? layer.asOf),
    caution: says.caution,
  };
}

/** The years that the values speak of, from the first to the last; null where they name none. */
function yearsOf(rows: ValueRow[]): Text | null {
  const years = rows.flatMap(({ year }) => year ?? []);
  if (years.length === 0) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const said = first === last ? String(first) : `${first}–${last}`;
  return { vi: said, en: said };
}
