import type { TrustDataset } from "../../server/contract/data-trust.ts";

const LAYER = "layer/";

/** A dataset as the address names it: a set by its id alone, a layer as layer/id. */
export const datasetKey = ({ kind, id }: TrustDataset): string => (kind === "layer" ? `${LAYER}${id}` : id);

/** The dataset that the address names. */
export function readDataset(key: string): TrustDataset {
  return key.startsWith(LAYER) ? { kind: "layer", id: key.slice(LAYER.length) } : { kind: "set", id: key };
}
