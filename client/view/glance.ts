import { create } from "zustand";
import type { LineageLink } from "../../server/contract/admin-unit.ts";

export type RailTab = "indicators" | "layers";
export type PanelTab = "unit" | "indicator" | "profile" | "objects";

/** What dies with the tab: where the eye and the pointer are. */
type Glance = {
  hoveredUnit: number | null;
  railOpen: boolean;
  panelOpen: boolean;
  helpOpen: boolean;
  railTab: RailTab | null;
  panelTab: PanelTab | null;
  /** Units that a choice in a chart leaves in sight; null: all. */
  filter: number[] | null;
  playing: boolean;
  notice: { text: string; edition: string; candidates: LineageLink[] } | null;
  set: (change: Partial<Omit<Glance, "set">>) => void;
};

export const useGlance = create<Glance>((set) => ({
  hoveredUnit: null,
  railOpen: true,
  panelOpen: true,
  helpOpen: false,
  railTab: null,
  panelTab: null,
  filter: null,
  playing: false,
  notice: null,
  set,
}));
