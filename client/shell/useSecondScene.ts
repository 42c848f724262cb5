import { useMemo } from "react";
import type { Level } from "../../server/contract/admin-unit.ts";
import type { IndicatorPeriodValues } from "../../server/contract/indicator-value.ts";
import type { Layer, LayerValues } from "../../server/contract/layer.ts";
import type { Frame } from "../map/Frame.ts";
import type { IndicatorChoice, View } from "../view/View.ts";
import { useIndicatorLayer, type IndicatorLayer } from "./useIndicatorLayer.ts";

/** What the second map shows. */
export type SecondScene = {
  frame: Frame;
  choropleth: Layer;
  values: LayerValues;
  period: IndicatorPeriodValues | null;
  /** Every period that its indicator has values of, in order of time. */
  known: string[];
  /** Its classes are not those of the first map: it needs a legend of its own. */
  ownClasses: boolean;
};

type First = { level: Level | null; parent: string | null; unit: string | null; first: IndicatorLayer | null };

/**
 * The same place with another period, another indicator or in another edition of units. `scene` is null while nothing is
 * compared or the answer is on its way; `refused` says why there will be none.
 */
export function useSecondScene(
  view: View,
  { level, parent, unit, first }: First,
): { scene: SecondScene | null; refused: "gone" | "failed" | null } {
  const compare = view.compare;
  const edition = compare?.edition ?? view.edition;
  // Districts keep their codes through the editions; the province may have another.
  const within = parent === view.edition.root ? edition.root : parent;
  const choice = useMemo((): IndicatorChoice | null => {
    if (!compare) return null;
    // Limits that were set by hand for one indicator say nothing about another.
    const same = compare.indicator.code === view.indicator?.code;
    return same || compare.indicator.breaks !== "manual"
      ? compare.indicator
      : { ...compare.indicator, breaks: null, edges: null };
  }, [compare, view.indicator]);
  const { layer, gone, failed } = useIndicatorLayer(choice, {
    edition: edition.id,
    level,
    within,
    asOf: view.asOf,
  });
  const scene = useMemo((): SecondScene | null => {
    if (!compare || !layer || level === null) return null;
    const shown = layer.values.units.map(({ id, code, name }) => ({ id, code, fullName: name }));
    const selected = shown.find(({ code }) => code === unit && unit !== edition.root)?.id ?? null;
    const frame: Frame = { edition: edition.id, shown, shownLevel: level, selected, around: null };
    // One indicator is coloured by one scale on both maps: else they could not be compared.
    const same = first?.known.code === layer.known.code && first.values.breaks !== null;
    const breaks = same ? first.layerValues.breaks : layer.layerValues.breaks;
    return {
      frame,
      choropleth: { ...layer.layer, breaks },
      values: { ...layer.layerValues, breaks },
      period: layer.period,
      known: layer.values.known,
      ownClasses: view.trust !== null || (first !== null && !same),
    };
  }, [compare, layer, level, unit, edition, first, view.trust]);
  return { scene, refused: compare && gone ? "gone" : failed ? "failed" : null };
}
