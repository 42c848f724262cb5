import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { crc32 } from "node:zlib";
import type { FeatureCollection, MultiPolygon } from "geojson";
import { afterAll } from "vitest";
import type { Database } from "../../../server/platform/database.ts";
import { gdal } from "./gdal.ts";
import { wgs84ToVn2000 } from "./vn2000.ts";

export type UnitCollection = FeatureCollection<MultiPolygon, Record<string, unknown>>;

const folder = mkdtempSync(join(tmpdir(), "senmap-geodata-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file that is gone after the test file. @returns its path. */
export function writeFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The communes of 2025 as a file of the map publisher gives them: attributes `ma` and `ten`, WGS 84. */
export async function exportCommunes(database: Database): Promise<UnitCollection> {
  const rows = await database.asSystem("test", async (client) => {
    const answer = await client.query<{ ma: string; ten: string; geometry: string }>(`
      select unit.code as ma, unit.full_name as ten, st_asgeojson(st_transform(shape.geom, 4326), 9) as geometry
      from senmap.admin_unit as unit
      join senmap.admin_unit_shape as shape on shape.edition = unit.edition and shape.code = unit.code
      where unit.edition = '2025' and unit.level = 'commune' and shape.zoom_band = 3 order by unit.code`);
    return answer.rows;
  });
  const features = rows.map(({ ma, ten, geometry }) => ({
    type: "Feature" as const,
    properties: { ma, ten },
    geometry: JSON.parse(geometry) as MultiPolygon,
  }));
  return { type: "FeatureCollection", features };
}

export const geoJson = (name: string, collection: UnitCollection): string =>
  writeFile(name, JSON.stringify(collection));

/** The same units in a projected VN-2000 system (an EPSG code), as a GeoPackage or a zipped Shapefile. */
export async function vn2000File(collection: UnitCollection, system: string, format: "gpkg" | "zip"): Promise<string> {
  const shifted = structuredClone(collection);
  for (const { geometry } of shifted.features) {
    for (const position of geometry.coordinates.flat(2)) {
      [position[0], position[1]] = wgs84ToVn2000([position[0] ?? 0, position[1] ?? 0]);
    }
  }
  const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4756" } };
  const source = geoJson(`units-${system.replace(":", "-")}.json`, { ...shifted, crs } as UnitCollection);
  const library = await gdal();
  const { datasets } = await library.open(source);
  const [dataset] = datasets;
  if (!dataset) throw new Error("GDAL cannot read its own input");
  const driver = format === "gpkg" ? ["GPKG"] : ["ESRI Shapefile", "-lco", "ENCODING=UTF-8"];
  const output = await library.ogr2ogr(dataset, ["-f", ...driver, "-t_srs", system, "-nlt", "MULTIPOLYGON"], "xa");
  if (format === "gpkg") return writeFile("xa.gpkg", await library.getFileBytes(output));
  const files: [string, Uint8Array][] = [];
  for (const { local } of output.all) files.push([basename(local), await library.getFileBytes(local)]);
  return writeFile("xa.zip", zipStored(files));
}

/** A zip archive without compression: local headers and contents, then the directory. */
function zipStored(files: [string, Uint8Array][]): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of files) {
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(content.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(name.length, 22);
    const body = Buffer.concat([Buffer.from("PK\u0003\u0004"), header, Buffer.from(name), content]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), header, entry, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from("PK\u0005\u0006"), end]);
}
