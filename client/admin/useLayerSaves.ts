import { useState } from "react";
import type { LayerRights } from "../../server/contract/administration.ts";
import { useChangeLayer, type LayerChange } from "../api/administration.ts";

export interface LayerSave {
  phase: "saving" | "saved" | "refused";
  /** What is shown until the server has said it. */
  shown: Omit<LayerChange, "id">;
  error: unknown;
  /** What stood there before; null after it was taken back. */
  undo: Omit<LayerChange, "id"> | null;
}

/** Saves a layer's rights one row at a time: shown at once, taken back when refused, and undone when asked. */
export function useLayerSaves() {
  const change = useChangeLayer();
  const [saves, setSaves] = useState<Readonly<Record<string, LayerSave>>>({});
  const put = (id: string, save: LayerSave) => setSaves((before) => ({ ...before, [id]: save }));
  const save = async (layer: LayerRights, values: Omit<LayerChange, "id">, undoing = false) => {
    const { id, classification, owner } = layer;
    const undo = undoing ? null : { ...("owner" in values ? { owner } : { classification }) };
    put(id, { phase: "saving", shown: values, error: null, undo: null });
    try {
      await change.mutateAsync({ id, ...values });
      put(id, { phase: "saved", shown: {}, error: null, undo });
    } catch (error) {
      put(id, { phase: "refused", shown: {}, error, undo: null });
    }
  };
  return { saves, save };
}
