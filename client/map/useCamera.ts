import { useEffect, useRef } from "react";
import { writeCamera, type Camera } from "../view/address.ts";
import { useAddress, useChangeAddress } from "../view/useAddress.ts";
import { frameBox, moveTo, readMapCamera, sameCamera } from "./moveCamera.ts";
import { useMap } from "./useMap.ts";

/**
 * The camera and the address follow each other. An address with a camera (a scene, the Back button, a reload) puts the
 * camera there; one without frames the unit; and when the camera rests, the address learns where.
 */
export function useCamera(target: { key: string; box: readonly number[] | null } | null): void {
  const { map, epoch, set } = useMap();
  const change = useChangeAddress();
  const { c } = useAddress();
  const wanted = c ? writeCamera(c) : null;
  const camera = useRef<Camera | undefined>(c);
  camera.current = c;
  const framed = useRef(false);
  const styled = epoch > 0;

  useEffect(() => {
    if (!map || !styled || !target) return;
    if (camera.current) {
      if (!sameCamera(readMapCamera(map), camera.current)) moveTo(map, camera.current, framed.current);
    } else if (target.box) {
      frameBox(map, [...target.box], framed.current);
    }
    framed.current = true;
    set({ framed: true });
  }, [map, styled, target, wanted, set]);

  useEffect(() => {
    if (!map) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rested = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // A flight that began meanwhile will come to rest itself.
        if (!map.isMoving() && framed.current) change({ c: readMapCamera(map) });
      }, 250);
    };
    map.on("moveend", rested);
    return () => {
      clearTimeout(timer);
      map.off("moveend", rested);
      framed.current = false;
    };
  }, [map, change]);
}
