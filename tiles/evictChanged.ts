import type { LayerRegistry } from "../server/layers/registry.ts";
import type { Change, TileCache } from "./tileCache.ts";

/** Drops the tiles of every layer that draws what changed: the layer itself and those that draw from it. */
export function evictChanged(cache: TileCache, layers: LayerRegistry, change: Change): void {
  for (const { id, drawsFrom } of layers.values()) {
    if (id === change.layer || drawsFrom?.includes(change.layer)) cache.evict({ ...change, layer: id });
  }
}
