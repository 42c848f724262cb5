import { useEffect, useRef } from "react";
import type { Camera } from "../view/address.ts";
import { createMap } from "./createMap.ts";
import { loadMapFonts } from "./loadMapFonts.ts";
import classes from "./MapCanvas.module.css";
import { useMap } from "./useMap.ts";

/** The whole of both former provinces, until the unit asked for is known. */
const opening: Camera = { lon: 105.75, lat: 10.45, zoom: 8.4, bearing: 0, pitch: 0 };

/** The map itself. It stays mounted whatever floats over it; everything drawn on it is painted by hooks. */
export function MapCanvas({ style, camera, label }: { style: string; camera: Camera | undefined; label: string }) {
  const container = useRef<HTMLDivElement>(null);
  const first = useRef({ style, camera: camera ?? opening, label });
  const drawn = useRef(style);
  const { map, set } = useMap();

  useEffect(() => {
    const box = container.current;
    if (!box) return;
    let made: ReturnType<typeof createMap> | null = null;
    let wanted = true;
    void loadMapFonts().then(() => {
      if (!wanted) return;
      const { style: firstStyle, camera: firstCamera, label: firstLabel } = first.current;
      made = createMap(box, firstStyle, firstCamera, firstLabel);
      set({ map: made });
    });
    return () => {
      wanted = false;
      made?.remove();
      set({ map: null, epoch: 0, status: "loading", framed: false });
    };
  }, [set]);

  useEffect(() => {
    if (!map || drawn.current === style) return;
    drawn.current = style;
    map.setStyle(style, { diff: false });
  }, [map, style]);

  useEffect(() => {
    map?.getCanvas().setAttribute("aria-label", label);
  }, [map, label]);

  return <div ref={container} className={classes.map} data-testid="map" />;
}
