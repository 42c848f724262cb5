import type { Reading } from "../ingest/Reading.ts";

/** The id of an Observation: its datastream and its time in microseconds, such as "12-1764061200000000". */
export function observationId({ datastream, time }: Pick<Reading, "datastream" | "time">): string {
  const milliseconds = Date.parse(time);
  const digits = /\.(\d+)Z$/.exec(time)?.[1] ?? "";
  const microseconds = Number(digits.padEnd(6, "0").slice(3, 6));
  return `${datastream}-${BigInt(milliseconds) * 1000n + BigInt(microseconds)}`;
}

/** The datastream and the time that an id names; null for what is no id of an Observation. */
export function observationPlace(id: number | string | null): { datastream: number; time: string } | null {
  const [, datastream, microseconds] = /^([1-9]\d{0,14})-(-?\d{1,17})$/.exec(String(id)) ?? [];
  if (datastream === undefined) return null;
  const nanoseconds = BigInt(microseconds!) * 1000n;
  const time = Temporal.Instant.fromEpochNanoseconds(nanoseconds).toString();
  return { datastream: Number(datastream), time };
}
