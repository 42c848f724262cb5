import { useCallback, useEffect, useMemo, useState } from "react";
import { useShapes } from "../api/queries.ts";
import { useChoropleth } from "../layers/useChoropleth.ts";
import { useExtrusion } from "../layers/useExtrusion.ts";
import { usePoints } from "../layers/usePoints.ts";
import { separateStations, type StationsApart } from "../layers/separateStations.ts";
import { useSensors } from "../layers/useSensors.ts";
import { MapCanvas } from "../map/MapCanvas.tsx";
import { useMapAim } from "../map/useMapAim.ts";
import { useCamera } from "../map/useCamera.ts";
import { useMapPointer, type Under } from "../map/useMapPointer.ts";
import { useHoverLayer, useUnitLayers } from "../map/useUnitLayers.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { StationChoice } from "../sensors/StationChoice.tsx";
import { day, night } from "../ui/tokens.ts";
import { useGlance } from "../view/glance.ts";
import { useAddress } from "../view/useAddress.ts";
import { WallScreen } from "../wall/WallScreen.tsx";
import { Comparison } from "./Comparison.tsx";
import { DeskScreen } from "./DeskScreen.tsx";
import { HelpDialog } from "./HelpDialog.tsx";
import { MapTooltip } from "./MapTooltip.tsx";
import { TouchScreen } from "./TouchScreen.tsx";
import { useKeys } from "./useKeys.ts";
import { useLiveChanges } from "./useLiveChanges.ts";
import { useMoves } from "./useMoves.ts";
import { useScene } from "./useScene.ts";

/** The map with the view painted on it, and over it the screen of this density. */
export function Screen({ portrait }: { portrait: boolean }) {
  const words = useWords();
  const language = useLanguage();
  const { c } = useAddress();
  const scene = useScene();
  const moves = useMoves(scene);
  const { view, detail, frame, values, pointLayers, sensorLayers, stationLayers } = scene;
  const wall = view.density === "wall";
  const style = `/style/${wall ? "wall" : view.theme}.json`;
  const { hoveredUnit, filter, set } = useGlance();
  const [under, setUnder] = useState<Under | null>(null);
  const shapes = useShapes(view.edition.id, view.extrusion && values ? scene.shownLevel : null, scene.parent);

  useUnitLayers(frame);
  useHoverLayer(wall ? null : hoveredUnit);
  const dimmed = useMemo(
    () => new Set(filter && values ? values.values.flatMap(({ id }) => (filter.includes(id) ? [] : id)) : []),
    [filter, values],
  );
  useChoropleth(values, view.opacity, view.extrusion, view.theme === "dark" ? night.raised : day.surface, dimmed);
  useExtrusion(view.extrusion ? (shapes.data ?? null) : null, values, {
    opacity: view.opacity,
    places: view.trust === null && view.indicator?.show === "rank",
  });
  usePoints(
    pointLayers,
    useMemo(
      () => ({ theme: view.theme, wall, language, chosen: view.object, crowded: stationLayers.length > 0 }),
      [view, wall, language, stationLayers],
    ),
  );
  useSensors(
    sensorLayers,
    stationLayers,
    useMemo(() => ({ theme: view.theme, density: view.density, language, chosen: view.object }), [view, language]),
  );
  const [choice, setChoice] = useState<StationsApart | null>(null);
  const box = scene.box;
  // The legend takes its room before the unit is framed beside it.
  const legendKnown = !scene.layers.isPending;
  useCamera(
    useMemo(
      () => (detail && legendKnown ? { key: `${detail.edition}/${detail.code}`, box } : null),
      [detail, box, legendKnown],
    ),
  );
  useMapPointer({
    pointLayers: view.points,
    sensorLayers: sensorLayers.map(({ id }) => id),
    language,
    onHover: (found) => {
      if (wall || view.density === "touch") return;
      setUnder(found);
      set({ hoveredUnit: found?.kind === "unit" ? found.id : null });
    },
    onClick: (found) => {
      if (found.kind === "unit") return moves.open(found.code);
      if (found.kind === "object") return moves.chooseObject(found.layer, found.key);
      void separateStations(found, stationLayers).then((apart) => {
        setUnder(null);
        if (apart) setChoice(apart);
      });
    },
  });
  useMapAim({
    onAim: (found) => {
      setUnder(found);
      set({ hoveredUnit: found?.id ?? null });
    },
    onEnter: () => {
      const aimed = frame?.shown.find(({ id }) => id === hoveredUnit);
      if (aimed) moves.open(aimed.code);
    },
  });
  useKeys(() => moves.up());
  useLiveChanges(scene.layers.data);

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!detail) return;
    dataset.edition = detail.edition;
    dataset.unit = detail.code;
  }, [detail]);

  useEffect(() => {
    // Legend and table show a colour as the map does.
    document.documentElement.style.setProperty("--sm-opacity", String(view.opacity / 100));
  }, [view.opacity]);

  const closeChoice = useCallback(() => setChoice(null), []);
  const count = scene.units.data?.units.length ?? 0;
  const Dress = wall ? WallScreen : view.density === "touch" ? TouchScreen : DeskScreen;
  return (
    <>
      {!wall && (
        <a className="sm-skip" href="#panel">
          {words.skipToPanel}
        </a>
      )}
      <MapCanvas style={style} camera={c} label={words.mapLabel(detail?.fullName ?? "")} />
      {view.compare && <Comparison scene={scene} style={style} />}
      <Dress scene={scene} moves={moves} style={style} portrait={portrait} />
      {under && !wall && <MapTooltip under={under} scene={scene} />}
      {choice && !wall && (
        <StationChoice
          at={choice}
          onClose={closeChoice}
          onChoose={(layer, station) => {
            closeChoice();
            moves.chooseObject(layer, String(station.datastream));
          }}
        />
      )}
      <HelpDialog />
      <p className="sm-hidden" aria-live="polite" data-testid="announcer">
        {detail && words.nowViewing(detail.fullName, detail.level === "commune" ? 0 : count)}
      </p>
    </>
  );
}
