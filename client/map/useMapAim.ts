import { useEffect, useRef } from "react";
import { occlusion } from "./occlusion.ts";
import { useMap } from "./useMap.ts";
import type { Under } from "./useMapPointer.ts";

type UnitUnder = Extract<Under, { kind: "unit" }>;

/**
 * The keyboard's pointer. While the map has the focus, it is the middle of what no panel covers: `onAim` tells the unit
 * there, so that it can be outlined as under a pointer, and `onEnter` opens it.
 */
export function useMapAim(listener: { onAim: (under: UnitUnder | null) => void; onEnter: () => void }): void {
  const map = useMap((state) => state.map);
  const current = useRef(listener);
  current.current = listener;

  useEffect(() => {
    if (!map) return;
    const canvas = map.getCanvas();
    const aim = () => {
      if (!canvas.matches(":focus-visible") || !map.style || !map.getLayer("units-fill")) return;
      const { top = 0, right = 0, bottom = 0, left = 0 } = occlusion(map.getContainer());
      const x = (left + canvas.clientWidth - right) / 2;
      const y = (top + canvas.clientHeight - bottom) / 2;
      const [feature] = map.queryRenderedFeatures([x, y], { layers: ["units-fill"] });
      if (!feature) return;
      const { code } = feature.properties as { code: string };
      current.current.onAim({ kind: "unit", id: Number(feature.id), code, x, y });
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      current.current.onEnter();
    };
    // Where the map came to rest, its tiles may still be on their way.
    const rested = () => {
      aim();
      map.once("idle", aim);
    };
    const leave = () => current.current.onAim(null);
    canvas.addEventListener("focus", aim);
    canvas.addEventListener("blur", leave);
    canvas.addEventListener("keydown", press);
    map.on("moveend", rested);
    return () => {
      canvas.removeEventListener("focus", aim);
      canvas.removeEventListener("blur", leave);
      canvas.removeEventListener("keydown", press);
      map.off("moveend", rested);
      map.off("idle", aim);
    };
  }, [map]);
}
