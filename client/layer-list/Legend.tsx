import type { ReactNode } from "react";
import type { Layer, LayerValues } from "../../server/contract/layer.ts";
import type { Source, Text } from "../../server/contract/text.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { countsOf, type LegendClass, legendOf } from "../layers/breaks.ts";
import { rangeClassWords } from "../layers/rangeClassWords.ts";
import { shapeOf } from "../layers/pointIcons.ts";
import { LevelKey } from "../layers/LevelKey.tsx";
import { Caution, DemoBadge } from "../ui/Badges.tsx";
import { formatNumber } from "../ui/format.ts";
import { shortSource, SourceNote } from "../ui/SourceNote.tsx";
import classes from "./Legend.module.css";

type Props = {
  choropleth: Layer | null;
  values: LayerValues | null;
  points: Layer[];
  /** For the wall, where nothing can be opened: sources in short. */
  brief?: boolean;
  /** One line under the map of a tablet; brief as well. */
  strip?: boolean;
  /** How far a layer of points can be trusted, beside its name. */
  renderTrust?: (layer: Layer) => ReactNode;
};

/** What the colours and symbols on the map mean: read from the same breaks as the paint. */
export function Legend({ choropleth, values, points, brief = false, strip = false, renderTrust }: Props) {
  const words = useWords();
  if (!choropleth && points.length === 0) return null;
  return (
    <section
      className={classes.legend}
      aria-label={strip ? undefined : words.legend}
      data-testid={strip ? "legend-strip" : "legend"}
      data-strip={strip || undefined}
    >
      {choropleth?.breaks && <Classes layer={choropleth} values={values} brief={brief || strip} strip={strip} />}
      {points.map((layer) => (
        <PointEntry
          key={layer.id}
          layer={layer}
          brief={brief || strip}
          trust={layer.kind === "points" && renderTrust?.(layer)}
        />
      ))}
    </section>
  );
}

function Classes({
  layer,
  values,
  brief,
  strip,
}: {
  layer: Layer;
  values: LayerValues | null;
  brief: boolean;
  strip: boolean;
}) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const breaks = values?.breaks ?? layer.breaks;
  const unit = values?.unit ?? layer.unit;
  if (!breaks) return null;
  const say = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : layer.decimals, language);
  const missing = values?.values.filter(({ value }) => value === null).length ?? 0;
  const all = values?.values.length ?? 0;
  // One class and nothing in it stands for no classes.
  const unclassed = values !== null && missing === all && breaks.colours.length === 1;
  const rangeOf = (entry: LegendClass) => {
    const { from, to, first, last } = entry;
    const beside = rangeClassWords(entry, say, words);
    if (beside !== null) return beside;
    if (first && from === 0) return words.under(say(to));
    if (last) return words.over(say(from));
    // A minus beside a dash is hard to read.
    return from < 0 ? words.fromTo(say(from), say(to)) : `${say(from)} – ${say(to)}`;
  };
  const noData = (
    <>
      <i className={classes.hatch} aria-hidden /> {words.noDataCount(missing, all)}
    </>
  );
  return (
    <div className={classes.entry} data-layer={layer.id}>
      <h2>
        {text(layer.title)} {unit && <span className={classes.unit}>({text(unit)})</span>} {layer.demo && <DemoBadge />}
      </h2>
      <ul className={classes.classes} data-many={breaks.colours.length > 6 || undefined}>
        {(unclassed ? [] : legendOf(breaks)).map((entry) => (
          <li key={entry.from} data-colour={entry.colour}>
            <i style={{ background: entry.colour }} aria-hidden />
            <span>{layer.counted ? countsOf(entry, say) : rangeOf(entry)}</span>
          </li>
        ))}
        {strip && missing > 0 && <li>{noData}</li>}
      </ul>
      {!strip && missing > 0 && <p className={classes.nodata}>{noData}</p>}
      {/* What says more stands below already. */}
      {values && missing === all && !strip && !values.caution && <Caution>{words.noValuesHere}</Caution>}
      <Meta origin={values} brief={brief} />
    </div>
  );
}

function PointEntry({ layer, brief, trust }: { layer: Layer; brief: boolean; trust: ReactNode }) {
  const text = useText();
  const words = useWords();
  const language = useLanguage();
  const sensors = layer.kind === "sensors";
  const count = formatNumber(layer.featureCount ?? 0, 0, language);
  return (
    <div className={classes.entry} data-layer={layer.id}>
      <h2 className={classes.point}>
        <svg viewBox="0 0 24 24" width="1.1rem" height="1.1rem" aria-hidden>
          <path d={shapeOf(layer.symbol?.icon ?? "")} fill={layer.symbol?.colour} stroke="var(--sm-line-strong)" />
        </svg>
        <span>
          {text(layer.title)} {sensors && layer.unit && <span className={classes.unit}>({text(layer.unit)})</span>}
        </span>
        {layer.demo && <DemoBadge />}
        {layer.featureCount !== null && (
          <span className={classes.unit}>{(sensors ? words.sensor.stations : words.objects)(count)}</span>
        )}
      </h2>
      {sensors && <LevelKey layer={layer} brief={brief} />}
      {trust}
      {/* The mark beside the name says of sensors that they are simulated; in short that is enough. */}
      <Meta origin={sensors && brief && layer.demo ? { ...layer, caution: null } : layer} brief={brief} />
    </div>
  );
}

/** What is said below an entry: of what time, from where, and what to mind. */
type Origin = { asOf: Text | null; sources: Source[]; caution: Text | null };

function Meta({ origin, brief }: { origin: Origin | null; brief: boolean }) {
  const text = useText();
  const words = useWords();
  // Its room is kept while the values are on their way: the map is framed beside it.
  if (!origin) return <div className={classes.meta} />;
  const { asOf, sources, caution } = origin;
  // Without any figure there is nothing to date.
  const dated = asOf && `${words.asOf}: ${text(asOf)}`;
  if (brief) {
    const named = [...new Set(sources.map(shortSource))].join("; ");
    return (
      <div className={classes.meta}>
        {dated && <p>{[dated, named && `${words.source}: ${named}`].filter(Boolean).join(" · ")}</p>}
        {caution && <Caution>{text(caution)}</Caution>}
      </div>
    );
  }
  return (
    <div className={classes.meta}>
      {dated && <p>{dated}</p>}
      {dated && (
        <p>
          {words.source}:{" "}
          {sources.length === 0
            ? words.noSource
            : sources.map((source, index) => (
                <span key={source.id}>
                  {index > 0 && "; "}
                  <SourceNote source={source} />
                </span>
              ))}
        </p>
      )}
      {caution && <Caution>{text(caution)}</Caution>}
    </div>
  );
}
