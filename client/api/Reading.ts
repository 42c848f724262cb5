import type { LatestReadings, Station, ToldReading } from "../../server/contract/sensor.ts";

/** What a station read last. */
export type Reading = {
  /** In ms since 1970. */
  at: number;
  /** Null where it is no number. */
  value: number | null;
  level: number | null;
  /** By how much it changes in an hour; null where too little is known. */
  perHour: number | null;
};

/** By datastream. A change makes a new map, so that it can be told from the one before. */
export type Readings = ReadonlyMap<number, Reading>;

type Told = ToldReading | LatestReadings["readings"][number];

/** How far back a change in an hour is worked out from the reading before. */
const SLOPE_MS = 3 * 3_600_000;

/** What is known after these were told. An older reading never takes the place of a newer one; nothing new is the same map. */
export function readingsAfter(known: Readings, told: readonly Told[]): Readings {
  let next: Map<number, Reading> | null = null;
  for (const [datastream, at, result, level, perHour] of told) {
    const before = (next ?? known).get(datastream);
    const value = typeof result === "number" && Number.isFinite(result) ? result : null;
    if (before && before.at > at) continue;
    const slope = perHour ?? slopeSince(before, at, value);
    if (before?.at === at && before.value === value && before.level === level && before.perHour === slope) continue;
    next ??= new Map(known);
    next.set(datastream, { at, value, level, perHour: slope });
  }
  return next ?? known;
}

/** The stream tells no change in an hour: the one that is known is leant towards what the new reading says. */
function slopeSince(before: Reading | undefined, at: number, value: number | null): number | null {
  if (!before || before.value === null || value === null) return before?.perHour ?? null;
  const passed = at - before.at;
  if (passed === 0) return before.perHour;
  if (passed > SLOPE_MS) return null;
  const hours = passed / 3_600_000;
  const own = (value - before.value) / hours;
  // The shorter the time between two readings, the more of their difference is noise.
  const weight = Math.min(1, hours);
  return before.perHour === null ? own * weight : before.perHour + (own - before.perHour) * weight;
}

/** True where the last reading is too old to speak of the present, or there is none. */
export function isStale(
  reading: Reading | undefined,
  { staleAfterS }: Pick<Station, "staleAfterS">,
  now: number,
): boolean {
  return reading === undefined || reading.value === null || now - reading.at > staleAfterS * 1000;
}

export type Trend = "up" | "down" | "steady";

/** Where a reading is going; steady is what would not show in its last digit within an hour. */
export function trendOf(reading: Reading | undefined, decimals: number): Trend | null {
  if (!reading || reading.perHour === null || reading.value === null) return null;
  if (Math.abs(reading.perHour) < 0.5 * 10 ** -decimals) return "steady";
  return reading.perHour > 0 ? "up" : "down";
}

/** Level and staleness as one number, by which the worst of several is found: -2 stale, -1 nobody has said, 0 good, then worse. */
export const STALE = -2;
export const UNSAID = -1;
export function rankOf(reading: Reading | undefined, station: Pick<Station, "staleAfterS">, now: number): number {
  if (reading === undefined || isStale(reading, station, now)) return STALE;
  return reading.level ?? UNSAID;
}
