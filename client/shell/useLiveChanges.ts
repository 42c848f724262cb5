import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Layers } from "../../server/contract/layer.ts";
import { askAgain, followChanges, sourcesShowing, type Changes, type ReadingsEar } from "../api/liveChanges.ts";
import { styleReady, useMap } from "../map/useMap.ts";
import { useReadings } from "../api/useReadings.ts";

const ear: ReadingsEar = {
  from: () => useReadings.getState().from,
  hear: (told) => useReadings.getState().hear(told),
  subscribe: (turned) => useReadings.subscribe(({ from }, before) => from !== before.from && turned()),
};

/** Keeps figures, readings and map true to what is committed, from the first drawn map on. */
export function useLiveChanges(layers: Layers | undefined): void {
  const { map, framed } = useMap();
  const queries = useQueryClient();
  const known = useRef(layers);
  known.current = layers;

  useEffect(() => {
    if (!map || !framed) return;
    const tell = (changes: Changes) => {
      askAgain(queries, changes);
      if (!styleReady(map, useMap.getState().epoch)) return;
      const sources = Object.keys(map.getStyle().sources);
      // Whole sources: MapLibre would keep tiles that are out of view as they were, if it were told single ones.
      const listed = known.current?.layers.map(({ id }) => id) ?? [];
      for (const source of sourcesShowing(sources, changes, listed)) map.refreshTiles(source);
    };
    let stop = () => {};
    const begin = () => {
      stop = followChanges(tell, ear);
    };
    if (document.documentElement.dataset.drawn) begin();
    else map.once("idle", begin);
    return () => {
      map.off("idle", begin);
      stop();
    };
  }, [map, framed, queries]);
}
