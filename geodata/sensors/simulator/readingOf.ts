import type { PropertyKey } from "../network/observedProperties.ts";
import { airQuality } from "./airQuality.ts";
import { erosionRate } from "./erosionRate.ts";
import { fireDanger } from "./fireDanger.ts";
import { insectCatch } from "./insectCatch.ts";
import type { Model } from "./Model.ts";
import { rainfall } from "./rainfall.ts";
import { salinity } from "./salinity.ts";
import { waterLevel } from "./waterLevel.ts";
import { waterPh } from "./waterPh.ts";

/** A datastream that is fed by the simulator: its key, and what it observes. */
export interface SimulatedStream {
  key: string;
  kind: PropertyKey;
}

const MODELS: Record<PropertyKey, Model> = {
  "water-level": waterLevel,
  salinity,
  rainfall,
  "vn-aqi": airQuality,
  "erosion-rate": erosionRate,
  "fire-danger": fireDanger,
  "insect-catch": insectCatch,
  "water-ph": waterPh,
};

/** Whether the simulator knows what to make of a kind. */
export const isKind = (kind: unknown): kind is PropertyKey => typeof kind === "string" && Object.hasOwn(MODELS, kind);

/** What a stream reads at an instant, in the unit of its observed property: always the same for the same stream and instant. */
export const readingOf = ({ key, kind }: SimulatedStream, instant: Temporal.Instant): number =>
  MODELS[kind](key, instant.epochMilliseconds);
