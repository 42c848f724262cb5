import { existsSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { GeodataError } from "../../GeodataError.ts";
import { gdal, type GdalDataset } from "./gdal.ts";
import { vn2000ToWgs84 } from "./vn2000.ts";

/** A shape of a file in WGS 84 (longitude, latitude), with the attributes it came with. */
export type FileFeature = Feature<Geometry, Record<string, unknown>>;

/**
 * Reads the polygons of a GeoJSON, GeoPackage or zipped Shapefile in WGS 84 or VN-2000.
 * @throws GeodataError in one sentence: no such file, not a spatial file, no polygons, another coordinate system.
 */
export async function readVectorFile(path: string): Promise<FileFeature[]> {
  const name = basename(path);
  if (!existsSync(path)) throw new GeodataError(`There is no file ${path}.`);
  if (!statSync(path).isFile()) throw new GeodataError(`${path} is not a file.`);
  if (statSync(path).size === 0) throw new GeodataError(`The file ${name} is empty.`);
  const dataset = await open(path);
  try {
    return await readPolygons(dataset, name);
  } finally {
    const library = await gdal();
    await library.close(dataset);
  }
}

async function open(path: string): Promise<GdalDataset> {
  const library = await gdal();
  const handlers = /\.zip$/i.test(path) ? ["vsizip"] : [];
  const opened = await library.open(resolve(path), [], handlers).catch(() => ({ datasets: [] }));
  const dataset = opened.datasets.find(({ info }) => (info.layers?.length ?? 0) > 0);
  if (!dataset) {
    throw new GeodataError(`${basename(path)} cannot be read as GeoJSON, GeoPackage or a zipped Shapefile.`);
  }
  return dataset;
}

async function readPolygons(dataset: GdalDataset, name: string): Promise<FileFeature[]> {
  const layer = dataset.info.layers?.find(
    ({ geometryFields }) => !/Point|Line/.test(geometryFields?.[0]?.type ?? "None"),
  );
  if (!layer || layer.featureCount === 0) throw new GeodataError(`${name} holds no polygons.`);
  const system = layer.geometryFields?.[0]?.coordinateSystem?.wkt ?? "";
  const isVn2000 = isSystem(system, /VN[-_ ]?2000|Vietnam[-_ ]2000/i);
  if (!isVn2000 && !isSystem(system, /WGS[-_ ]?(19)?84|CRS84/i)) {
    const found = /^\w+\["([^"]+)"/.exec(system)?.[1];
    const is = found ? `is in the coordinate system "${found}"` : "does not say its coordinate system";
    throw new GeodataError(`${name} ${is}; WGS 84 or VN-2000 is needed.`);
  }
  const library = await gdal();
  // GDAL undoes the projection and stays on the file's own datum; the shift between datums is ours (decision 0003).
  const target = isVn2000 ? "EPSG:4756" : "EPSG:4326";
  const options = [
    "-f",
    "GeoJSON",
    "-t_srs",
    target,
    "-dim",
    "XY",
    "-nlt",
    "CONVERT_TO_LINEAR",
    "-lco",
    "COORDINATE_PRECISION=9",
  ];
  const output = await library.ogr2ogr(dataset, [...options, layer.name], "read").catch(() => null);
  if (!output) throw new GeodataError(`The shapes of ${name} cannot be brought to longitude and latitude.`);
  const text = new TextDecoder().decode(await library.getFileBytes(output));
  const { features } = JSON.parse(text) as FeatureCollection<Geometry | null, Record<string, unknown>>;
  const shapes = features.filter((feature): feature is FileFeature => feature.geometry !== null);
  if (isVn2000) for (const { geometry } of shapes) shiftDatum(geometry);
  requireVietnam(shapes, name);
  return shapes;
}

/** The name is that of the system, of its datum or of its ensemble: files call them differently. */
function isSystem(wkt: string, pattern: RegExp): boolean {
  return [...wkt.matchAll(/(?:CRS|CS|DATUM|ENSEMBLE)\["([^"]*)"/g)].some(([, title = ""]) => pattern.test(title));
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === "Polygon") return geometry.coordinates.flat();
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flat(2);
  return [];
}

function shiftDatum(geometry: Geometry): void {
  for (const position of positionsOf(geometry)) {
    [position[0], position[1]] = vn2000ToWgs84([position[0] ?? 0, position[1] ?? 0]);
  }
}

function requireVietnam(features: FileFeature[], name: string): void {
  for (const [lon = NaN, lat = NaN] of features.flatMap(({ geometry }) => positionsOf(geometry))) {
    if (lon >= 102 && lon <= 118 && lat >= 6 && lat <= 24) continue;
    throw new GeodataError(
      `${name} has a shape at longitude ${lon.toFixed(3)}, latitude ${lat.toFixed(3)}, outside Vietnam: its coordinate system is stated wrongly.`,
    );
  }
}
