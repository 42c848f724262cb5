import type { Map as MapLibreMap } from "maplibre-gl";
import { create } from "zustand";

export type MapStatus = "loading" | "ready" | "failed";

/** The one map of the screen. `epoch` grows whenever a style is fresh, so that layers know to paint themselves again. */
type MapHandle = {
  map: MapLibreMap | null;
  epoch: number;
  status: MapStatus;
  tilesFailed: boolean;
  contextLost: boolean;
  /** The camera has been put where the address or the unit wants it. */
  framed: boolean;
  set: (change: Partial<Omit<MapHandle, "set">>) => void;
};

/**
 * Whether this map has this style in hand, now: an effect that belongs to a commit in which the style was changed runs
 * while the new one is still loading, and must wait for its epoch.
 */
export function styleReady(map: MapLibreMap | null, epoch: number): map is MapLibreMap {
  const now = useMap.getState();
  return map !== null && now.map === map && epoch > 0 && now.epoch === epoch && now.status === "ready";
}

export const useMap = create<MapHandle>((set) => ({
  map: null,
  epoch: 0,
  status: "loading",
  tilesFailed: false,
  contextLost: false,
  framed: false,
  set,
}));
