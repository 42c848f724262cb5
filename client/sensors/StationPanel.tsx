import { Anchor } from "@mantine/core";
import { Download, WifiOff } from "lucide-react";
import type { Layer } from "../../server/contract/layer.ts";
import type { Station } from "../../server/contract/sensor.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import objects from "../ui/Thing.module.css";
import { Caution } from "../ui/Badges.tsx";
import { formatNumber } from "../ui/format.ts";
import { SourceNote } from "../ui/SourceNote.tsx";
import { ThingPanel } from "../ui/ThingPanel.tsx";
import { isStale, rankOf, trendOf, UNSAID } from "../api/Reading.ts";
import { agoWords, ARROWS, clockWords, levelOf, slopeWords, valueWords } from "../layers/readingWords.ts";
import classes from "./Station.module.css";
import { StationBadge } from "../layers/StationBadge.tsx";
import { rawPath, StationHistory } from "./StationHistory.tsx";
import { useNow } from "./useNow.ts";
import { useReading } from "../api/useReadings.ts";
import { useStations } from "../api/sensors.ts";

/** One station: what it reads now and how it stands, how that went, and where it comes from. */
export function StationPanel({ layer, stationKey, onBack }: { layer: Layer; stationKey: string; onBack: () => void }) {
  const words = useWords();
  const text = useText();
  const stations = useStations(layer.id);
  const found = stations.data?.stations.find(({ datastream }) => String(datastream) === stationKey);
  return (
    <ThingPanel
      testId="station-panel"
      focus={`station ${layer.id} ${stationKey}`}
      thing={found}
      onBack={onBack}
      asked={stations}
      awaited={stations.isPending ? [{ h: "1.5rem", w: "70%" }, { h: "2.5rem", w: "40%" }, { h: "12rem" }] : null}
      heading={found ? { kind: text(layer.title), name: text(found.name), demo: found.demo } : null}
      noSuch={stations.data && !found ? words.sensor.noSuchStation : null}
    >
      {found && (
        <>
          <Now layer={layer} station={found} />
          <StationHistory key={found.datastream} layer={layer} station={found} />
          <Facts layer={layer} station={found} />
          <footer className={objects.note}>
            <p>
              <Anchor href={rawPath(found.datastream)} download inherit c="inherit" underline="always">
                <Download size="0.85rem" aria-hidden /> {words.sensor.raw}
              </Anchor>
            </p>
            <p>
              <SourceNote source={found.source} prefix />
            </p>
            {found.positionNote && <Caution>{text(found.positionNote)}</Caution>}
            {layer.caution && found.demo && <Caution>{text(layer.caution)}</Caution>}
          </footer>
        </>
      )}
    </ThingPanel>
  );
}

function Now({ layer, station }: { layer: Layer; station: Station }) {
  const words = useWords();
  const { sensor: say } = words;
  const text = useText();
  const language = useLanguage();
  const now = useNow(15_000);
  const reading = useReading(station.datastream);
  const unit = layer.unit ? text(layer.unit) : station.unit.symbol;
  const value = valueWords(reading, layer.decimals, language);
  const stale = isStale(reading, station, now);
  const trend = stale ? null : trendOf(reading, layer.decimals);
  const level = reading && levelOf(layer, reading.level, words);
  const since = reading && `${clockWords(reading.at, now)}, ${agoWords(reading.at, now, words)}`;
  return (
    <>
      <div className={classes.now} data-testid="station-now">
        <StationBadge layer={layer} rank={rankOf(reading, station, now)} />
        <span className={classes.value} data-stale={stale || undefined}>
          {value ?? "–"} <small>{unit}</small>
        </span>
        {trend && (
          <span className={classes.trend}>
            {ARROWS[trend]} {say.trends[trend]}
            {trend !== "steady" && reading?.perHour != null && (
              <>
                <br />
                {say.perHour(slopeWords(reading.perHour, layer.decimals, language), unit)}
              </>
            )}
          </span>
        )}
      </div>
      {!stale && level && <p className={classes.level}>{text(level.name)}</p>}
      {stale ? (
        <p className={classes.stale}>
          <WifiOff size="1rem" aria-hidden /> {since ? say.staleSince(since) : say.neverRead}
        </p>
      ) : (
        reading && (
          <p className={classes.when}>
            {say.at(clockWords(reading.at, now), agoWords(reading.at, now, words))} · {say.clock}
          </p>
        )
      )}
    </>
  );
}

/** A property that is words in both languages, or plain text. */
function saidOf(value: unknown, language: "vi" | "en"): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return null;
  const { vi, en } = value as { vi?: unknown; en?: unknown };
  const said = language === "en" ? (en ?? vi) : vi;
  return typeof said === "string" ? said : null;
}

function Facts({ layer, station }: { layer: Layer; station: Station }) {
  const words = useWords();
  const { sensor: say } = words;
  const text = useText();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, layer.decimals, language);
  const code = saidOf(station.properties.code, language);
  const note = saidOf(station.properties.alarmNote, language);
  return (
    <dl className={objects.fields}>
      <div className={station.edges.length > 0 ? classes.wide : undefined}>
        <dt>{say.thresholds}</dt>
        <dd>
          {station.edges.length === 0 ? (
            <em className={objects.missing}>{say.noThresholds}</em>
          ) : (
            <ul className={classes.thresholds}>
              {station.levels.map((level, index) => {
                const [from, below] = [station.edges[index - 1], station.edges[index]];
                return (
                  // The lowest has no edge below it.
                  <li key={from ?? "lowest"}>
                    <StationBadge layer={layer} rank={level ?? UNSAID} />
                    {text(levelOf(layer, level, words).name)}
                    <span>
                      {from === undefined ? say.thresholdBelow(number(below ?? 0)) : say.thresholdFrom(number(from))}
                    </span>
                  </li>
                );
              })}
            </ul>
          )}
          {note && <small className={objects.unit}>{note}</small>}
        </dd>
      </div>
      {station.owner && (
        <div>
          <dt>{say.owner}</dt>
          <dd>{text(station.owner)}</dd>
        </div>
      )}
      {code && (
        <div>
          <dt>{say.code}</dt>
          <dd>{code}</dd>
        </div>
      )}
      <div>
        <dt>{words.coordinates}</dt>
        <dd>{words.latLon(formatNumber(station.lat, 4, language), formatNumber(station.lon, 4, language))}</dd>
      </div>
    </dl>
  );
}
