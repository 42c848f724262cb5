import { useCallback, useEffect } from "react";
import type { Map as MapLibreMap } from "maplibre-gl";
import { paintUnits, setUnitOpacity } from "../layers/useChoropleth.ts";
import { CompareMap } from "../map/CompareMap.tsx";
import { useSecondMap } from "../map/useSecondMap.ts";
import { filterUnits, hoverOn } from "../map/useUnitLayers.ts";
import { Legend } from "../layer-list/Legend.tsx";
import { useText, useWords } from "../messages/useWords.ts";
import { day, night } from "../ui/tokens.ts";
import { useGlance } from "../view/glance.ts";
import classes from "./Comparison.module.css";
import type { Scene } from "./useScene.ts";

const NOBODY: ReadonlySet<number> = new Set();

/** The second map, with what it shows painted on it. */
export function Comparison({ scene, style }: { scene: Scene; style: string }) {
  const words = useWords();
  const text = useText();
  const { view, second, secondRefused, values } = scene;
  const from = useSecondMap((state) => state.from);
  const hovered = useGlance((state) => state.hoveredUnit);
  const map = useSecondMap((state) => state.map);
  const paper = view.theme === "dark" ? night.raised : day.surface;
  const opacity = view.opacity / 100;
  const paint = useCallback(
    (on: MapLibreMap) => {
      if (!second) return;
      filterUnits(on, second.frame);
      paintUnits(on, second.values, paper, NOBODY);
      setUnitOpacity(on, opacity);
    },
    [second, paper, opacity],
  );
  useEffect(() => (map && hovered !== null ? hoverOn(map, hovered) : undefined), [map, hovered, second]);
  if (!view.compare) return null;
  const sayEdition = (edition: { title: { vi: string; en: string } }) => text(edition.title);
  const other = view.compare.indicator.code !== view.indicator?.code;
  const say = (origin: typeof values, edition: typeof view.edition) =>
    [
      other && origin === second?.values && second ? text(second.choropleth.title) : null,
      // Answered without a period, or with no unit of this level: there is nothing to date.
      !origin ? words.loading : origin.asOf && origin.values.length > 0 ? text(origin.asOf) : words.noData,
      edition.id === view.edition.id && view.compare?.edition.id === view.edition.id ? null : sayEdition(edition),
    ]
      .filter(Boolean)
      .join(" · ");
  const refused = secondRefused && { gone: words.unknownIndicator, failed: words.failed }[secondRefused];
  return (
    <>
      <CompareMap
        mode={view.compare.mode}
        style={style}
        label={words.compareRight}
        paint={paint}
        captions={[say(values, view.edition), refused ?? say(second?.values ?? null, view.compare.edition)]}
      />
      {second?.ownClasses && (
        <section
          className={classes.legend}
          style={{ left: from }}
          aria-label={words.compareLegend}
          data-testid="compare-legend"
        >
          <Legend choropleth={second.choropleth} values={second.values} points={[]} strip />
        </section>
      )}
    </>
  );
}
