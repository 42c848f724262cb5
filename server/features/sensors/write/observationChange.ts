import { idOf } from "../ingest/readObservation.ts";
import { EntityBody } from "./EntityBody.ts";

/** What a PATCH or PUT of an Observation changes. Its time and datastream are what it is known by, and stay. */
export function observationChange(content: unknown) {
  const body = new EntityBody("Observation", content);
  const json = body.any("result");
  const result: unknown = json === null ? null : JSON.parse(json);
  const number = typeof result === "number" ? result : null;
  const feature = body.neighbour("FeatureOfInterest");
  return {
    has_result: json !== null,
    result: number,
    json: number === null ? json : null,
    result_time: body.time("resultTime"),
    feature:
      feature === null
        ? null
        : (idOf({ "@iot.id": "id" in feature ? feature.id : 0 }) ?? body.refuse("FeatureOfInterest")),
    quality: body.any("resultQuality"),
    parameters: body.object("parameters"),
  };
}
