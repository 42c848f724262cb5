import { useText, useLanguage, useWords } from "../messages/useWords.ts";
import { scoreWords } from "../data-trust/scoreWords.ts";
import type { Under } from "../map/useMapPointer.ts";
import { StationNote } from "../sensors/StationNote.tsx";
import type { StationLayer } from "../api/sensors.ts";
import { formatNumber } from "../ui/format.ts";
import { FigureNote } from "./FigureNote.tsx";
import { TrustNote } from "./TrustNote.tsx";
import classes from "./MapTooltip.module.css";
import type { Scene } from "./useScene.ts";

/** The station under the pointer, where it is one. */
function stationUnder(under: Under, layers: readonly StationLayer[]) {
  if (under.kind !== "object") return null;
  const known = layers.find(({ layer }) => layer.id === under.layer);
  const station = known?.stations.find(({ datastream }) => String(datastream) === under.key);
  return known && station ? { layer: known.layer, station } : null;
}

/** The name under the pointer and what the active layer says of it. */
export function MapTooltip({ under, scene }: { under: Under; scene: Scene }) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const second = under.kind === "unit" && under.second ? scene.second : null;
  const { frame, values, choropleth } = second ?? scene;
  const unit = under.kind === "unit" ? frame?.shown.find(({ id }) => id === under.id) : undefined;
  const station = stationUnder(under, scene.stationLayers);
  const badges = under.kind === "stations" ? under.found : null;
  const sum = (of: "count" | "alarms") => badges?.reduce((all, one) => all + one[of], 0) ?? 0;
  const name =
    under.kind === "object"
      ? under.name
      : badges
        ? words.sensor.stations(formatNumber(sum("count"), 0, language))
        : unit?.fullName;
  if (!name) return null;
  const value = unit && values?.values.find(({ id }) => id === unit.id);
  const figure = unit && (second ?? scene.indicator.layer)?.period?.values.find(({ id }) => id === unit.id);
  // Scores are written as the board writes them: 94,8 is not rounded into a better state.
  const scored = !second && scene.view.trust !== null;
  const flip = under.x > window.innerWidth - 280;
  return (
    <div
      className={classes.tooltip}
      style={{ left: under.x, top: under.y }}
      data-flip={flip || undefined}
      aria-hidden
      data-testid="map-tooltip"
    >
      <strong>{name}</strong>
      {station && <StationNote layer={station.layer} station={station.station} />}
      {badges && badges.some(({ cluster }) => cluster !== null) && sum("alarms") > 0 && (
        <span>{words.sensor.alarms(formatNumber(sum("alarms"), 0, language))}</span>
      )}
      {choropleth && value && (
        <span>
          {text(choropleth.title)}:{" "}
          {value.value === null ? (
            <em>{words.noData}</em>
          ) : (
            <>
              <b>
                {scored ? scoreWords(value.value, language) : formatNumber(value.value, choropleth.decimals, language)}
              </b>{" "}
              {values?.unit && text(values.unit)}
              {value.year !== null && ` · ${words.year(value.year)}`}
              {value.basis === "computed" && ` · ${words.computedFigure}`}
            </>
          )}
        </span>
      )}
      {choropleth && figure && !scene.view.trust && <FigureNote figure={figure} decimals={choropleth.decimals} />}
      {unit && !second && <TrustNote score={scene.trust.get(unit.id)} />}
    </div>
  );
}
