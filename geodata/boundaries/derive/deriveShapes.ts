import type pg from "pg";
import { feature, mergeArcs } from "topojson-client";
import { sqlFile } from "../../../server/platform/sql.ts";
import { type Progress, silent } from "../../Progress.ts";
import { queryRows } from "../../queryRows.ts";
import { borderArcs } from "./borderArcs.ts";
import { type LandUnit, type PartShape, type PartTopology, readLand } from "./Land.ts";
import { BANDS, simplifyArcs, weighArcs } from "./simplifyArcs.ts";

const CLEAR_SHAPES = sqlFile(import.meta.url, "./clearShapes.sql");
const CLEAR_BORDERS = sqlFile(import.meta.url, "./clearBorders.sql");
const SHAPES = sqlFile(import.meta.url, "./shapes.sql");
const BORDERS = sqlFile(import.meta.url, "./borders.sql");
const LABELS = sqlFile(import.meta.url, "./placeLabels.sql");

/**
 * Makes the shapes and borders of every unit, in every zoom band, from the parts: replaces all rows of
 * `admin_unit_shape` and `border` and gives label points to units that have none. Runs in the caller's transaction.
 */
export async function deriveShapes(client: pg.ClientBase, progress: Progress = silent): Promise<void> {
  progress(0, BANDS + 2, "Reading the parts");
  const land = await readLand(client);
  const weighed = weighArcs(land);
  const merged = land.units.map((unit) => ({ unit, arcs: mergeArcs(land.topology, partsOf(unit, land.shapes)) }));
  const borders = borderArcs(land);

  const shapes: object[] = [];
  const lines: object[] = [];
  for (let band = 0; band < BANDS; band++) {
    progress(band + 1, BANDS + 2, `Drawing zoom band ${band}`);
    const simplified: PartTopology = simplifyArcs(land, weighed, band);
    for (const { unit, arcs } of merged) {
      const geometry = feature(simplified, arcs).geometry;
      shapes.push({ edition: unit.edition, code: unit.code, band, geometry });
    }
    for (const { arc, ...border } of borders) {
      lines.push({ ...border, band, geometry: { type: "LineString", coordinates: simplified.arcs[arc] } });
    }
  }
  progress(BANDS + 1, BANDS + 2, "Storing shapes and borders");
  await queryRows(client, CLEAR_SHAPES);
  await queryRows(client, CLEAR_BORDERS);
  // One statement each: a statement announces one change of the map.
  await queryRows(client, SHAPES, { shapes: JSON.stringify(shapes) });
  await queryRows(client, BORDERS, { borders: JSON.stringify(lines) });
  await queryRows(client, LABELS);
}

function partsOf(unit: LandUnit, shapes: Map<number, PartShape>): PartShape[] {
  return unit.parts.map((id) => {
    const shape = shapes.get(id);
    if (!shape) throw new Error(`Unit ${unit.edition}/${unit.code} holds part ${id}, which does not exist`);
    return shape;
  });
}
