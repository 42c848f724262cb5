import type { Layer, Pillar, Sector } from "../../server/contract/layer.ts";
import { plain } from "../ui/plain.ts";

export type SectorGroup = { sector: Sector; layers: Layer[] };
export type PillarGroup = { pillar: Pillar; count: number; sectors: SectorGroup[] };

const order: readonly Pillar[] = ["digital-government", "digital-economy", "digital-society", "ground"];

/** Arranges layers by pillar and sector in the centre's order; only those whose words hold the query. */
export function groupLayers(layers: Layer[], query: string, wordsOf: (layer: Layer) => string): PillarGroup[] {
  const wanted = plain(query.trim());
  const found = layers.filter((layer) => wanted === "" || plain(wordsOf(layer)).includes(wanted));
  return order.flatMap((pillar) => {
    const own = found.filter((layer) => layer.pillar === pillar);
    if (own.length === 0) return [];
    const sectors = [...Map.groupBy(own, (layer) => layer.sector)].map(([sector, list]) => ({ sector, layers: list }));
    return [{ pillar, count: own.length, sectors }];
  });
}
