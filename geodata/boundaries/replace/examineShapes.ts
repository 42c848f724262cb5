import type pg from "pg";
import { sqlFile } from "../../../server/platform/sql.ts";
import { queryRows } from "../../queryRows.ts";
import type { Finding } from "./Finding.ts";
import type { NamedShape } from "./nameUnits.ts";

const EXAMINE = sqlFile(import.meta.url, "./examine.sql");
const OVERLAPS = sqlFile(import.meta.url, "./overlaps.sql");

interface Examined {
  code: string;
  full_name: string;
  given_name: string | null;
  name_differs: boolean;
  invalid: string | null;
  official: number | null;
  area: number;
  present: number;
}

/** How far an area may be from the official one before somebody has to look, as a share. */
const AREA_TOLERANCE = 0.05;

/** What is wrong with shapes whose units are known: invalid, overlapping, of another size or under another name. */
export async function examineShapes(client: pg.ClientBase, edition: string, shapes: NamedShape[]): Promise<Finding[]> {
  const given = JSON.stringify(shapes);
  const rows = await queryRows<Examined>(client, EXAMINE, { edition, shapes: given });
  const findings = rows.flatMap(findingsOf);
  const overlaps = await queryRows<{ first: string; second: string; area: number }>(client, OVERLAPS, {
    shapes: given,
  });
  for (const { first, second, area } of overlaps) {
    const text = `${first} and ${second} lie on each other by ${area.toFixed(3)} km²`;
    findings.push({ id: `overlap:${first}-${second}`, kind: "overlap", text });
  }
  return findings;
}

function findingsOf(row: Examined): Finding[] {
  const { code, full_name, given_name, official, area, present } = row;
  const findings: Finding[] = [];
  if (row.invalid !== null) {
    findings.push({ id: `invalid:${code}`, kind: "invalid", text: `${code} ${full_name}: ${row.invalid}` });
  }
  if (row.name_differs) {
    const text = `${code} is called "${given_name}" in the file and "${full_name}" here`;
    findings.push({ id: `name:${code}`, kind: "name", text });
  }
  if (official !== null && Math.abs(area / official - 1) > AREA_TOLERANCE) {
    const text =
      `${code} ${full_name} measures ${area.toFixed(2)} km², officially ${official} km² ` +
      `(its present shape: ${present.toFixed(2)} km²)`;
    findings.push({ id: `area:${code}`, kind: "area", text });
  }
  return findings;
}
