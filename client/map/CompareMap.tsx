import { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useWords } from "../messages/useWords.ts";
import type { Compare } from "../view/address.ts";
import { useGlance } from "../view/glance.ts";
import classes from "./CompareMap.module.css";
import { freeMiddle } from "./freeMiddle.ts";
import { useMap } from "./useMap.ts";
import { useSecondMap } from "./useSecondMap.ts";

type Props = {
  mode: Compare;
  style: string;
  label: string;
  /** Draws on the second map; called whenever its style is fresh or this changes. */
  paint: (map: MapLibreMap) => void;
  /** What each side shows, in words. */
  captions: [left: string, right: string];
};

/**
 * A second map over the first, seen to the right of a divider. "swipe": the same place, cut at the divider, which moves;
 * "side": the same place again, in the right half of what the panels leave free. Both move as one.
 */
export function CompareMap({ mode, style, label, paint, captions }: Props) {
  const words = useWords();
  const main = useMap((state) => state.map);
  const epoch = useMap((state) => state.epoch);
  const { railOpen, panelOpen } = useGlance();
  const box = useRef<HTMLDivElement>(null);
  const second = useRef<MapLibreMap | null>(null);
  const [styled, setStyled] = useState(0);
  const [share, setShare] = useState(50);
  const [free, setFree] = useState(() => freeMiddle());
  const at = mode === "side" ? (free.left + free.right) / 2 : free.left + ((free.right - free.left) * share) / 100;

  useEffect(() => {
    const measure = () => setFree(freeMiddle());
    // Panels that fold have done so by the next frame.
    const frame = requestAnimationFrame(measure);
    window.addEventListener("resize", measure);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("resize", measure);
    };
  }, [railOpen, panelOpen, mode]);

  useEffect(() => {
    if (!box.current || !main) return;
    const map = new MapLibreMap({
      container: box.current,
      style,
      center: main.getCenter(),
      zoom: main.getZoom(),
      bearing: main.getBearing(),
      pitch: main.getPitch(),
      minZoom: 4,
      maxZoom: 18,
      maxPitch: 70,
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
    });
    map.on("style.load", () => setStyled((count) => count + 1));
    map.on("idle", () => (document.documentElement.dataset.compared = "true"));
    second.current = map;
    useSecondMap.getState().set({ map });
    return () => {
      second.current = null;
      useSecondMap.getState().set({ map: null });
      delete document.documentElement.dataset.compared;
      map.remove();
    };
  }, [main, style]);

  useEffect(() => {
    useSecondMap.getState().set({ from: at });
    const map = second.current;
    if (!main || !map) return;
    const follow = () => {
      const { clientWidth: width, clientHeight: height } = main.getContainer();
      const view = { zoom: main.getZoom(), bearing: main.getBearing(), pitch: main.getPitch() };
      if (mode === "swipe") return map.jumpTo({ center: main.getCenter(), ...view, padding: NO_PADDING });
      const center = main.unproject([(free.left + at) / 2, height / 2]);
      map.jumpTo({ center, ...view, padding: { ...NO_PADDING, left: at, right: Math.max(0, width - free.right) } });
    };
    follow();
    main.on("move", follow);
    return () => {
      main.off("move", follow);
    };
  }, [main, mode, at, free, epoch, styled]);

  useEffect(() => {
    const map = second.current;
    if (map && styled > 0 && map.isStyleLoaded() !== undefined) paint(map);
  }, [styled, paint]);

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (mode !== "swipe" || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setShare(clamp(((event.clientX - free.left) / (free.right - free.left)) * 100));
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -2, ArrowRight: 2, PageDown: -10, PageUp: 10, Home: -100, End: 100 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setShare((now) => clamp(now + step));
  };
  return (
    <>
      <div
        className={classes.second}
        style={{ clipPath: `inset(0 0 0 ${at}px)` }}
        data-testid="compare-map"
        data-mode={mode}
        role="img"
        aria-label={`${label}. ${captions[1]}`}
      >
        <div ref={box} className={classes.map} />
      </div>
      {mode === "side" && (
        <div className={classes.taken} style={{ left: at, right: 0 }} data-occludes="right" data-second aria-hidden />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a divider that moves is a slider */}
      <div
        className={classes.divider}
        style={{ left: at }}
        data-still={mode === "side" || undefined}
        {...(mode === "swipe"
          ? {
              role: "slider",
              tabIndex: 0,
              "aria-label": words.compareDivider,
              "aria-valuenow": Math.round(share),
              "aria-valuemin": 0,
              "aria-valuemax": 100,
              "aria-valuetext": `${Math.round(share)} %`,
              onKeyDown: press,
              onPointerDown: (event: PointerEvent<HTMLDivElement>) =>
                event.currentTarget.setPointerCapture(event.pointerId),
              onPointerMove: drag,
            }
          : { "aria-hidden": true })}
        data-testid="compare-divider"
      >
        <span className={classes.caption} data-side="left">
          {captions[0]}
        </span>
        <span className={classes.caption} data-side="right">
          {captions[1]}
        </span>
        {mode === "swipe" && <i className={classes.grip} aria-hidden />}
      </div>
    </>
  );
}

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
const clamp = (share: number) => Math.min(100, Math.max(0, share));
