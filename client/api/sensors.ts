import { useQueries } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { Layer } from "../../server/contract/layer.ts";
import type { LatestReadings, Station, Stations } from "../../server/contract/sensor.ts";
import { earlierPlace } from "../api/liveChanges.ts";
import { fetchJson } from "../api/fetchJson.ts";
import { useServer } from "../api/queries.ts";
import { useLanguage } from "../messages/useWords.ts";
import { useReadings } from "./useReadings.ts";

const stationsPath = (layer: string) => `/api/sensors/stations?layer=${layer}`;
const latestPath = (layer: string) => `/api/sensors/latest?layer=${layer}`;

/** The stations of one layer of sensors. */
export const useStations = (layer: string | null) => useServer<Stations>(layer && stationsPath(layer));

/** A layer of sensors with its stations, as far as they are known. */
export type StationLayer = { layer: Layer; stations: readonly Station[] };

const NONE: readonly Station[] = [];

/** The stations of several layers. */
export function useStationLayers(layers: readonly Layer[]): StationLayer[] {
  const language = useLanguage();
  const answers = useQueries({
    queries: layers.map(({ id }) => ({
      queryKey: [stationsPath(id), language],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchJson<Stations>(stationsPath(id), language, signal),
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(
    () => layers.map((layer, index) => ({ layer, stations: answers[index]?.stations ?? NONE })),
    [layers, answers],
  );
}

/**
 * Asks once what the stations of these layers read last, and from there follows what they read since. What comes is
 * asked for anew when a layer is shown again: nobody listened meanwhile.
 */
export function useLatestReadings(layers: readonly string[]): void {
  const language = useLanguage();
  const answers = useQueries({
    queries: layers.map((id) => ({
      queryKey: [latestPath(id), language],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchJson<LatestReadings>(latestPath(id), language, signal),
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
    })),
    combine: (results) => ({
      known: results.map(({ data }) => data).filter((data) => data !== undefined),
      settled: results.every(({ isPending }) => !isPending),
    }),
  });
  useEffect(() => {
    const { hear, follow, from } = useReadings.getState();
    for (const { readings } of answers.known) hear(readings);
    if (layers.length === 0) return follow(null);
    // The stream tells of all layers. Of those asked together the earliest place leaves no gap; one asked later was
    // answered when the stream was under way.
    const places = answers.known.map(({ place }) => place);
    if (from === null && answers.settled && places.length > 0) follow(places.reduce(earlierPlace));
  }, [answers, layers]);
}
