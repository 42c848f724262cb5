import { useText, useLanguage, useWords } from "../messages/useWords.ts";
import { scoreWords } from "../data-trust/scoreWords.ts";
import type { Under } from "../map/useMapPointer.ts";
import { formatNumber } from "../ui/format.ts";
import { FigureNote } from "./FigureNote.tsx";
import { TrustNote } from "./TrustNote.tsx";
import classes from "./MapTooltip.module.css";
import type { Scene } from "./useScene.ts";

/** The name under the pointer and what the active layer says of it. */
export function MapTooltip({ under, scene }: { under: Under; scene: Scene }) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const second = under.kind === "unit" && under.second ? scene.second : null;
  const { frame, values, choropleth } = second ?? scene;
  const unit = under.kind === "unit" ? frame?.shown.find(({ id }) => id === under.id) : undefined;
  const name = under.kind === "object" ? under.name : unit?.fullName;
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
