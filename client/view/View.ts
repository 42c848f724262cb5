import { createContext, useContext } from "react";
import type { Edition, Level } from "../../server/contract/admin-unit.ts";
import type { Address, Density, Division } from "./address.ts";

/** The address with every gap filled from the data and the screen: what is really shown. */
export type View = {
  editions: Edition[];
  edition: Edition;
  unit: string;
  by: Division;
  /** The choropleth's id, null for none, or OPENING. */
  layer: string | null;
  points: string[];
  object: { layer: string; key: string } | null;
  opacity: number;
  extrusion: boolean;
  theme: "light" | "dark";
  density: Density;
};

/** Stands in `View.layer` for a choropleth that nobody chose: `openingLayer` finds one with figures to show. */
export const OPENING = "opening";

/** The choropleth shown when the address names none: population where it is published, else what the level does have. */
export function openingLayer(edition: Edition, level: Level): string {
  if (level !== "commune") return "population-density";
  // An edition that began with a reform can tell what the reform changed.
  return edition.validFrom === null ? "area" : "reform-changes";
}

/** Fills the gaps of an address. An unknown edition falls back to the one shown first. */
export function resolveView(
  address: Address,
  editions: Edition[],
  opening: string,
  screen: { theme: "light" | "dark"; density: Density },
): View | null {
  const byId = (id: string | undefined) => editions.find((edition) => edition.id === id);
  const edition = byId(address.edition) ?? byId(opening) ?? editions[0];
  if (!edition) return null;
  const [objectLayer = "", ...key] = (address.object ?? "").split(":");
  return {
    editions,
    edition,
    unit: address.unit ?? edition.root,
    by: address.by ?? "commune",
    layer: address.layer === "none" ? null : (address.layer ?? OPENING),
    points: address.points ?? [],
    object: address.object ? { layer: objectLayer, key: key.join(":") } : null,
    opacity: address.opacity ?? 80,
    extrusion: address.extrusion ?? false,
    density: screen.density,
    // The wall is dark: it is read in a dim room.
    theme: screen.density === "wall" ? "dark" : screen.theme,
  };
}

export const ViewContext = createContext<View | null>(null);

/** The view of this screen; only inside the shell. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error("useView outside the shell");
  return view;
}
