import { create } from "zustand";
import type { LineageLink } from "../../server/contract/admin-unit.ts";

/** What dies with the tab: where the eye and the pointer are. */
type Glance = {
  hoveredUnit: number | null;
  railOpen: boolean;
  panelOpen: boolean;
  helpOpen: boolean;
  notice: { text: string; edition: string; candidates: LineageLink[] } | null;
  set: (change: Partial<Omit<Glance, "set">>) => void;
};

export const useGlance = create<Glance>((set) => ({
  hoveredUnit: null,
  railOpen: true,
  panelOpen: true,
  helpOpen: false,
  notice: null,
  set,
}));
