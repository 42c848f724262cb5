import Type, { type Static } from "typebox";
import { EventId } from "./event.ts";
import { LayerId } from "./layer.ts";
import { described, Nullable, Source, Text } from "./text.ts";

/** A place where one property is observed: a Datastream of SensorThings with the Thing it belongs to. */
export const Station = Type.Object({
  datastream: Type.Integer(),
  thing: Type.Integer(),
  /** Of built-in stations; null for those that others made. */
  key: Nullable(Type.String()),
  name: Text,
  lon: Type.Number(),
  lat: Type.Number(),
  /** Why the position is only approximate; null where it is known. */
  positionNote: Nullable(Text),
  unit: Type.Object({ name: Type.String(), symbol: Type.String() }),
  edges: described(
    Type.Array(Type.Number()),
    "Results below the first edge are of the first level, from it to below the second of the second, and so on.",
  ),
  levels: Type.Array(Nullable(Type.Integer())),
  staleAfterS: described(
    Type.Integer(),
    "Seconds without a newer reading after which the last one is not the present any more.",
  ),
  demo: described(Type.Boolean(), "Its readings are simulated."),
  owner: Nullable(Text),
  source: Nullable(Source),
  properties: Type.Record(Type.String(), Type.Unknown()),
});
export type Station = Static<typeof Station>;
export const Stations = Type.Object({ layer: LayerId, stations: Type.Array(Station) });
export type Stations = Static<typeof Stations>;

/** A reading as it is told: datastream, time in ms since 1970, result (null: it is no number), level (null: nobody has said). */
export const ToldReading = Type.Tuple([Type.Integer(), Type.Integer(), Type.Unknown(), Nullable(Type.Integer())]);
export type ToldReading = Static<typeof ToldReading>;

/** The newest reading of each datastream, and the place from which `/api/events?readings=true&after=` goes on without a gap. */
export const LatestReadings = Type.Object({
  place: EventId,
  readings: described(
    Type.Array(
      Type.Tuple([Type.Integer(), Type.Integer(), Type.Unknown(), Nullable(Type.Integer()), Nullable(Type.Number())]),
    ),
    "Datastream, time in ms, result, level, and how much the result changed in an hour.",
  ),
});
export type LatestReadings = Static<typeof LatestReadings>;

/** Readings of a datastream, gathered in steps of equal length so that extremes stay: [time of the first in ms, least, greatest, mean, how many]. */
export const ReadingHistory = Type.Object({
  datastream: Type.Integer(),
  from: Type.String(),
  to: Type.String(),
  stepS: Type.Number(),
  steps: Type.Array(Type.Tuple([Type.Integer(), Type.Number(), Type.Number(), Type.Number(), Type.Integer()])),
});
export type ReadingHistory = Static<typeof ReadingHistory>;
