import { createContext, useContext } from "react";
import type { Edition, Level } from "../../server/contract/admin-unit.ts";
import type { TrustAspect } from "../../server/contract/data-trust.ts";
import type { BreakMethod, Shown } from "../../server/contract/indicator-value.ts";
import { type Address, type Compare, type Density, type Division, EDGES_OF } from "./address.ts";

/** An indicator as the map shows it; the latest period where none is named. */
export type IndicatorChoice = {
  code: string;
  period: string | null;
  show: Shown;
  against: string | null;
  breaks: BreakMethod | null;
  /** Limits by hand of what is shown. */
  edges: string | null;
};

/** The address with every gap filled from the data and the screen: what is really shown. */
export type View = {
  editions: Edition[];
  edition: Edition;
  unit: string;
  by: Division;
  /** The choropleth's id, null for none, or OPENING. */
  layer: string | null;
  /** The indicator shown; it takes the place of the layer. */
  indicator: IndicatorChoice | null;
  /** What was known on this day (ISO); null: now. */
  asOf: string | null;
  /** Colours the trust in the chosen indicator's set, or in a layer of points. */
  trust: TrustAspect | null;
  /** That layer; null where it is an indicator's set, or nothing. */
  trustOf: string | null;
  play: boolean;
  /** The second map; what it does not say itself is as on the first. */
  compare: { mode: Compare; indicator: IndicatorChoice; edition: Edition } | null;
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
  const indicator = choiceOf(address, address.indicator, address.period);
  const trustOf = (!indicator && address.trust && address.trustOf) || null;
  const [objectLayer = "", ...key] = (address.object ?? "").split(":");
  return {
    editions,
    edition,
    unit: address.unit ?? edition.root,
    by: address.by ?? "commune",
    layer: indicator || trustOf || address.layer === "none" ? null : (address.layer ?? OPENING),
    indicator,
    asOf: address.asOf ?? null,
    // Of a layer it is left where an indicator is chosen after it.
    trust: (trustOf || (indicator && !address.trustOf) ? address.trust : null) ?? null,
    trustOf,
    play: address.play ?? false,
    compare:
      address.compare && indicator
        ? {
            mode: address.compare,
            indicator: choiceOf(address, address.indicator2 ?? indicator.code, address.period2) ?? indicator,
            edition: byId(address.edition2) ?? edition,
          }
        : null,
    points: address.points ?? [],
    object: address.object ? { layer: objectLayer, key: key.join(":") } : null,
    opacity: address.opacity ?? 80,
    extrusion: address.extrusion ?? false,
    density: screen.density,
    // The wall is dark: it is read in a dim room.
    theme: screen.density === "wall" ? "dark" : screen.theme,
  };
}

function choiceOf(address: Address, code: string | undefined, period: string | undefined): IndicatorChoice | null {
  if (code === undefined) return null;
  const { show = "value", against = null, breaks } = address;
  const edges = address[EDGES_OF[show]] ?? null;
  // By hand is what has limits; what has none of its own is classed as if nobody had set any.
  const method = edges !== null ? "manual" : breaks === undefined || breaks === "manual" ? null : breaks;
  return { code, period: period ?? null, show, against, breaks: method, edges };
}

export const ViewContext = createContext<View | null>(null);

/** The view of this screen; only inside the shell. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error("useView outside the shell");
  return view;
}
