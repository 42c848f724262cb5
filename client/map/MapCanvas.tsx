import { useEffect, useRef } from "react";
import type { Camera } from "../view/address.ts";
import { openStage, takeEarlyStage } from "./earlyMap.ts";
import { loadMapFonts } from "./loadMapFonts.ts";
import classes from "./MapCanvas.module.css";
import { useMap } from "./useMap.ts";

/** The map itself. It stays mounted whatever floats over it; everything drawn on it is painted by hooks. */
export function MapCanvas({ style, camera, label }: { style: string; camera: Camera | undefined; label: string }) {
  const container = useRef<HTMLDivElement>(null);
  const first = useRef({ style, camera });
  const drawn = useRef(style);
  const { map, set } = useMap();

  useEffect(() => {
    const box = container.current;
    if (!box) return;
    const stage = takeEarlyStage() ?? openStage(first.current.style, first.current.camera);
    drawn.current = stage.style;
    box.append(stage.element);
    return () => {
      stage.map.remove();
      stage.element.remove();
      set({ map: null, epoch: 0, status: "loading", framed: false, tilesFailed: false });
    };
  }, [set]);

  useEffect(() => {
    if (!map || drawn.current === style) return;
    drawn.current = style;
    set({ status: "loading" });
    // After the first style, which waits for the faces of the labels as well.
    void loadMapFonts().then(() => {
      if (useMap.getState().map === map && drawn.current === style) map.setStyle(style, { diff: false });
    });
  }, [map, style, set]);

  useEffect(() => {
    map?.getCanvas().setAttribute("aria-label", label);
  }, [map, label]);

  return <div ref={container} className={classes.map} data-testid="map" />;
}
