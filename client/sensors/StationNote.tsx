import type { Layer } from "../../server/contract/layer.ts";
import type { Station } from "../../server/contract/sensor.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { isStale, trendOf } from "../api/Reading.ts";
import { agoWords, ARROWS, clockWords, levelOf, valueWords } from "../layers/readingWords.ts";
import { useNow } from "./useNow.ts";
import { useReading } from "../api/useReadings.ts";

/** What a station reads, in the note under the pointer. */
export function StationNote({ layer, station }: { layer: Layer; station: Station }) {
  const words = useWords();
  const { sensor: say } = words;
  const text = useText();
  const language = useLanguage();
  const now = useNow(30_000);
  const reading = useReading(station.datastream);
  const value = valueWords(reading, layer.decimals, language);
  if (!reading) return <span>{say.neverRead}</span>;
  const stale = isStale(reading, station, now);
  const trend = stale ? null : trendOf(reading, layer.decimals);
  const time = `${clockWords(reading.at, now)}, ${agoWords(reading.at, now, words)}`;
  return (
    <>
      <span>
        {text(layer.title)}: <b>{value ?? "–"}</b> {layer.unit && text(layer.unit)}
        {trend && ` ${ARROWS[trend]} ${say.trends[trend]}`}
      </span>
      <span>{stale ? say.staleSince(time) : text(levelOf(layer, reading.level, words).name)}</span>
      {!stale && <span>{say.at(clockWords(reading.at, now), agoWords(reading.at, now, words))}</span>}
    </>
  );
}
