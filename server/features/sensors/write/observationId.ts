import type { Reading } from "../ingest/Reading.ts";

/** The id of an Observation: its datastream and its time in microseconds, such as "12-1764061200000000". */
export function observationId({ datastream, time }: Pick<Reading, "datastream" | "time">): string {
  const milliseconds = Date.parse(time);
  const digits = /\.(\d+)Z$/.exec(time)?.[1] ?? "";
  const microseconds = Number(digits.padEnd(6, "0").slice(3, 6));
  return `${datastream}-${BigInt(milliseconds) * 1000n + BigInt(microseconds)}`;
}
