import { Anchor, Button, Skeleton, Stack } from "@mantine/core";
import { ArrowLeft, Download, WifiOff } from "lucide-react";
import { useRef } from "react";
import type { Layer } from "../../server/contract/layer.ts";
import type { Station } from "../../server/contract/sensor.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import objects from "../ui/Thing.module.css";
import { Caution, DemoBadge } from "../ui/Badges.tsx";
import { formatNumber } from "../ui/format.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { SourceNote } from "../ui/SourceNote.tsx";
import { useTakeFocus } from "../ui/useTakeFocus.ts";
import { isStale, rankOf, trendOf } from "../api/Reading.ts";
import { agoWords, ARROWS, clockWords, levelOf, slopeWords, valueWords } from "../layers/readingWords.ts";
import classes from "./Station.module.css";
import { StationBadge } from "../layers/StationBadge.tsx";
import { rawPath, StationHistory } from "./StationHistory.tsx";
import { UNSAID } from "../api/Reading.ts";
import { useNow } from "./useNow.ts";
import { useReading } from "../api/useReadings.ts";
import { useStations } from "../api/sensors.ts";

/** One station: what it reads now and how it stands, how that went, and where it comes from. */
export function StationPanel({ layer, stationKey, onBack }: { layer: Layer; stationKey: string; onBack: () => void }) {
  const words = useWords();
  const text = useText();
  const stations = useStations(layer.id);
  const name = useRef<HTMLHeadingElement>(null);
  const found = stations.data?.stations.find(({ datastream }) => String(datastream) === stationKey);
  useTakeFocus(name, `station ${layer.id} ${stationKey}`, found);
  return (
    <article data-testid="station-panel">
      <div className={objects.back}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<ArrowLeft size="0.95rem" aria-hidden />}
          onClick={onBack}
        >
          {words.backToUnit}
        </Button>
      </div>
      {stations.isError && <Refusal error={stations.error} onRetry={() => void stations.refetch()} />}
      {stations.isPending && (
        <Stack p="md" gap="sm" role="status" aria-label={words.loading}>
          <Skeleton h="1.5rem" w="70%" />
          <Skeleton h="2.5rem" w="40%" />
          <Skeleton h="12rem" />
        </Stack>
      )}
      {stations.data && !found && <p className={objects.note}>{words.sensor.noSuchStation}</p>}
      {found && (
        <>
          <header className={objects.heading}>
            <p className={objects.kind}>{text(layer.title)}</p>
            <h2 ref={name} tabIndex={-1}>
              {text(found.name)}
            </h2>
            {found.demo && <DemoBadge />}
          </header>
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
    </article>
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
