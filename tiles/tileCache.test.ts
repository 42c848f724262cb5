import { describe, expect, it } from "vitest";
import { tileBox } from "./tileAddress.ts";
import { TileCache } from "./tileCache.ts";

const box = tileBox({ z: 9, x: 406, y: 240 });
const at = (key: string, layer: string, where = box) => ({ key, layer, box: where, right: "" });
const bytes = (size: number) => Buffer.alloc(size, 7);

describe("the tile cache", () => {
  it("stays within its bytes, dropping what was used longest ago", async () => {
    const cache = new TileCache(30_000);
    for (const key of ["a", "b", "c"]) await cache.get(at(key, "l"), async () => bytes(8_000));
    cache.peek("a");
    await cache.get(at("d", "l"), async () => bytes(8_000));
    expect(cache.bytes).toBeLessThanOrEqual(30_000);
    expect(["a", "b", "c", "d"].filter((key) => cache.peek(key) !== undefined)).toEqual(["a", "c", "d"]);
  });

  it("keeps nothing when its limit is zero, and still answers", async () => {
    const cache = new TileCache(0);
    const tile = await cache.get(at("a", "l"), async () => bytes(10));
    expect(cache.encoded(tile, "br").length).toBeGreaterThan(0);
    expect([cache.size, cache.bytes]).toEqual([0, 0]);
  });

  it("asks once for many, and again after a failure", async () => {
    const cache = new TileCache(1e6);
    let asked = 0;
    const fail = async () => {
      asked++;
      throw new Error("away");
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => cache.get(at("a", "l"), fail)));
    expect(asked).toBe(1);
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
    expect((await cache.get(at("a", "l"), async () => bytes(3))).bytes.identity).toHaveLength(3);
  });

  it("does not keep a tile that a change overtook while it was made", async () => {
    const cache = new TileCache(1e6);
    let finish: (raw: Buffer) => void = () => {};
    const old = cache.get(at("a", "l"), () => new Promise((resolve) => (finish = resolve)));
    cache.evict({ layer: "l", box });
    const fresh = cache.get(at("a", "l"), async () => bytes(2));
    finish(bytes(1));
    expect((await old).bytes.identity).toHaveLength(1);
    expect((await fresh).bytes.identity).toHaveLength(2);
    expect(cache.peek("a")?.bytes.identity).toHaveLength(2);
  });

  it("evicts by layer and by box, and counts bytes back to zero", async () => {
    const cache = new TileCache(1e6);
    await cache.get(at("here", "l"), async () => bytes(5));
    await cache.get(at("other", "m"), async () => bytes(5));
    await cache.get(at("far", "l", tileBox({ z: 9, x: 0, y: 0 })), async () => bytes(5));
    expect(cache.evict({ layer: "l", box: [box[0] + 1, box[1] + 1, box[0] + 2, box[1] + 2] })).toBe(1);
    expect(cache.peek("here")).toBeUndefined();
    expect(cache.evict({ layer: "l", box: null })).toBe(1);
    cache.clear();
    expect([cache.size, cache.bytes]).toEqual([0, 0]);
  });

  it("presses a hot tile harder and gives it another tag's worth of bytes", async () => {
    const cache = new TileCache(1e6);
    const raw = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * i) % 61));
    const tile = await cache.get(at("a", "l"), async () => raw);
    const quick = cache.encoded(tile, "br").length;
    for (let i = 0; i < 40; i++) cache.peek("a");
    await expect.poll(() => tile.pressed).toBe(true);
    expect(cache.encoded(tile, "br").length).toBeLessThanOrEqual(quick);
  });
});
