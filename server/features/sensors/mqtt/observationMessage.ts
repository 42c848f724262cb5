import type { Property, Subscription } from "./topics.ts";

/** A reading as the statements of this folder give it. Times are of UTC, without a zone. */
export interface ReadingRow {
  datastream: string;
  multi: boolean;
  /** The phenomenon time, in microseconds. */
  micros: string;
  result: unknown;
  end: string | null;
  resultTime: string | null;
  validFrom: string | null;
  validTo: string | null;
  quality: unknown;
  parameters: unknown;
}

/** An Observation as SensorThings sends it over MQTT, with all of its properties or those that were chosen. */
export function observationMessage(row: ReadingRow, { select }: Pick<Subscription, "select">): string {
  const id = `${row.datastream}-${row.micros}`;
  const from = timeOf(row.micros);
  const whole: Record<Property, unknown> = {
    "@iot.id": id,
    id,
    phenomenonTime: row.end === null ? from : `${from}/${row.end}Z`,
    result: row.result,
    resultTime: row.resultTime === null ? null : `${row.resultTime}Z`,
    resultQuality: row.quality ?? undefined,
    validTime: row.validFrom === null ? undefined : `${row.validFrom}Z/${row.validTo}Z`,
    parameters: row.parameters ?? undefined,
  };
  if (select !== null) return JSON.stringify(Object.fromEntries(select.map((name) => [name, whole[name] ?? null])));
  const { id: _, ...properties } = whole;
  const parent = row.multi ? "MultiDatastream" : "Datastream";
  return JSON.stringify({ ...properties, [`${parent}@iot.navigationLink`]: `${parent}s(${row.datastream})` });
}

function timeOf(micros: string): string {
  const all = BigInt(micros);
  const rest = ((all % 1000n) + 1000n) % 1000n;
  const text = new Date(Number((all - rest) / 1000n)).toISOString();
  return rest === 0n ? text.replace(".000Z", "Z") : text.replace("Z", `${String(rest).padStart(3, "0")}Z`);
}
