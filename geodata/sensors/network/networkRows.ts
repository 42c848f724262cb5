import { observedProperties, type ObservedProperty } from "./observedProperties.ts";
import type { Position, Station, Stream } from "./Station.ts";

const SIMULATOR = {
  key: "simulator",
  name: "Bộ mô phỏng SenMap",
  description: "Không phải thiết bị thật: mọi số đo đều do SenMap mô phỏng để trình diễn.",
  metadata: "geodata/sensors/simulator",
  properties: JSON.stringify({
    nameEn: "SenMap simulator",
    descriptionEn: "Not a real device: all readings are simulated by SenMap for demonstrations.",
  }),
};

function thingRow(station: Station) {
  const { key, name, description, kind, properties, position, source, owner, classification, demo } = station;
  const note = position.note && { positionNote: position.note };
  return {
    key,
    name: name.vi,
    description: description.vi,
    demo,
    source,
    owner,
    classification,
    properties: { kind, nameEn: name.en, descriptionEn: description.en, ...properties, ...note },
    location: pointOf(position),
  };
}

const pointOf = ({ lon, lat }: Position) => ({ type: "Point", coordinates: [lon, lat] });

function streamRow(station: Station, { property, name, bands }: Stream) {
  const { unit, possible, staleAfter, description }: ObservedProperty = observedProperties[property];
  const key = `${station.key}-${property}`;
  return {
    key,
    thing: station.key,
    sensor: SIMULATOR.key,
    property,
    name: name.vi,
    description: description.vi,
    units: unit,
    // The simulator is a client like any other: by these it finds what to feed.
    properties: { key, kind: property, simulated: true, nameEn: name.en, descriptionEn: description.en },
    edges: bands.edges,
    levels: bands.levels,
    lowest: possible[0],
    highest: possible[1],
    stale_after: staleAfter,
  };
}

/** The network as rows of the database: Vietnamese in the columns that SenMap shows, English beside it in the properties. */
export function networkRows(stations: Station[]) {
  return {
    sensor: SIMULATOR,
    properties: Object.entries(observedProperties).map(([key, { name, definition, description }]) => ({
      key,
      name: name.vi,
      definition,
      description: description.vi,
      properties: { nameEn: name.en, descriptionEn: description.en },
    })),
    things: stations.map(thingRow),
    streams: stations.flatMap((station) => station.streams.map((stream) => streamRow(station, stream))),
  };
}
