import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

/** Reads a tile. The bytes are copied, because the reader ignores where a Buffer begins in its pool. */
export function decodeTile(payload: Uint8Array): VectorTile {
  return new VectorTile(new PbfReader(new Uint8Array(payload)));
}
