/** What a message that somebody publishes is about. */
export type Target =
  /** An Observation as JSON; null: the body names its datastream. */
  | { kind: "observation"; datastream: number | null }
  /** What a device sends of itself: a bare number, of the datastream with this id or key. */
  | { kind: "value"; datastream: number | string };

const INTAKE = /^v1\.1\/(?:(?:Multi)?Datastreams\((\d{1,15})\)\/)?Observations$/;
const DEVICE = /^devices\/(?:(\d{1,15})|([a-z][a-z0-9-]{0,63}))\/value$/;

/** The topics under which readings are taken, as filters of MQTT. */
export const INTAKE_FILTERS = ["v1.1/+/Observations", "v1.1/Observations", "devices/+/value"];

/** What a topic takes readings for; null for a topic under which nothing is taken. */
export function readTarget(topic: string): Target | null {
  const intake = INTAKE.exec(topic);
  if (intake) return { kind: "observation", datastream: intake[1] === undefined ? null : Number(intake[1]) };
  const device = DEVICE.exec(topic);
  if (!device) return null;
  return { kind: "value", datastream: device[1] === undefined ? device[2]! : Number(device[1]) };
}

/** What may be chosen of an Observation. */
export const PROPERTIES = [
  "@iot.id",
  "id",
  "phenomenonTime",
  "result",
  "resultTime",
  "resultQuality",
  "validTime",
  "parameters",
] as const;
export type Property = (typeof PROPERTIES)[number];
const isProperty = (name: string): name is Property => (PROPERTIES as readonly string[]).includes(name);

/** What somebody asked to be told of. */
export interface Subscription {
  /** Null: all datastreams. */
  datastream: number | null;
  /** Each reading comes under the topic of its own datastream, not under the one of all. */
  apart: boolean;
  multi: boolean;
  select: readonly Property[] | null;
  /** The topic as it was asked for. */
  filter: string;
}

const WANTED = /^v1\.1\/(?:(\+|(Multi)?Datastreams\((\d{1,15})\))\/)?Observations(?:\?(.*))?$/;
const SELECT = /^\$select=(.+)$/;

/**
 * What a subscription asks for: the Observations of a datastream (`v1.1/Datastreams(1)/Observations`), of all
 * (`v1.1/Observations`), or of all, each under the topic of its own (`v1.1/+/Observations`); after `?$select=` only some
 * properties. SensorThings knows no other option over MQTT.
 * @returns null for a topic under which nothing is told.
 */
export function readSubscription(filter: string): Subscription | null {
  const [matched, part, multi, id, query] = WANTED.exec(filter) ?? [];
  if (matched === undefined) return null;
  let select: Property[] | null = null;
  if (query !== undefined) {
    const names = SELECT.exec(query)?.[1]
      ?.split(",")
      .map((name) => name.trim());
    if (!names || !names.every(isProperty)) return null;
    select = names;
  }
  return {
    datastream: id === undefined ? null : Number(id),
    apart: part === "+",
    multi: multi !== undefined,
    select,
    filter,
  };
}

/** The topic under which a subscription is told of a datastream's reading. */
export function topicOf({ apart, filter }: Subscription, datastream: string, multi: boolean): string {
  return apart ? filter.replace("+", `${multi ? "MultiDatastreams" : "Datastreams"}(${datastream})`) : filter;
}
