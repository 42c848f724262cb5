import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** What this importer uses of GDAL compiled to WebAssembly (the package's own types do not cover it). */
export interface Gdal {
  open(path: string, options?: string[], vfsHandlers?: string[]): Promise<{ datasets: GdalDataset[] }>;
  ogr2ogr(dataset: GdalDataset, options: string[], outputName: string): Promise<GdalOutput>;
  getFileBytes(output: GdalOutput | string): Promise<Uint8Array>;
  close(dataset: GdalDataset): Promise<void>;
}

export interface GdalOutput {
  local: string;
  all: { local: string }[];
}

export interface GdalDataset {
  info: {
    layers?: {
      name: string;
      featureCount: number;
      geometryFields?: { type: string; coordinateSystem?: { wkt?: string } }[];
    }[];
  };
}

let running: Promise<Gdal> | undefined;

/** Starts GDAL once; it takes about half a second and 40 MB, so nothing but an import does. */
export function gdal(): Promise<Gdal> {
  running ??= start();
  return running;
}

function start(): Promise<Gdal> {
  const require = createRequire(import.meta.url);
  const initialise = require("gdal3.js/node.js") as (config: object) => Promise<Gdal>;
  const folder = join(dirname(require.resolve("gdal3.js/package.json")), "dist/package");
  // It puts "./" before the path, so only a relative one finds the files.
  return initialise({ path: relative(process.cwd(), folder), useWorker: false, logHandler() {}, errorHandler() {} });
}
