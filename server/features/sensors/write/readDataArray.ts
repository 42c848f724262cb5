import { idOf, readObservation } from "../ingest/readObservation.ts";
import { type Given } from "../ingest/Reading.ts";

const COMPONENTS = new Set([
  "phenomenonTime",
  "result",
  "resultTime",
  "resultQuality",
  "validTime",
  "parameters",
  "FeatureOfInterest/id",
  "FeatureOfInterest/@iot.id",
]);

/**
 * The rows of a data array (SensorThings 1.1, 14): `[{"Datastream": {"@iot.id": 1}, "components": ["phenomenonTime", "result"],
 * "dataArray": [["2026-11-25T00:00:00Z", 1.5]]}]`, in their order.
 * @returns the name of the field that does not fit, when it is no data array at all.
 */
export function readDataArray(body: unknown, now: string): Given[] | { field: string } {
  if (!Array.isArray(body)) return { field: "body" };
  const rows: Given[] = [];
  for (const part of body as unknown[]) {
    if (typeof part !== "object" || part === null) return { field: "body" };
    const { components, dataArray, Datastream, MultiDatastream } = part as Record<string, unknown>;
    const datastream = idOf(Datastream ?? MultiDatastream);
    if (datastream === null) return { field: "Datastream" };
    if (!Array.isArray(components) || !components.every((name) => COMPONENTS.has(name as string)))
      return { field: "components" };
    if (!Array.isArray(dataArray)) return { field: "dataArray" };
    for (const values of dataArray as unknown[]) rows.push(readRow(components as string[], values, datastream, now));
  }
  return rows;
}

function readRow(components: string[], values: unknown, datastream: number, now: string): Given {
  const sample = () => JSON.stringify({ datastream, components, values });
  if (!Array.isArray(values) || values.length !== components.length) return { field: "dataArray", sample: sample() };
  const body: Record<string, unknown> = {};
  for (const [n, name] of components.entries()) {
    if (name.startsWith("FeatureOfInterest/")) body["FeatureOfInterest"] = { "@iot.id": values[n] };
    else body[name] = values[n];
  }
  const read = readObservation(body, datastream, now);
  return "field" in read ? { ...read, sample: sample() } : read;
}
