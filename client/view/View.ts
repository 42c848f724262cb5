import { createContext, useContext } from "react";
import type { Edition } from "../../server/contract/admin-unit.ts";
import type { Address, Density, Division } from "./address.ts";

/** The address with every gap filled from the data and the screen: what is really shown. */
export type View = {
  editions: Edition[];
  edition: Edition;
  unit: string;
  by: Division;
  /** The choropleth's id, or null for none. */
  layer: string | null;
  points: string[];
  object: { layer: string; key: string } | null;
  opacity: number;
  extrusion: boolean;
  theme: "light" | "dark";
  density: Density;
};

/** The choropleth shown when the address names none. */
export const openingLayer = "population-density";

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
    layer: address.layer === "none" ? null : (address.layer ?? openingLayer),
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
