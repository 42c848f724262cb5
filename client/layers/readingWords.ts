import type { Layer } from "../../server/contract/layer.ts";
import type { Words } from "../messages/words.ts";
import { formatNumber, formatVietnamMoment, type Language } from "../ui/format.ts";
import type { Reading, Trend } from "../api/Reading.ts";

/** What stands where there is no value that speaks of the present. */
export const NOTHING = "–";

export const ARROWS: Record<Trend, string> = { up: "↑", down: "↓", steady: "→" };

/** A value as it is written; null where there is none. */
export function valueWords(reading: Reading | undefined, decimals: number, language: Language): string | null {
  return reading === undefined || reading.value === null ? null : formatNumber(reading.value, decimals, language);
}

/** The name of a level in a layer, with its colour. A level that the layer does not name is told by its number. */
export function levelOf(layer: Pick<Layer, "readingLevels">, level: number | null, words: Words) {
  const known = layer.readingLevels.find((one) => one.level === level);
  if (known) return known;
  const said = level === null ? words.sensor.noLevel : words.sensor.levelNumber(level);
  return { level, name: { vi: said, en: said }, colour: NO_LEVEL };
}
const NO_LEVEL = "#5B6B78";

/** Between a moment and now: "3 phút trước". */
export function agoWords(at: number, now: number, { sensor: words }: Words): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < -1) return words.ahead;
  if (minutes < 1) return words.justNow;
  if (minutes < 60) return words.minutesAgo(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return words.hoursAgo(hours);
  return words.daysAgo(Math.floor(hours / 24));
}

/** A moment on the clock of Vietnam: the time alone where it is today there, else with its date. */
export function clockWords(at: number, now: number): string {
  const moment = formatVietnamMoment(new Date(at).toISOString());
  const [date, time = ""] = moment.split(" ");
  return formatVietnamMoment(new Date(now).toISOString()).startsWith(date ?? "") ? time : moment;
}

/** How much something changes in an hour, with its sign: "+0,12". */
export function slopeWords(perHour: number, decimals: number, language: Language): string {
  const digits = Math.min(decimals + 1, 3);
  const said = formatNumber(Math.abs(perHour), digits, language);
  return perHour < 0 ? `−${said}` : `+${said}`;
}
