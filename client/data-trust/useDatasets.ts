import { useMemo } from "react";
import type { TrustDataset } from "../../server/contract/data-trust.ts";
import type { LayerField } from "../../server/contract/layer.ts";
import type { Text } from "../../server/contract/text.ts";
import { useIndicators } from "../api/indicators.ts";
import { useLayers } from "../api/queries.ts";
import { datasetKey } from "./datasetKey.ts";

/** What is scored, with the words for it. */
export interface Dataset {
  key: string;
  dataset: TrustDataset;
  title: Text;
  /** Who answers for it; null where nobody is named. */
  ownerName: Text | null;
  /** The fields that a layer declares; none of a set. */
  fields: readonly LayerField[];
}

/** All datasets that this person may know of, by key: indicator sets first, then layers of points. */
export function useDatasets(): ReadonlyMap<string, Dataset> {
  const sets = useIndicators().data?.sets;
  const layers = useLayers().data?.layers;
  return useMemo(() => {
    const known = [
      ...(sets ?? []).map(({ id, title, ownerName }) => ({ kind: "set" as const, id, title, ownerName, fields: [] })),
      ...(layers ?? [])
        .filter(({ kind }) => kind === "points")
        .map(({ id, title, fields }) => ({ kind: "layer" as const, id, title, ownerName: null, fields })),
    ];
    return new Map(
      known.map(({ kind, id, ...words }) => {
        const dataset = { kind, id };
        return [datasetKey(dataset), { key: datasetKey(dataset), dataset, ...words }];
      }),
    );
  }, [sets, layers]);
}
