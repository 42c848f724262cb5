import { create } from "zustand";
import type { LatestReadings, ToldReading } from "../../server/contract/sensor.ts";
import { readingsAfter, type Readings } from "./Reading.ts";

type Store = {
  readings: Readings;
  /** The place in the events from which readings are wanted; null: none are. */
  from: string | null;
  hear: (told: readonly ToldReading[] | LatestReadings["readings"]) => void;
  follow: (from: string | null) => void;
};

/** What all stations read last, as far as it was asked for or told. */
export const useReadings = create<Store>((set) => ({
  readings: new Map(),
  from: null,
  hear: (told) => set(({ readings }) => ({ readings: readingsAfter(readings, told) })),
  follow: (from) => set({ from }),
}));

export const useReading = (datastream: number) => useReadings(({ readings }) => readings.get(datastream));
