import { UnstyledButton } from "@mantine/core";
import type { Layer } from "../../server/contract/layer.ts";
import type { Station } from "../../server/contract/sensor.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { rankOf, STALE, trendOf } from "../api/Reading.ts";
import { agoWords, ARROWS, levelOf, valueWords } from "../layers/readingWords.ts";
import classes from "./Station.module.css";
import { StationBadge } from "../layers/StationBadge.tsx";
import { useReading } from "../api/useReadings.ts";

/** A station in a list: its badge, its name, what it reads and since when. */
export function StationLine({
  layer,
  station,
  now,
  chosen = false,
  withLayer = false,
  onChoose,
}: {
  layer: Layer;
  station: Station;
  now: number;
  chosen?: boolean;
  /** Says which layer it belongs to. */
  withLayer?: boolean;
  onChoose: () => void;
}) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const reading = useReading(station.datastream);
  const rank = rankOf(reading, station, now);
  const value = valueWords(reading, layer.decimals, language);
  const trend = rank === STALE ? null : trendOf(reading, layer.decimals);
  const level = rank === STALE ? words.sensor.staleShort : text(levelOf(layer, reading?.level ?? null, words).name);
  return (
    <UnstyledButton aria-current={chosen || undefined} onClick={onChoose} data-testid={`station-${station.datastream}`}>
      <StationBadge layer={layer} rank={rank} />
      <span>
        {text(station.name)}
        <small className={classes.under}>{withLayer ? `${text(layer.title)} · ${level}` : level}</small>
      </span>
      <span className={classes.reading}>
        <span>
          {value === null ? "–" : `${value} ${layer.unit ? text(layer.unit) : ""}`} {trend && ARROWS[trend]}
          {trend && <span className="sm-hidden">{words.sensor.trends[trend]}</span>}
        </span>
        <small>{reading ? agoWords(reading.at, now, words) : words.sensor.neverRead}</small>
      </span>
    </UnstyledButton>
  );
}
