import type { Reading } from "./Reading.ts";

/** The id of an Observation: its datastream and its time in microseconds, such as "12-1764061200000000". */
export function observationId({ datastream, time }: Pick<Reading, "datastream" | "time">): string {
  const milliseconds = Date.parse(time);
  const digits = /\.(\d+)Z$/.exec(time)?.[1] ?? "";
  const microseconds = Number(digits.padEnd(6, "0").slice(3, 6));
  return `${datastream}-${BigInt(milliseconds) * 1000n + BigInt(microseconds)}`;
}

const ID = /^(\d{1,15})-(-?\d{1,18})$/;
const YEAR = /^(?!0000)\d{4}-/;

/** The datastream and the time that an id names; null for what is no id of an Observation. */
export function observationPlace(id: number | string | null): { datastream: number; time: string } | null {
  const [, datastream, microseconds] = ID.exec(String(id)) ?? [];
  if (datastream === undefined || microseconds === undefined) return null;
  const time = Temporal.Instant.fromEpochNanoseconds(BigInt(microseconds) * 1000n).toString();
  // PostgreSQL has no year before 1, and writes those after 9999 otherwise.
  return YEAR.test(time) ? { datastream: Number(datastream), time } : null;
}
