import { observationPlace } from "../ingest/observationId.ts";
import type { Statement } from "./Statement.ts";

/** The condition that finds the Observation of an id; null for what is no such id. */
export function observationKey(statement: Statement, alias: string, id: string): string | null {
  const place = observationPlace(id);
  if (place === null) return null;
  return (
    `(${alias}.datastream_id = ${statement.add(place.datastream, "bigint")}` +
    ` and ${alias}.phenomenon_time = ${statement.add(place.time, "timestamptz")})`
  );
}

/** The id of an Observation: its datastream and its time in microseconds. */
export const observationId = (alias: string): string =>
  `concat(${alias}.datastream_id, '-', (extract(epoch from ${alias}.phenomenon_time) * 1000000)::bigint)`;
