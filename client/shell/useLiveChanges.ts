import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Layers } from "../../server/contract/layer.ts";
import { askAgain, followChanges, sourcesShowing, type Changes } from "../api/liveChanges.ts";
import { styleReady, useMap } from "../map/useMap.ts";

/** Keeps figures and map true to what is committed, from the first drawn map on. */
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
      stop = followChanges(tell);
    };
    if (document.documentElement.dataset.drawn) begin();
    else map.once("idle", begin);
    return () => {
      map.off("idle", begin);
      stop();
    };
  }, [map, framed, queries]);
}
