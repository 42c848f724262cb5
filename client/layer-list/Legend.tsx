import type { Layer, LayerValues } from "../../server/contract/layer.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { countsOf, type LegendClass, legendOf } from "../layers/breaks.ts";
import { shapeOf } from "../layers/pointIcons.ts";
import { Caution, DemoBadge } from "../ui/Badges.tsx";
import { formatNumber } from "../ui/format.ts";
import { SourceNote } from "../ui/SourceNote.tsx";
import classes from "./Legend.module.css";

type Props = {
  choropleth: Layer | null;
  values: LayerValues | null;
  points: Layer[];
  opacity: number;
  brief?: boolean;
  strip?: boolean;
};

/** What the colours and symbols on the map mean: read from the same breaks as the paint. */
export function Legend({ choropleth, values, points, opacity, brief = false, strip = false }: Props) {
  const words = useWords();
  if (!choropleth && points.length === 0) return null;
  return (
    <section
      className={classes.legend}
      aria-label={strip ? undefined : words.legend}
      data-testid={strip ? "legend-strip" : "legend"}
      data-strip={strip || undefined}
    >
      {choropleth?.breaks && (
        <Classes layer={choropleth} values={values} opacity={opacity} brief={brief} strip={strip} />
      )}
      {points.map((layer) => (
        <PointEntry key={layer.id} layer={layer} brief={brief} strip={strip} />
      ))}
    </section>
  );
}

function Classes({
  layer,
  values,
  opacity,
  brief,
  strip,
}: {
  layer: Layer;
  values: LayerValues | null;
  opacity: number;
  brief: boolean;
  strip: boolean;
}) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const breaks = values?.breaks ?? layer.breaks;
  if (!breaks) return null;
  const say = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : layer.decimals, language);
  const missing = values?.values.filter(({ value }) => value === null).length ?? 0;
  const all = values?.values.length ?? 0;
  const rangeOf = ({ from, to, first, last }: LegendClass) =>
    first && from === 0 ? words.under(say(to)) : last ? words.over(say(from)) : `${say(from)} – ${say(to)}`;
  return (
    <div className={classes.entry} data-layer={layer.id}>
      <h2>
        {text(layer.title)} {layer.unit && <span className={classes.unit}>({text(layer.unit)})</span>}{" "}
        {layer.demo && <DemoBadge />}
      </h2>
      <ul className={classes.classes} style={{ "--sm-opacity": opacity / 100 } as React.CSSProperties}>
        {legendOf(breaks).map((entry) => (
          <li key={entry.colour} data-colour={entry.colour}>
            <i style={{ background: entry.colour }} aria-hidden />
            <span>{layer.counted ? countsOf(entry, say) : rangeOf(entry)}</span>
          </li>
        ))}
      </ul>
      {missing > 0 && (
        <p className={classes.nodata}>
          <i className={classes.hatch} aria-hidden /> {words.noDataCount(missing, all)}
        </p>
      )}
      {values && missing === all && !strip && <Caution>{words.noValuesHere}</Caution>}
      {!strip && <Meta layer={layer} brief={brief} />}
    </div>
  );
}

function PointEntry({ layer, brief, strip }: { layer: Layer; brief: boolean; strip: boolean }) {
  const text = useText();
  const words = useWords();
  const language = useLanguage();
  return (
    <div className={classes.entry} data-layer={layer.id}>
      <h2 className={classes.point}>
        <svg viewBox="0 0 24 24" width="1.1rem" height="1.1rem" aria-hidden>
          <path d={shapeOf(layer.symbol?.icon ?? "")} fill={layer.symbol?.colour} stroke="var(--sm-line-strong)" />
        </svg>
        {text(layer.title)} {layer.demo && <DemoBadge />}
        {layer.featureCount !== null && (
          <span className={classes.unit}>{words.objects(formatNumber(layer.featureCount, 0, language))}</span>
        )}
      </h2>
      {!strip && <Meta layer={layer} brief={brief} />}
    </div>
  );
}

function Meta({ layer, brief }: { layer: Layer; brief: boolean }) {
  const text = useText();
  const words = useWords();
  return (
    <div className={classes.meta}>
      <p>
        {words.asOf}: {text(layer.asOf)}
      </p>
      {!brief && (
        <p>
          {words.source}:{" "}
          {layer.sources.length === 0
            ? words.noSource
            : layer.sources.map((source, index) => (
                <span key={source.id}>
                  {index > 0 && "; "}
                  <SourceNote source={source} />
                </span>
              ))}
        </p>
      )}
      {!brief && layer.caution && <Caution>{text(layer.caution)}</Caution>}
    </div>
  );
}
