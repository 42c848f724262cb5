import type { Map as MapLibreMap } from "maplibre-gl";
import { create } from "zustand";

/** The map that is compared with the first. It covers the first from `from` (pixels of the window) to the right. */
type SecondMap = {
  map: MapLibreMap | null;
  from: number;
  set: (change: Partial<Omit<SecondMap, "set">>) => void;
};

export const useSecondMap = create<SecondMap>((set) => ({ map: null, from: 0, set }));
