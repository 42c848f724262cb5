import { hash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzipSync } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** Where a tile lies, and for whom. */
export interface TilePlace {
  key: string;
  layer: string;
  /** Web Mercator box in metres: [west, south, east, north]. */
  box: readonly [number, number, number, number];
  /** The right under which it may be shared; empty: with everybody. */
  right: string;
}

/** A tile ready to send, in the encodings asked for so far. An empty tile is answered with 204. */
export interface CachedTile extends TilePlace {
  empty: boolean;
  bytes: Partial<Record<Encoding, Buffer>>;
  /** Hash of the tile before compression. */
  digest: string;
  /** Compressed a second time, tighter. */
  pressed: boolean;
  hits: number;
  /** Asked for since it was last considered for removal. */
  used: boolean;
  /** The head of an answer in each encoding and the second (Unix time) it was written in; kept with the bytes by the sender. */
  heads: Partial<Record<Encoding, { text: string; second: number }>>;
}

/** What a change in the database touches. A null box touches every tile of the layer. */
export interface Change {
  layer: string;
  box: readonly [number, number, number, number] | null;
}

const HOT_AFTER = 32;
const brotliAsync = promisify(brotliCompress);
const brotliOptions = (quality: number, size: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
});

/**
 * Tiles by key, bounded in bytes. What goes is the oldest tile nobody asked for since it was last considered (second
 * chance: nearly as good as least recently used, and a hit changes nothing but a flag). Concurrent misses of one key share one making;
 * a tile whose making began before a change that touches it is handed out but not kept.
 */
export class TileCache {
  readonly #limit: number;
  readonly #tiles = new Map<string, CachedTile>();
  readonly #making = new Map<
    string,
    { tile: Promise<CachedTile>; layer: string; box: CachedTile["box"]; stale: boolean }
  >();
  #bytes = 0;
  #suspended = false;
  readonly #pressing = new WeakSet<CachedTile>();

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }
  get size(): number {
    return this.#tiles.size;
  }

  /** The tile if it is there, marked as used. */
  peek(key: string): CachedTile | undefined {
    const tile = this.#tiles.get(key);
    if (tile === undefined) return undefined;
    tile.used = true;
    if (++tile.hits >= HOT_AFTER && !tile.pressed) this.#pressHarder(tile);
    return tile;
  }

  /** The tile, made by `make` at most once however many ask at the same time. */
  async get(place: TilePlace, make: () => Promise<Buffer>): Promise<CachedTile> {
    const { key, layer, box } = place;
    const found = this.peek(key);
    if (found !== undefined) return found;
    const underWay = this.#making.get(key);
    if (underWay !== undefined) return underWay.tile;
    const making = {
      layer,
      box,
      stale: false,
      tile: make().then((raw) => {
        const tile: CachedTile = {
          ...place,
          empty: raw.length === 0,
          bytes: { identity: raw },
          digest: hash("sha1", raw, "base64url"),
          pressed: false,
          hits: 0,
          used: false,
          heads: {},
        };
        if (!making.stale) this.#keep(tile);
        return tile;
      }),
    };
    this.#making.set(key, making);
    try {
      return await making.tile;
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key);
    }
  }

  /** The tile's bytes in an encoding, compressed the first time and kept. */
  encoded(tile: CachedTile, encoding: Encoding): Buffer {
    const ready = tile.bytes[encoding];
    if (ready !== undefined) return ready;
    const raw = tile.bytes.identity!;
    const bytes =
      encoding === "br" ? brotliCompressSync(raw, brotliOptions(1, raw.length)) : gzipSync(raw, { level: 2 });
    this.#setBytes(tile, encoding, bytes);
    return bytes;
  }

  /** Drops the tiles a change touches; makings under way will not be kept. Returns how many tiles went. */
  evict(change: Change): number {
    const touched = (layer: string, box: CachedTile["box"]) =>
      layer === change.layer && (change.box === null || overlaps(box, change.box));
    let evicted = 0;
    for (const tile of this.#tiles.values()) {
      if (!touched(tile.layer, tile.box)) continue;
      this.#drop(tile);
      evicted++;
    }
    for (const [key, making] of this.#making) {
      if (!touched(making.layer, making.box)) continue;
      making.stale = true;
      this.#making.delete(key);
    }
    return evicted;
  }

  /** Forgets everything: after a gap in the stream of changes nothing kept can be trusted. */
  clear(): void {
    for (const making of this.#making.values()) making.stale = true;
    this.#making.clear();
    this.#tiles.clear();
    this.#bytes = 0;
  }

  /** Forgets everything and keeps nothing until `resume`: while changes are not told, no tile can be trusted. */
  suspend(): void {
    this.#suspended = true;
    this.clear();
  }
  resume(): void {
    this.clear();
    this.#suspended = false;
  }

  #keep(tile: CachedTile): void {
    if (this.#suspended) return;
    this.#tiles.set(tile.key, tile);
    this.#bytes += cost(tile);
    this.#trim();
  }

  #setBytes(tile: CachedTile, encoding: Encoding, bytes: Buffer): void {
    const kept = this.#tiles.get(tile.key) === tile;
    if (kept) this.#bytes -= cost(tile);
    tile.bytes[encoding] = bytes;
    delete tile.heads[encoding];
    if (!kept) return;
    this.#bytes += cost(tile);
    this.#trim();
  }

  #trim(): void {
    while (this.#bytes > this.#limit) {
      const oldest = this.#tiles.values().next().value;
      if (oldest === undefined) return;
      if (oldest.used && this.#tiles.size > 1) {
        oldest.used = false;
        this.#tiles.delete(oldest.key);
        this.#tiles.set(oldest.key, oldest);
      } else {
        this.#drop(oldest);
      }
    }
  }

  #drop(tile: CachedTile): void {
    this.#tiles.delete(tile.key);
    this.#bytes -= cost(tile);
  }

  /** Tiles asked for often are worth a slower, tighter compression, off the main thread. */
  #pressHarder(tile: CachedTile): void {
    const raw = tile.bytes.identity!;
    if (tile.empty || tile.bytes.br === undefined || this.#pressing.has(tile)) return;
    this.#pressing.add(tile);
    brotliAsync(raw, brotliOptions(5, raw.length)).then(
      (bytes) => {
        tile.pressed = true;
        this.#setBytes(tile, "br", bytes);
      },
      () => {}, // The first compression stays: it is right, only larger.
    );
  }
}

/** Bytes a tile holds, with a guess for the objects around them. */
function cost(tile: CachedTile): number {
  let bytes = 512 + tile.key.length * 2;
  for (const buffer of Object.values(tile.bytes)) bytes += buffer.length;
  return bytes;
}

function overlaps(a: readonly number[], b: readonly number[]): boolean {
  return a[0]! <= b[2]! && b[0]! <= a[2]! && a[1]! <= b[3]! && b[1]! <= a[3]!;
}
