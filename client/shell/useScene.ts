import { useMemo, useRef } from "react";
import type { AdminUnit, Level } from "../../server/contract/admin-unit.ts";
import type { Layer, LayerValues } from "../../server/contract/layer.ts";
import { useLayers, useLayerValues, useUnit, useUnits } from "../api/queries.ts";
import { levelInside, parentShown, type Frame } from "../map/Frame.ts";
import { useLatestReadings, useStationLayers } from "../api/sensors.ts";
import { useIndicatorLayer } from "./useIndicatorLayer.ts";
import { useTrustLayer } from "./useTrustLayer.ts";
import { useSecondScene } from "./useSecondScene.ts";
import { OPENING, openingLayer, useView } from "../view/View.ts";

/** Keeps what was last known while the next is on its way, so that the map does not blink. */
function useLast<T>(value: T | null | undefined): T | null {
  const last = useRef<T | null>(null);
  if (value !== null && value !== undefined) last.current = value;
  return last.current;
}

/**
 * The layer's values of exactly the units shown. One that the answer lacks has no figure, which is not zero: so every
 * unit on the map is either coloured or hatched.
 */
function valuesOfShown(
  layer: Layer,
  units: AdminUnit[],
  edition: string,
  level: Level,
  parent: string | null,
  known: LayerValues | null,
): LayerValues | null {
  const breaks = known?.breaks ?? layer.breaks;
  if (!breaks) return null;
  const byId = new Map(known?.values.map((value) => [value.id, value]));
  const values = units.map(
    ({ id, code, fullName }) => byId.get(id) ?? { id, code, name: fullName, value: null, year: null, basis: null },
  );
  const origin = known ?? { unit: layer.unit, sources: [], asOf: null, caution: layer.caution };
  const { unit, sources, asOf, caution } = origin;
  return { layer: layer.id, edition, level, parent, unit, breaks, values, sources, asOf, caution };
}

/** Everything that this view shows, fetched and put together once for all screens. */
export function useScene() {
  const view = useView();
  const edition = view.edition;
  const unit = useUnit(edition.id, view.unit);
  const detail = unit.data ?? null;
  // Drilling by wards goes from the province straight to them; by former district there is a step between.
  const trail = useMemo(
    () => (detail?.ancestors ?? []).filter((ancestor) => view.by === "district" || !ancestor.grouping),
    [detail, view.by],
  );
  const parent = detail && (detail.level === "commune" ? (trail.at(-1)?.code ?? parentShown(detail)) : detail.code);
  const shownLevel: Level | null = detail && (levelInside(detail, edition.levels, view.by) ?? "commune");
  const units = useUnits(edition.id, parent, shownLevel);

  const layers = useLayers();
  const all = layers.data?.layers;
  const chosen = view.layer === OPENING ? shownLevel && openingLayer(edition, shownLevel) : view.layer;
  const indicator = useIndicatorLayer(view.indicator, {
    edition: edition.id,
    level: shownLevel,
    within: parent,
    asOf: view.asOf,
  });
  const trusted = all?.find(({ id, kind }) => id === view.trustOf && kind === "points") ?? null;
  const where = { edition: edition.id, level: shownLevel, within: parent };
  const trust = useTrustLayer(indicator.known, trusted, view.trust, where);
  const drawn = view.trust ? trust.layer : indicator.layer;
  const ofFolder = all?.find((layer) => layer.id === chosen && layer.source === "values") ?? null;
  const choropleth = drawn?.layer ?? ofFolder;
  const pointLayers = useMemo(
    () => (all ?? []).filter((layer) => layer.kind === "points" && view.points.includes(layer.id)),
    [all, view.points],
  );
  const sensorLayers = useMemo(
    () => (all ?? []).filter((layer) => layer.kind === "sensors" && view.points.includes(layer.id)),
    [all, view.points],
  );
  // A station that is open is followed though its layer is not shown.
  const opened = all?.find(({ id, kind }) => id === view.object?.layer && kind === "sensors")?.id ?? null;
  const followed = useMemo(
    () => [...new Set([...sensorLayers.map(({ id }) => id), ...(opened ? [opened] : [])])],
    [sensorLayers, opened],
  );
  useLatestReadings(followed);
  const stationLayers = useStationLayers(sensorLayers);
  const onTop = useMemo(() => [...pointLayers, ...sensorLayers], [pointLayers, sensorLayers]);
  const counted = ofFolder && shownLevel && ofFolder.levels.includes(shownLevel);
  const around = useUnit(edition.id, parent).data;
  const valuesQuery = useLayerValues(counted ? ofFolder.id : null, edition.id, shownLevel, parent);
  const shown = units.data?.units;
  const figures = drawn?.layerValues ?? null;
  const known = figures ?? valuesQuery.data ?? null;
  const values = useMemo(
    () =>
      choropleth && shown && shownLevel && (known || !counted)
        ? valuesOfShown(choropleth, shown, edition.id, shownLevel, parent, counted || figures ? known : null)
        : null,
    [choropleth, counted, figures, shown, shownLevel, parent, edition, known],
  );

  const frame = useMemo<Frame | null>(() => {
    if (!detail || !shown || !shownLevel || !around) return null;
    const whole = around.level === "province";
    return {
      edition: edition.id,
      shown,
      shownLevel,
      selected: detail.code === edition.root ? null : detail.id,
      around: whole && edition.levels.length === 1 ? null : { id: around.id, level: around.level },
    };
  }, [detail, shown, shownLevel, around, edition]);

  const second = useSecondScene(view, {
    level: shownLevel,
    parent,
    unit: detail?.code ?? null,
    first: indicator.layer,
  });

  // A unit whose shape is not known is looked for where its parent lies.
  const box = detail?.bbox ?? around?.bbox ?? null;

  return {
    view,
    unit,
    box,
    detail: detail,
    trail,
    parent,
    shownLevel,
    units,
    frame: useLast(frame),
    layers,
    choropleth,
    indicator,
    trust: trust.scores,
    second: second.scene,
    secondRefused: second.refused,
    pointLayers,
    sensorLayers,
    stationLayers,
    /** All layers that lie above the one that colours the units. */
    onTop,
    values,
    valuesQuery,
    counted: Boolean(counted),
  };
}

export type Scene = ReturnType<typeof useScene>;
