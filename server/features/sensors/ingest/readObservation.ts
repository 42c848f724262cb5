import type { Extra, Reading } from "./Reading.ts";
import { readInterval, readTime } from "./readTime.ts";

const MOST_CHARACTERS = 16_000;
/** What jsonb cannot hold: NUL, and halves of characters. */
const NOT_JSONB = /\\u(0000|d[89a-f])/i;
const DEEPEST = 32;

type Given = Record<string, unknown>;
const isObject = (value: unknown): value is Given =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function depthOf(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== "object" || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => depthOf(inner, left - 1));
}

/** An id as SensorThings names an entity in a body: {"@iot.id": 5}. */
export function idOf(value: unknown): number | null {
  const id = isObject(value) ? value["@iot.id"] : undefined;
  return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : null;
}

/**
 * An Observation as it comes in a body, of a datastream that the address names or the body does.
 * @param now the time of arrival: what is measured without a time is measured now.
 * @returns the name of the field that does not fit, where one does not.
 */
export function readObservation(body: unknown, datastream: number | null, now: string): Reading | { field: string } {
  if (!isObject(body)) return { field: "body" };
  // What the address says counts; a body need not repeat it.
  const id = datastream ?? idOf(body["Datastream"] ?? body["MultiDatastream"]);
  if (id === null) return { field: "Datastream" };
  const at = body["phenomenonTime"] === undefined ? ([now, null] as const) : readInterval(body["phenomenonTime"]);
  if (at === null) return { field: "phenomenonTime" };
  const extra: Extra = {};
  if (at[1] !== null) extra.end = at[1];
  const resultTime = body["resultTime"];
  if (resultTime !== undefined && resultTime !== null) {
    const read = readTime(resultTime);
    if (read === null) return { field: "resultTime" };
    extra.resultTime = read;
  }
  const validTime = body["validTime"];
  if (validTime !== undefined && validTime !== null) {
    const read = readInterval(validTime);
    if (read === null) return { field: "validTime" };
    [extra.validFrom] = read;
    extra.validTo = read[1] ?? read[0];
  }
  const feature = body["FeatureOfInterest"];
  if (feature !== undefined) {
    const read = idOf(feature);
    if (read === null) return { field: "FeatureOfInterest" };
    extra.feature = read;
  }
  if (body["resultQuality"] !== undefined) extra.quality = body["resultQuality"];
  const parameters = body["parameters"];
  if (parameters !== undefined && parameters !== null) {
    if (!isObject(parameters)) return { field: "parameters" };
    extra.parameters = parameters;
    if (typeof parameters["unit"] === "string") extra.unit = parameters["unit"];
  }
  return withResult(id, at[0], body["result"], extra);
}

/** A reading with its result, number or not. @returns the field that does not fit, where one does not. */
export function withResult(
  datastream: number,
  time: string,
  result: unknown,
  extra: Extra,
): Reading | { field: string } {
  if (typeof result === "number") {
    if (!Number.isFinite(result)) return { field: "result" };
  } else if (result !== undefined && result !== null) extra.json = result;
  const number = typeof result === "number" ? result : null;
  if (Object.keys(extra).length === 0) return { datastream, time, result: number, extra: null };
  if (!depthOf(extra)) return { field: "result" };
  const text = JSON.stringify(extra);
  if (text.length > MOST_CHARACTERS || NOT_JSONB.test(text)) return { field: "result" };
  return { datastream, time, result: number, extra };
}
