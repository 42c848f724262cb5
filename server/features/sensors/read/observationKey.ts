import type { Statement } from "./Statement.ts";

const ID = /^(\d{1,18})-(-?\d{1,18})$/;

/** The condition that finds the Observation of an id; null for what is no such id. */
export function observationKey(statement: Statement, alias: string, id: string): string | null {
  const [, datastream, microseconds] = ID.exec(id) ?? [];
  if (datastream === undefined || microseconds === undefined) return null;
  const time = new Temporal.Instant(BigInt(microseconds) * 1000n).toString();
  if (!/^(?!0000)\d{4}-/.test(time)) return null;
  return (
    `(${alias}.datastream_id = ${statement.add(datastream, "bigint")}` +
    ` and ${alias}.phenomenon_time = ${statement.add(time, "timestamptz")})`
  );
}

/** The id of an Observation: its datastream and its time in microseconds. */
export const observationId = (alias: string): string =>
  `concat(${alias}.datastream_id, '-', (extract(epoch from ${alias}.phenomenon_time) * 1000000)::bigint)`;
