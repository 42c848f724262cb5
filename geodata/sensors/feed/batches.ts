import { readingOf } from "../simulator/readingOf.ts";
import type { DataArray, FedStream } from "./SensorThingsClient.ts";

const MINUTE = 60_000;

/** The moments of a clock that ticks every `step` minutes, after one moment and up to another (milliseconds since 1970). */
export function* ticks(after: number, until: number, step: number): Generator<number> {
  const every = step * MINUTE;
  for (let tick = Math.floor(after / every) + 1; tick * every <= until; tick++) yield Math.round(tick * every);
}

/** The readings of streams at moments, oldest first, in requests of at most `most` readings. */
export function* batches(streams: FedStream[], moments: Iterable<number>, most: number): Generator<DataArray[]> {
  let batch = new Map<number, DataArray>();
  let count = 0;
  for (const moment of moments) {
    const instant = Temporal.Instant.fromEpochMilliseconds(moment);
    const phenomenonTime = instant.toString();
    for (const stream of streams) {
      const array = batch.get(stream.id) ?? emptyArray(stream.id);
      array["dataArray@iot.count"] = array.dataArray.push([phenomenonTime, readingOf(stream, instant)]);
      batch.set(stream.id, array);
      if (++count < most) continue;
      yield [...batch.values()];
      batch = new Map();
      count = 0;
    }
  }
  if (count > 0) yield [...batch.values()];
}

const emptyArray = (id: number): DataArray => ({
  Datastream: { "@iot.id": id },
  components: ["phenomenonTime", "result"],
  "dataArray@iot.count": 0,
  dataArray: [],
});
