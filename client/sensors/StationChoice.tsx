import { ZoomIn, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Station } from "../../server/contract/sensor.ts";
import type { StationsApart } from "../layers/separateStations.ts";
import { useWords } from "../messages/useWords.ts";
import { IconButton } from "../ui/IconButton.tsx";
import classes from "./Station.module.css";
import { StationLine } from "./StationLine.tsx";
import { useNow } from "./useNow.ts";

/** Stations that lie on each other on the map, to choose one of. */
export function StationChoice({
  at,
  onChoose,
  onClose,
}: {
  at: StationsApart;
  onChoose: (layer: string, station: Station) => void;
  onClose: () => void;
}) {
  const words = useWords();
  const now = useNow(60_000);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("li button")?.focus({ preventScroll: true });
  }, [at]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onClose();
    };
    const point = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    document.addEventListener("keydown", press, true);
    document.addEventListener("pointerdown", point, true);
    return () => {
      document.removeEventListener("keydown", press, true);
      document.removeEventListener("pointerdown", point, true);
    };
  }, [onClose]);
  const several = new Set(at.stations.map(({ layer }) => layer.id)).size > 1;
  return (
    <div
      ref={box}
      className={classes.choice}
      style={{
        left: `clamp(0.5rem, ${at.x + 12}px, calc(100vw - 19.5rem))`,
        top: `clamp(0.5rem, ${at.y + 12}px, calc(100vh - 20.5rem))`,
      }}
      role="dialog"
      aria-label={words.sensor.choose}
      data-testid="station-choice"
    >
      <header>
        <h2>{words.sensor.choose}</h2>
        <span>
          {at.zoomIn && (
            <IconButton
              icon={ZoomIn}
              label={words.zoomIn}
              onClick={() => {
                at.zoomIn?.();
                onClose();
              }}
            />
          )}
          <IconButton icon={X} label={words.close} onClick={onClose} />
        </span>
      </header>
      <ul className={`${classes.choices} sm-scroll`}>
        {at.stations.map(({ layer, station }) => (
          <li key={`${layer.id} ${station.datastream}`}>
            <StationLine
              layer={layer}
              station={station}
              now={now}
              withLayer={several}
              onChoose={() => onChoose(layer.id, station)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
