import { useMemo } from "react";
import type { Level } from "../../server/contract/admin-unit.ts";
import type { IndicatorPeriodValues } from "../../server/contract/indicator.ts";
import type { Layer, LayerValues } from "../../server/contract/layer.ts";
import type { Frame } from "../map/Frame.ts";
import type { View } from "../view/View.ts";
import { useIndicatorLayer, type IndicatorLayer } from "./useIndicatorLayer.ts";

/** What the second map shows. */
export type SecondScene = {
  frame: Frame;
  choropleth: Layer;
  values: LayerValues;
  period: IndicatorPeriodValues;
};

type First = { level: Level | null; parent: string | null; unit: string | null; first: IndicatorLayer | null };

/** The same place with another period, another indicator or in another edition of units; null while nothing is compared. */
export function useSecondScene(view: View, { level, parent, unit, first }: First): SecondScene | null {
  const compare = view.compare;
  const edition = compare?.edition ?? view.edition;
  // Districts keep their codes through the editions; the province may have another.
  const within = parent === view.edition.root ? edition.root : parent;
  const { layer } = useIndicatorLayer(compare?.indicator ?? null, {
    edition: edition.id,
    level,
    within,
    asOf: view.asOf,
  });
  return useMemo(() => {
    if (!compare || !layer || level === null) return null;
    const shown = layer.values.units.map(({ id, code, name }) => ({ id, code, fullName: name }));
    const selected = shown.find(({ code }) => code === unit && unit !== edition.root)?.id ?? null;
    const frame: Frame = { edition: edition.id, shown, shownLevel: level, selected, around: null };
    // One indicator is coloured by one scale on both maps: else they could not be compared.
    const breaks = first?.known.code === layer.known.code ? first.layerValues.breaks : layer.layerValues.breaks;
    return {
      frame,
      choropleth: { ...layer.layer, breaks },
      values: { ...layer.layerValues, breaks },
      period: layer.period,
    };
  }, [compare, layer, level, unit, edition, first]);
}
