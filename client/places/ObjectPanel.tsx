import type { Layer, LayerFeature } from "../../server/contract/layer.ts";
import type { Source } from "../../server/contract/text.ts";
import { useLayerFeatures } from "../api/queries.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Caution } from "../ui/Badges.tsx";
import { formatDate, formatNumber } from "../ui/format.ts";
import { SourceNote } from "../ui/SourceNote.tsx";
import { ThingPanel } from "../ui/ThingPanel.tsx";
import classes from "../ui/Thing.module.css";
import { decimalsOf, type Reading, readingsIn, saidValue } from "./saidValue.ts";

/** One thing of a point layer: its figures with their units, where they come from, and what to beware of. */
export function ObjectPanel({
  layer,
  objectKey,
  onBack,
}: {
  /** Null where the address names a layer that there is not. */
  layer: Layer | null;
  objectKey: string;
  onBack: () => void;
}) {
  const words = useWords();
  const text = useText();
  const features = useLayerFeatures(layer?.id ?? null);
  const found = features.data?.features.find((feature) => feature.key === objectKey);
  return (
    <ThingPanel
      testId="object-panel"
      focus={`object ${layer?.id} ${objectKey}`}
      thing={found}
      onBack={onBack}
      asked={features}
      awaited={layer && features.isPending ? [{ h: "1.5rem", w: "70%" }, { h: "6rem" }] : null}
      heading={layer && found ? { kind: text(layer.title), name: text(found.name), demo: found.demo } : null}
      noSuch={(!layer || features.data) && !found ? words.noSuchObject : null}
    >
      {layer && found && (
        <>
          <Fields layer={layer} feature={found} />
          <footer className={classes.note}>
            <p>
              {words.asOf}: {found.asOf ? formatDate(found.asOf) : text(layer.asOf)}
            </p>
            <p>
              <SourceNote source={found.source} prefix />
            </p>
            {found.position === "approximate" && (
              <Caution>{found.positionNote ? text(found.positionNote) : words.approximatePosition}</Caution>
            )}
            {layer.caution && found.position !== "approximate" && <Caution>{text(layer.caution)}</Caution>}
          </footer>
        </>
      )}
    </ThingPanel>
  );
}

function Fields({ layer, feature }: { layer: Layer; feature: LayerFeature }) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  return (
    <dl className={classes.fields}>
      {layer.fields.map(({ id, title, unit }) => {
        const readings = readingsIn(feature.properties[id]);
        const written = readings ? null : saidValue(feature.properties[id], language, words);
        if (readings)
          return (
            <Readings
              key={id}
              title={text(title)}
              unit={unit && text(unit)}
              readings={readings}
              sources={layer.sources}
            />
          );
        return (
          <div key={id}>
            <dt>{text(title)}</dt>
            <dd>
              {written === null ? (
                <em className={classes.missing}>{words.noData}</em>
              ) : (
                <>
                  {written} {unit && <span className={classes.unit}>{text(unit)}</span>}
                </>
              )}
            </dd>
          </div>
        );
      })}
      <div>
        <dt>{words.coordinates}</dt>
        <dd>{words.latLon(formatNumber(feature.lat, 4, language), formatNumber(feature.lon, 4, language))}</dd>
      </div>
    </dl>
  );
}

/** Several readings of one place, each with its own date and source. */
function Readings(props: { title: string; unit: string | null; readings: Reading[]; sources: Source[] }) {
  const language = useLanguage();
  return (
    <div>
      <dt>{props.title}</dt>
      <dd>
        <ul className={classes.readings}>
          {props.readings.map(({ valueGPerL, measuredOn, source }) => (
            <li key={`${measuredOn} ${source}`}>
              {formatNumber(valueGPerL, decimalsOf(valueGPerL), language)}{" "}
              <span className={classes.unit}>
                {props.unit} · {formatDate(measuredOn)}
              </span>
              <small>
                <SourceNote source={props.sources.find(({ id }) => id === source) ?? null} prefix />
              </small>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
